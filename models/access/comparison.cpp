#include "comparison.h"

#include "affectedusers.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace engine {

namespace {

std::int64_t pairCount(const std::vector<EffectDifference::ByPermission> &list)
{
    return std::accumulate(list.begin(), list.end(), std::int64_t(0),
        [](std::int64_t sum, const EffectDifference::ByPermission &entry) { return sum + entry.users.size(); });
}

BitSet heldBy(const AccessGraph &graph, UserId user)
{
    return graph.exists(user) ? graph.permissionsOf(user) : BitSet();
}

bool holds(const AccessGraph &graph, UserId user, PermissionId permission)
{
    return graph.exists(user) && graph.holds(user, permission);
}

class EffectCollector {
public:
    EffectCollector(const AccessGraph &before, const AccessGraph &after) : m_before(before), m_after(after) { }

    void compareWholly(UserId user)
    {
        const BitSet held = heldBy(m_before, user);
        const BitSet holdsNow = heldBy(m_after, user);
        BitSet gained = holdsNow;
        gained -= held;
        gained.forEach<PermissionId>([&](PermissionId permission) { m_gained[permission].push_back(user); });
        BitSet lost = held;
        lost -= holdsNow;
        lost.forEach<PermissionId>([&](PermissionId permission) { m_lost[permission].push_back(user); });
    }

    void compareIn(UserId user, const std::vector<PermissionId> &permissions)
    {
        for (const PermissionId permission : permissions) {
            const bool held = holds(m_before, user, permission);
            const bool holdsNow = holds(m_after, user, permission);
            if (held != holdsNow)
                (holdsNow ? m_gained : m_lost)[permission].push_back(user);
        }
    }

    EffectDifference difference() { return {named(m_gained), named(m_lost)}; }

private:
    using Holders = std::map<PermissionId, std::vector<UserId>>;

    const AccessGraph &graphNaming(ObjectRef ref) const { return m_after.exists(ref) ? m_after : m_before; }
    QString name(ObjectRef ref) const { return graphNaming(ref).name(ref); }

    template <typename Id>
    void sortByLastName(std::vector<Id> &ids) const
    {
        const auto nameOf = [this](ObjectRef ref) { return graphNaming(ref).objects(ref.kind).nameUtf8(ref.index); };
        const auto isLess = [&nameOf](Id a, Id b) { return std::pair(nameOf(a), a) < std::pair(nameOf(b), b); };
        if (!std::is_sorted(ids.begin(), ids.end(), isLess)) // as a rule they are: ids are ranks of names when loaded
            std::sort(ids.begin(), ids.end(), isLess);
    }

    std::vector<EffectDifference::ByPermission> named(Holders &holders) const
    {
        std::vector<PermissionId> permissions;
        for (const auto &entry : holders)
            permissions.push_back(entry.first);
        sortByLastName(permissions);
        std::vector<EffectDifference::ByPermission> list;
        for (const PermissionId permission : permissions) {
            std::vector<UserId> &users = holders[permission];
            sortByLastName(users);
            EffectDifference::ByPermission &entry = list.emplace_back();
            entry.permission = name(permission);
            for (const UserId user : users)
                entry.users << name(user);
        }
        return list;
    }

    const AccessGraph &m_before;
    const AccessGraph &m_after;
    Holders m_gained;
    Holders m_lost;
};

} // namespace

std::int64_t EffectDifference::gainedCount() const
{
    return pairCount(gained);
}

std::int64_t EffectDifference::lostCount() const
{
    return pairCount(lost);
}

EffectDifference effectOf(const AccessGraph &before, const AccessGraph &after, const std::function<bool()> &isCancelled)
{
    constexpr int usersBetweenQuestions = 1024;
    constexpr std::int64_t fewPermissions = 64; // up to so many, asking for each is quicker than comparing whole sets
    const AffectedUsers affected = affectedUsers(before, after);
    const bool isFew = affected.permissions.count() <= fewPermissions;
    const auto permissions = isFew ? affected.permissions.ids<PermissionId>() : std::vector<PermissionId>();

    EffectCollector collector(before, after);
    int visited = 0;
    const auto isStopped = [&] { return isCancelled && visited++ % usersBetweenQuestions == 0 && isCancelled(); };
    for (const UserId user : affected.wholly.ids<UserId>()) {
        if (isStopped())
            return {};
        collector.compareWholly(user);
    }
    for (const UserId user : affected.throughRoles.ids<UserId>()) {
        if (isStopped())
            return {};
        if (isFew)
            collector.compareIn(user, permissions);
        else
            collector.compareWholly(user);
    }
    return collector.difference();
}

std::int64_t affectedUserCount(const AccessGraph &before, const AccessGraph &after)
{
    return affectedUsers(before, after).count();
}

} // namespace engine
