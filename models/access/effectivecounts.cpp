#include "effectivecounts.h"

#include <algorithm>
#include <unordered_map>

namespace engine {

namespace {

// A list of roles to look up by value; refers to the arrays of the graph.
struct RoleSet {
    std::span<const RoleId> roles;

    bool operator==(const RoleSet &other) const
    {
        return std::equal(roles.begin(), roles.end(), other.roles.begin(), other.roles.end());
    }
};

struct RoleSetHash {
    std::size_t operator()(const RoleSet &set) const { return qHashBits(set.roles.data(), set.roles.size_bytes()); }
};

} // namespace

EffectiveCounts countEffectiveGrants(const AccessGraph &graph)
{
    EffectiveCounts counts;
    counts.byUser.resize(graph.users().indexLimit());
    std::unordered_map<RoleSet, std::uint32_t, RoleSetHash> ofRoleSet;
    const Semantics &semantics = graph.semantics();
    for (std::uint32_t index = 0; index < graph.users().indexLimit(); ++index) {
        const auto user = UserId(index);
        const bool isPlain = graph.exists(user) && graph.directGrantsOf(user).empty()
            && (graph.isActive(user) || semantics.inactiveUsers == Semantics::InactiveUsers::Ignored)
            && (!graph.isSuperuser(user) || semantics.superusers == Semantics::Superusers::Ignored);
        if (isPlain) {
            const auto [found, isNew] = ofRoleSet.try_emplace(RoleSet{graph.rolesOf(user)});
            if (isNew)
                found->second = std::uint32_t(graph.permissionsOf(found->first.roles).count());
            counts.byUser[index] = found->second;
        } else {
            counts.byUser[index] = std::uint32_t(graph.permissionsOf(user).count());
        }
        counts.total += counts.byUser[index];
    }
    return counts;
}

} // namespace engine
