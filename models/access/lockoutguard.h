#pragma once

#include "accessgraph.h"
#include "rule.h"

#include <optional>

namespace engine {

// The rule against lock-out that fits a database: at least one active user holds the permission that looks
// administrative, by its name or else because the fewest are granted it. Nothing when no active user holds any.
std::optional<Rule> lockoutGuard(const AccessGraph &graph);

} // namespace engine
