#include "alikeusers.h"

#include "pendingview.h"

#include <QHashFunctions>

#include <algorithm>
#include <unordered_map>

namespace items {

namespace {

template <typename Id>
bool isEqual(std::span<const Id> a, std::span<const Id> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool areAlike(const engine::AccessGraph &graph, UserId a, UserId b)
{
    return isEqual(graph.rolesOf(a), graph.rolesOf(b)) && isEqual(graph.directGrantsOf(a), graph.directGrantsOf(b))
        && graph.exists(a) == graph.exists(b) && graph.isActive(a) == graph.isActive(b)
        && graph.isSuperuser(a) == graph.isSuperuser(b);
}

} // namespace

std::vector<AlikeUsers> groupAlike(const PendingView &view, const std::vector<UserId> &users)
{
    const auto hash = [&view](UserId user) {
        const auto roles = view.now().rolesOf(user);
        return qHashBits(roles.data(), roles.size_bytes());
    };
    const auto isSame = [&view](
                            UserId a, UserId b) { return areAlike(view.now(), a, b) && areAlike(view.saved(), a, b); };
    std::unordered_map<UserId, std::size_t, decltype(hash), decltype(isSame)> groupOf(16, hash, isSame);
    std::vector<AlikeUsers> groups;
    for (const UserId user : users) {
        const auto [found, isNew] = groupOf.try_emplace(user, groups.size());
        if (isNew)
            groups.push_back({user, 0});
        ++groups[found->second].total;
    }
    return groups;
}

} // namespace items
