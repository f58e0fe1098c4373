#pragma once

#include "adjacency.h"
#include "bitset.h"
#include "ids.h"

namespace engine {

// Roles that all inherit from each other are one group: a circle in foreign data, else a role alone. A group comes
// after the groups that it inherits from (Tarjan's strongly connected components, without recursion: chains may be
// long).
struct RoleGroups {
    std::vector<RoleId> roles; // group after group
    std::vector<std::size_t> ends; // of each group in roles

    std::size_t count() const { return ends.size(); }
    std::span<const RoleId> group(std::size_t number) const
    {
        const std::size_t start = number == 0 ? 0 : ends[number - 1];
        return std::span<const RoleId>(roles).subspan(start, ends[number] - start);
    }
};

// Of the roles in `within`; inheritance from roles outside is not followed.
RoleGroups groupRoles(const BitSet &within, const Adjacency<RoleId, RoleId> &parents);

} // namespace engine
