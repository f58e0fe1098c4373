#pragma once

#include "accessgraph.h"

#include <optional>
#include <vector>

namespace engine {

// A session as in ANSI INCITS 359, core: a user, and which of the assigned roles are active in it. In the reading of
// general hierarchies (6.2.1) an active role brings what it inherits. Direct grants and superusers, which the standard
// does not know, count whatever is active.
struct Session {
    std::optional<UserId> user = {}; // nothing: nobody is signed in
    std::optional<std::vector<RoleId>> activeRoles = {}; // by id; nothing: all assigned ones, and those to come

    bool operator==(const Session &) const = default;
};

// Those that are assigned and active, by id.
std::vector<RoleId> activeRoles(const AccessGraph &graph, const Session &session);
bool isActive(const AccessGraph &graph, const Session &session, RoleId role);

// AddActiveRole and DropActiveRole. Error (Usage): nobody is signed in, the role is not assigned to the user, or it is
// so already. Once all assigned roles are active again, those to come are too.
Result<void> addActiveRole(const AccessGraph &graph, Session &session, RoleId role);
Result<void> dropActiveRole(const AccessGraph &graph, Session &session, RoleId role);

} // namespace engine
