#pragma once

#include "accessgraph.h"
#include "change.h"

namespace engine {

// The changes that make a graph the same as another one that was loaded anew: objects are the same when they are called
// the same, so what was renamed has gone and something else has come. In the order of changesBetween(), and applicable
// to `before`, but for circles of inheritance, which no edit may close. Objects whose name several share, in either
// graph, are left out with their links: no change can name them. Linear in both graphs, whatever differs.
ChangeList changesByName(const AccessGraph &before, const AccessGraph &after);

} // namespace engine
