#include "checkkind.h"

#include "itemtext.h"
#include "pendingview.h"
#include "visibletext.h"
#include "ways.h"

#include <algorithm>

namespace items {

namespace {

constexpr qsizetype roleLimit = 3; // named in one cell

// Those of the roles that inherit from `ancestor`, for people.
QString heirsAmong(const engine::AccessGraph &graph, std::span<const RoleId> roles, RoleId ancestor)
{
    QStringList names;
    for (const RoleId role : roles) {
        const std::vector<RoleId> ancestors = graph.ancestors(role);
        if (std::find(ancestors.begin(), ancestors.end(), ancestor) != ancestors.end())
            names << engine::visibleText(graph.name(role));
    }
    return listed(names, roleLimit);
}

} // namespace

ObjectKind subjectKind(CheckKind kind)
{
    switch (kind) {
    case CheckKind::UserRoles:
        return ObjectKind::User;
    case CheckKind::RoleParents:
    case CheckKind::RoleGrants:
        return ObjectKind::Role;
    case CheckKind::PermissionRoles:
        return ObjectKind::Permission;
    }
    Q_UNREACHABLE();
}

ObjectKind itemKind(CheckKind kind)
{
    return kind == CheckKind::RoleGrants ? ObjectKind::Permission : ObjectKind::Role;
}

LinkKind linkKind(CheckKind kind)
{
    switch (kind) {
    case CheckKind::UserRoles:
        return LinkKind::Assignment;
    case CheckKind::RoleParents:
        return LinkKind::Inheritance;
    case CheckKind::RoleGrants:
    case CheckKind::PermissionRoles:
        return LinkKind::Grant;
    }
    Q_UNREACHABLE();
}

Link linkOf(CheckKind kind, ObjectRef subject, ObjectRef item)
{
    if (kind == CheckKind::PermissionRoles)
        return {linkKind(kind), item, subject};
    return {linkKind(kind), subject, item};
}

Holdings holdingsOf(CheckKind kind, const PendingView &view, ObjectRef subject)
{
    switch (kind) {
    case CheckKind::UserRoles:
        return Holdings::rolesOf(view, subject.user());
    case CheckKind::RoleParents:
        return Holdings::parentsOf(view, subject.role());
    case CheckKind::RoleGrants:
        return Holdings::permissionsOf(view, subject.role());
    case CheckKind::PermissionRoles:
        return Holdings::holdersOf(view, subject.permission());
    }
    Q_UNREACHABLE();
}

QString inheritedFrom(CheckKind kind, const engine::AccessGraph &graph, ObjectRef subject, ObjectRef item)
{
    switch (kind) {
    case CheckKind::UserRoles:
        return heirsAmong(graph, graph.rolesOf(subject.user()), item.role());
    case CheckKind::RoleParents:
        return heirsAmong(graph, graph.parentsOf(subject.role()), item.role());
    case CheckKind::RoleGrants:
        return Ways::ofRole(graph, subject.role(), item.permission()).inherited().text();
    case CheckKind::PermissionRoles:
        return Ways::ofRole(graph, item.role(), subject.permission()).inherited().text();
    }
    Q_UNREACHABLE();
}

} // namespace items
