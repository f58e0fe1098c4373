#include "decision.h"

#include "nameorder.h"
#include "paths.h"

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

} // namespace

Decision decide(
    const AccessGraph &graph, std::optional<UserId> user, std::optional<PermissionId> permission, int pathLimit)
{
    using Status = Decision::Status;
    using Reason = Decision::Reason;
    const Semantics &semantics = graph.semantics();
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
    if (graph.holds(*user, *permission)) {
        PathList found = pathsOf(graph, *user, *permission, pathLimit);
        return {Status::Allowed, Reason::Granted, std::move(found.paths), found.count};
    }
    const bool hasNothing = graph.rolesOf(*user).empty() && graph.directGrantsOf(*user).empty();
    return refusal(Status::Forbidden, hasNothing ? Reason::NoRole : Reason::Missing, rolesHolding(graph, permission));
}

} // namespace engine
