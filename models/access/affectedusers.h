#pragma once

#include "accessgraph.h"

namespace engine {

// Whose effective grants the edits between two copies of a graph can change, and in what.
struct AffectedUsers {
    BitSet wholly = {}; // their own links or flags were edited: anything can differ
    BitSet throughRoles =
        {}; // only what their roles hold was edited: not more than `permissions` can differ; none of the above
    BitSet permissions = {};

    std::int64_t count() const { return wholly.count() + throughRoles.count(); }
};

AffectedUsers affectedUsers(const AccessGraph &before, const AccessGraph &after);

} // namespace engine
