#include "naivegraph.h"

#include "overloaded.h"

using namespace engine;

namespace {

void set(auto &values, const auto &value, bool isThere)
{
    if (isThere)
        values.insert(value);
    else
        values.erase(value);
}

void renameIn(NaiveGraph::Names &names, const Rename &rename)
{
    if (names.erase(rename.before) > 0)
        names.insert(rename.after);
}

// first, second: whether the names on that side are of the renamed kind.
void renameIn(NaiveGraph::Pairs &pairs, const Rename &rename, bool first, bool second)
{
    NaiveGraph::Pairs renamed;
    for (auto [from, to] : pairs)
        renamed.emplace(
            first && from == rename.before ? rename.after : from, second && to == rename.before ? rename.after : to);
    pairs = renamed;
}

} // namespace

NaiveGraph::NaiveGraph(const AccessGraph &graph)
{
    for (const std::uint32_t user : graph.users().byName()) {
        const QString name = graph.users().name(user);
        users.insert(name);
        set(inactive, name, !graph.users().isActive(user));
        set(superusers, name, graph.users().isSuperuser(user));
        for (const RoleId role : graph.rolesOf(UserId(user)))
            assignments.emplace(name, graph.name(role));
        for (const PermissionId permission : graph.directGrantsOf(UserId(user)))
            directGrants.emplace(name, graph.name(permission));
    }
    for (const std::uint32_t role : graph.roles().byName()) {
        const QString name = graph.roles().name(role);
        roles.insert(name);
        for (const PermissionId permission : graph.grantsOf(RoleId(role)))
            grants.emplace(name, graph.name(permission));
        for (const RoleId parent : graph.parentsOf(RoleId(role)))
            inheritance.emplace(name, graph.name(parent));
    }
    for (const std::uint32_t permission : graph.permissions().byName())
        permissions.insert(graph.permissions().name(permission));
}

void NaiveGraph::apply(const Change &change)
{
    const auto existing = [this](ObjectKind kind) -> Names & {
        return kind == ObjectKind::User ? users : kind == ObjectKind::Role ? roles : permissions;
    };
    std::visit(Overloaded{
                   [this](const Assignment &c) { set(assignments, std::pair(c.user, c.role), c.added); },
                   [this](const Grant &c) { set(grants, std::pair(c.role, c.permission), c.added); },
                   [this](const DirectGrant &c) { set(directGrants, std::pair(c.user, c.permission), c.added); },
                   [this](const Inheritance &c) { set(inheritance, std::pair(c.role, c.from), c.added); },
                   [&](const Existence &c) {
                       set(existing(c.kind), c.name, c.exists);
                       if (c.kind == ObjectKind::User) {
                           set(inactive, c.name, c.exists && !c.active);
                           set(superusers, c.name, c.exists && c.superuser);
                       }
                       forEachLink(c, [this](const Change &link) { apply(link); });
                   },
                   [&](const Rename &c) {
                       renameIn(existing(c.kind), c);
                       if (c.kind == ObjectKind::User) {
                           renameIn(inactive, c);
                           renameIn(superusers, c);
                       }
                       renameIn(assignments, c, c.kind == ObjectKind::User, c.kind == ObjectKind::Role);
                       renameIn(grants, c, c.kind == ObjectKind::Role, c.kind == ObjectKind::Permission);
                       renameIn(directGrants, c, c.kind == ObjectKind::User, c.kind == ObjectKind::Permission);
                       renameIn(inheritance, c, c.kind == ObjectKind::Role, c.kind == ObjectKind::Role);
                   },
                   [](const Description &) {},
                   [this](const Activation &c) { set(inactive, c.user, !c.active); },
               },
        change);
}

NaiveGraph::Pairs NaiveGraph::effectiveGrants() const
{
    Pairs held = assignments; // user, role: inherited ones too
    for (std::size_t before = 0; before != held.size();) {
        before = held.size();
        for (const auto &[user, role] : Pairs(held)) {
            for (const auto &[heir, parent] : inheritance) {
                if (heir == role)
                    held.emplace(user, parent);
            }
        }
    }
    Pairs effective = directGrants;
    for (const auto &[user, role] : held) {
        for (const auto &[granting, permission] : grants) {
            if (granting == role)
                effective.emplace(user, permission);
        }
    }
    for (const QString &user : superusers) {
        for (const QString &permission : permissions)
            effective.emplace(user, permission);
    }
    std::erase_if(effective, [this](const auto &pair) { return inactive.contains(pair.first); });
    return effective;
}
