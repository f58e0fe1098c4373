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

} // namespace

void GraphEditor::apply(const Change &change)
{
    std::visit([this](const auto &c) { write(c); }, change);
}

EditScope GraphEditor::finish()
{
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
    const UserId user = find(ObjectKind::User, assignment.user).user();
    const RoleId role = find(ObjectKind::Role, assignment.role).role();
    setLink(m_graph.m_rolesOfUser, m_graph.m_usersOfRole, user, role, assignment.added);
    touch(user);
    touch(role);
}

void GraphEditor::write(const Grant &grant)
{
    const RoleId role = find(ObjectKind::Role, grant.role).role();
    const PermissionId permission = find(ObjectKind::Permission, grant.permission).permission();
    setLink(m_graph.m_grantsOfRole, m_graph.m_rolesOfPermission, role, permission, grant.added);
    touchGrants(role);
    touch(permission);
}

void GraphEditor::write(const DirectGrant &grant)
{
    const UserId user = find(ObjectKind::User, grant.user).user();
    const PermissionId permission = find(ObjectKind::Permission, grant.permission).permission();
    setLink(m_graph.m_directOfUser, m_graph.m_usersOfPermission, user, permission, grant.added);
    touch(user);
    touch(permission);
}

void GraphEditor::write(const Inheritance &inheritance)
{
    const RoleId heir = find(ObjectKind::Role, inheritance.role).role();
    const RoleId parent = find(ObjectKind::Role, inheritance.from).role();
    setLink(m_graph.m_parentsOfRole, m_graph.m_heirsOfRole, heir, parent, inheritance.added);
    touchGrants(heir);
    touch(parent);
}

void GraphEditor::write(const Existence &existence)
{
    m_scope.objectsChanged = true;
    if (existence.exists) {
        touch({existence.kind,
            table(existence.kind)
                .create(existence.name.toStdString(), existence.text.toStdString(), existence.active,
                    existence.superuser)});
    }
    forEachLink(existence, [this](const Change &link) { apply(link); });
    if (!existence.exists) {
        const ObjectRef ref = find(existence.kind, existence.name);
        touch(ref);
        table(existence.kind).erase(ref.index);
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
