#include "grapheditor.h"

#include <algorithm>

namespace engine {

namespace {

// A link is kept twice, once from each end.
template <typename From, typename To>
void setLink(Adjacency<From, To> &links, Adjacency<To, From> &mirror, From from, To to, bool exists)
{
    const bool isDone =
        exists ? links.insert(from, to) && mirror.insert(to, from) : links.remove(from, to) && mirror.remove(to, from);
    Q_ASSERT(isDone);
    Q_UNUSED(isDone);
}

// A copy, for visiting removes them; backwards, because an array is shortened quickly only at its end.
template <typename Id, typename Visit>
void fromTheLast(std::span<const Id> linked, Visit visit)
{
    const std::vector<Id> ids(linked.begin(), linked.end());
    std::for_each(ids.rbegin(), ids.rend(), visit);
}

} // namespace

void GraphEditor::apply(const Change &change)
{
    std::visit([this](const auto &c) { write(c); }, change);
}

void GraphEditor::settleLinks()
{
    m_graph.m_rolesOfUser.settle();
    m_graph.m_usersOfRole.settle();
    m_graph.m_grantsOfRole.settle();
    m_graph.m_rolesOfPermission.settle();
    m_graph.m_directOfUser.settle();
    m_graph.m_usersOfPermission.settle();
    m_graph.m_parentsOfRole.settle();
    m_graph.m_heirsOfRole.settle();
}

EditScope GraphEditor::finish()
{
    settleLinks();
    std::sort(m_changedRoles.begin(), m_changedRoles.end());
    m_changedRoles.erase(std::unique(m_changedRoles.begin(), m_changedRoles.end()), m_changedRoles.end());
    if (!m_changedRoles.empty())
        m_graph.m_closure.update(
            m_changedRoles, m_graph.m_grantsOfRole, m_graph.m_parentsOfRole, m_graph.m_heirsOfRole);
    for (const RoleId role : m_changedRoles) {
        const std::vector<RoleId> heirs = m_graph.descendants(role);
        m_scope.roles.insert(m_scope.roles.end(), heirs.begin(), heirs.end());
    }
    EditScope scope;
    scope.add(m_scope);
    return scope;
}

void GraphEditor::write(const Assignment &assignment)
{
    setAssignment(user(assignment.user), role(assignment.role), assignment.added);
}

void GraphEditor::write(const Grant &grant)
{
    setGrant(role(grant.role), permission(grant.permission), grant.added);
}

void GraphEditor::write(const DirectGrant &grant)
{
    setDirectGrant(user(grant.user), permission(grant.permission), grant.added);
}

void GraphEditor::write(const Inheritance &inheritance)
{
    setInheritance(role(inheritance.role), role(inheritance.from), inheritance.added);
}

void GraphEditor::write(const Existence &existence)
{
    m_scope.objectsChanged = true;
    ObjectTable &objects = table(existence.kind);
    if (existence.exists) {
        const ObjectRef ref(existence.kind,
            objects.create(
                existence.name.toStdString(), existence.text.toStdString(), existence.active, existence.superuser));
        touch(ref);
        addLinks(ref, existence.links);
    } else {
        const ObjectRef ref = find(existence.kind, existence.name);
        touch(ref);
        removeLinks(ref);
        objects.erase(ref.index);
    }
}

void GraphEditor::write(const Rename &rename)
{
    const ObjectRef ref = find(rename.kind, rename.before);
    table(rename.kind).rename(ref.index, rename.after.toStdString());
    touch(ref);
    m_scope.objectsChanged = true;
}

void GraphEditor::write(const Description &description)
{
    const ObjectRef ref = find(description.kind, description.name);
    table(description.kind).setText(ref.index, description.after.toStdString());
    touch(ref);
}

void GraphEditor::write(const Activation &activation)
{
    const ObjectRef ref = find(ObjectKind::User, activation.user);
    m_graph.m_users.setActive(ref.index, activation.active);
    touch(ref);
}

void GraphEditor::setAssignment(UserId user, RoleId role, bool exists)
{
    setLink(m_graph.m_rolesOfUser, m_graph.m_usersOfRole, user, role, exists);
    touch(user);
    touch(role);
}

void GraphEditor::setGrant(RoleId role, PermissionId permission, bool exists)
{
    setLink(m_graph.m_grantsOfRole, m_graph.m_rolesOfPermission, role, permission, exists);
    touchGrants(role);
    touch(permission);
}

void GraphEditor::setDirectGrant(UserId user, PermissionId permission, bool exists)
{
    setLink(m_graph.m_directOfUser, m_graph.m_usersOfPermission, user, permission, exists);
    touch(user);
    touch(permission);
}

void GraphEditor::setInheritance(RoleId heir, RoleId parent, bool exists)
{
    setLink(m_graph.m_parentsOfRole, m_graph.m_heirsOfRole, heir, parent, exists);
    touchGrants(heir);
    touch(parent);
}

void GraphEditor::addLinks(ObjectRef ref, const ObjectLinks &links)
{
    switch (ref.kind) {
    case ObjectKind::User:
        for (const QString &name : links.roles)
            setAssignment(ref.user(), role(name), true);
        for (const QString &name : links.permissions)
            setDirectGrant(ref.user(), permission(name), true);
        break;
    case ObjectKind::Role:
        for (const QString &name : links.users)
            setAssignment(user(name), ref.role(), true);
        for (const QString &name : links.permissions)
            setGrant(ref.role(), permission(name), true);
        for (const QString &name : links.parents)
            setInheritance(ref.role(), role(name), true);
        for (const QString &name : links.heirs)
            setInheritance(role(name), ref.role(), true);
        break;
    case ObjectKind::Permission:
        for (const QString &name : links.users)
            setDirectGrant(user(name), ref.permission(), true);
        for (const QString &name : links.roles)
            setGrant(role(name), ref.permission(), true);
        break;
    }
}

void GraphEditor::removeLinks(ObjectRef ref)
{
    switch (ref.kind) {
    case ObjectKind::User:
        fromTheLast(m_graph.rolesOf(ref.user()), [&](RoleId role) { setAssignment(ref.user(), role, false); });
        fromTheLast(
            m_graph.directGrantsOf(ref.user()), [&](PermissionId held) { setDirectGrant(ref.user(), held, false); });
        break;
    case ObjectKind::Role:
        fromTheLast(m_graph.usersOf(ref.role()), [&](UserId user) { setAssignment(user, ref.role(), false); });
        fromTheLast(m_graph.grantsOf(ref.role()), [&](PermissionId held) { setGrant(ref.role(), held, false); });
        fromTheLast(m_graph.parentsOf(ref.role()), [&](RoleId parent) { setInheritance(ref.role(), parent, false); });
        fromTheLast(m_graph.heirsOf(ref.role()), [&](RoleId heir) { setInheritance(heir, ref.role(), false); });
        break;
    case ObjectKind::Permission:
        fromTheLast(m_graph.directHoldersOf(ref.permission()),
            [&](UserId user) { setDirectGrant(user, ref.permission(), false); });
        fromTheLast(
            m_graph.rolesGranting(ref.permission()), [&](RoleId role) { setGrant(role, ref.permission(), false); });
        break;
    }
}

ObjectTable &GraphEditor::table(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return m_graph.m_users;
    case ObjectKind::Role:
        return m_graph.m_roles;
    case ObjectKind::Permission:
        return m_graph.m_permissions;
    }
    Q_UNREACHABLE();
}

ObjectRef GraphEditor::find(ObjectKind kind, const QString &name) const
{
    const std::vector<std::uint32_t> found = m_graph.objects(kind).named(name.toStdString());
    Q_ASSERT(found.size() == 1);
    return {kind, found.front()};
}

void GraphEditor::touch(ObjectRef ref)
{
    switch (ref.kind) {
    case ObjectKind::User:
        m_scope.users.push_back(ref.user());
        break;
    case ObjectKind::Role:
        m_scope.roles.push_back(ref.role());
        break;
    case ObjectKind::Permission:
        m_scope.permissions.push_back(ref.permission());
        break;
    }
}

void GraphEditor::touchGrants(RoleId role)
{
    touch(role);
    m_changedRoles.push_back(role);
}

} // namespace engine
