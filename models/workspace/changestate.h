#pragma once

#include "accessgraph.h"
#include "change.h"

// Whether a graph is as it would be after the change: the link is there or is not, the object has that name or text.
// Taking a link away from somebody who does not exist is so.
bool isSo(const engine::AccessGraph &graph, const engine::Change &change);
