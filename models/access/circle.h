#pragma once

#include "accessgraph.h"

namespace engine {

// The circle that letting `heir` inherit from `parent` would close, heir first, along each parent, back to the heir: A,
// B, A. Empty when it closes none, or only circles that were there when the graph was loaded.
std::vector<RoleId> circleClosedBy(const AccessGraph &graph, RoleId heir, RoleId parent);

} // namespace engine
