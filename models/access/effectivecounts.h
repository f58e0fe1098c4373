#pragma once

#include "accessgraph.h"

#include <vector>

namespace engine {

// The number of effective grants of every user, exactly; users with one set of roles are counted once.
struct EffectiveCounts {
    std::vector<std::uint32_t> byUser = {}; // by UserId; 0 for deleted ones
    std::int64_t total = 0;
};

EffectiveCounts countEffectiveGrants(const AccessGraph &graph);

} // namespace engine
