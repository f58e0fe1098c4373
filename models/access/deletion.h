#pragma once

#include "accessgraph.h"
#include "change.h"
#include "objectset.h"

namespace engine {

// The deletion of an object with all its links but those to objects that are already `gone`.
Existence deletionAfter(const AccessGraph &graph, ObjectRef ref, const ObjectSet &gone);

} // namespace engine
