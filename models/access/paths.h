#pragma once

#include "decision.h"

namespace engine {

struct PathList {
    std::vector<Path> paths = {}; // shortest first, then by the names along the path; at most as many as asked for
    std::int64_t count = 0; // all of them, or Decision::manyPaths
};

// Every chain user → assigned role → … → role that grants the permission itself, no role twice in a chain, within the
// depth of the semantics; and the direct grant. assigned: those of the user's roles that count, by id. What flags of
// the user (inactive, superuser) mean is not looked at. Without circles the number is worked out, not walked: a ladder
// of diamonds with 2^40 paths takes no time.
PathList pathsOf(
    const AccessGraph &graph, UserId user, std::span<const RoleId> assigned, PermissionId permission, int pathLimit);
// The same from a role: every chain begins with it. Like AccessGraph::holds(role, …) it ignores the depth.
PathList pathsOf(const AccessGraph &graph, RoleId role, PermissionId permission, int pathLimit);

} // namespace engine
