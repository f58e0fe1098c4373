#pragma once

#include "accessgraph.h"

#include <vector>

namespace engine {

// The roles between where one starts (the roles assigned to a user) and a permission: the starts or inherited from
// there, and holding the permission. Numbered in order of name, so that walking in order of number is walking by name.
struct RoleNet {
    std::vector<RoleId> roles = {};
    std::vector<std::vector<std::uint32_t>> parents = {};
    std::vector<std::vector<std::uint32_t>> heirs = {};
    std::vector<std::uint32_t> starts = {}; // that hold the permission
    std::vector<std::uint32_t> ends = {}; // grant the permission themselves
};

RoleNet netBetween(const AccessGraph &graph, std::span<const RoleId> starts, PermissionId permission);
bool hasCircle(const RoleNet &net);

} // namespace engine
