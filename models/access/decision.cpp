#include "decision.h"

#include "nameorder.h"
#include "paths.h"

#include <algorithm>

namespace engine {

namespace {

Decision refusal(Decision::Status status, Decision::Reason reason, std::vector<RoleId> heldByRoles)
{
    return {.status = status, .reason = reason, .heldByRoles = std::move(heldByRoles)};
}

std::vector<RoleId> rolesHolding(const AccessGraph &graph, std::optional<PermissionId> permission)
{
    std::vector<RoleId> found;
    if (!permission)
        return found;
    for (std::uint32_t role = 0; role < graph.roles().indexLimit(); ++role) {
        if (graph.holds(RoleId(role), *permission))
            found.push_back(RoleId(role));
    }
    sortByName(graph.roles(), found);
    return found;
}

bool gives(const AccessGraph &graph, std::span<const RoleId> assigned, PermissionId permission)
{
    return graph.permissionsOf(assigned).contains(permission);
}

// Of somebody who is neither shut out nor may do everything.
bool holdsIn(const AccessGraph &graph, const Session &session, PermissionId permission)
{
    if (!session.activeRoles)
        return graph.holds(*session.user, permission);
    const auto direct = graph.directGrantsOf(*session.user);
    return std::binary_search(direct.begin(), direct.end(), permission)
        || gives(graph, activeRoles(graph, session), permission);
}

// Roles of the user that would give it, were they active.
std::vector<RoleId> rolesWaiting(const AccessGraph &graph, const Session &session, PermissionId permission)
{
    std::vector<RoleId> found;
    for (const RoleId role : graph.rolesOf(*session.user)) {
        if (!isActive(graph, session, role) && gives(graph, std::span(&role, 1), permission))
            found.push_back(role);
    }
    sortByName(graph.roles(), found);
    return found;
}

} // namespace

Decision decide(const AccessGraph &graph, const Session &session, std::optional<PermissionId> permission, int pathLimit)
{
    using Status = Decision::Status;
    using Reason = Decision::Reason;
    const Semantics &semantics = graph.semantics();
    const std::optional<UserId> user = session.user;
    if (!user)
        return refusal(Status::NotSignedIn, Reason::Nobody, rolesHolding(graph, permission));
    if (!graph.isActive(*user) && semantics.inactiveUsers == Semantics::InactiveUsers::Denied)
        return refusal(Status::NotSignedIn, Reason::Inactive, rolesHolding(graph, permission));
    if (graph.isSuperuser(*user) && semantics.superusers == Semantics::Superusers::Everything) {
        Decision allowed{.status = Status::Allowed, .reason = Reason::Granted, .pathCount = 1};
        if (pathLimit > 0)
            allowed.paths.push_back(Path{Path::Kind::Superuser});
        return allowed;
    }
    if (!permission)
        return refusal(Status::Forbidden, Reason::UnknownPermission, {});
    if (holdsIn(graph, session, *permission)) {
        PathList found = pathsOf(graph, *user, activeRoles(graph, session), *permission, pathLimit);
        return {Status::Allowed, Reason::Granted, std::move(found.paths), found.count};
    }
    Decision refused = refusal(Status::Forbidden, Reason::Missing, rolesHolding(graph, permission));
    refused.notActive = rolesWaiting(graph, session, *permission);
    if (!refused.notActive.empty())
        refused.reason = Reason::NotActive;
    else if (graph.rolesOf(*user).empty() && graph.directGrantsOf(*user).empty())
        refused.reason = Reason::NoRole;
    return refused;
}

Decision decide(
    const AccessGraph &graph, std::optional<UserId> user, std::optional<PermissionId> permission, int pathLimit)
{
    return decide(graph, Session{.user = user}, permission, pathLimit);
}

} // namespace engine
