#include "comparison.h"

#include "affectedusers.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace engine {

namespace {

using ByPermission = EffectDifference::ByPermission;

std::int64_t pairCount(const std::vector<ByPermission> &side)
{
    return std::accumulate(side.begin(), side.end(), std::int64_t(0),
        [](std::int64_t sum, const ByPermission &entry) { return sum + entry.users.size(); });
}

std::int64_t userCount(const std::vector<ByPermission> &side)
{
    BitSet users;
    for (const ByPermission &entry : side) {
        for (const UserId user : entry.users)
            users.insert(user);
    }
    return users.count();
}

BitSet without(BitSet set, const BitSet &other)
{
    set -= other;
    return set;
}

BitSet heldBy(const AccessGraph &graph, UserId user)
{
    return graph.exists(user) ? graph.permissionsOf(user) : BitSet();
}

// The gained or the lost pairs as they are found.
class Side {
public:
    void add(UserId user, const BitSet &permissions)
    {
        permissions.forEach<PermissionId>([&](PermissionId permission) { usersOf(permission).push_back(user); });
    }
    void add(PermissionId permission, const BitSet &users)
    {
        users.forEach<UserId>([&](UserId user) { usersOf(permission).push_back(user); });
    }

    std::vector<ByPermission> sorted(const AccessGraph &before, const AccessGraph &after)
    {
        const auto graphNaming = [&](ObjectRef ref) -> const AccessGraph & {
            return after.exists(ref) ? after : before;
        };
        const auto isLess = [&](ObjectRef a, ObjectRef b) {
            const auto name = [&](ObjectRef ref) { return graphNaming(ref).objects(ref.kind).nameUtf8(ref.index); };
            return std::pair(name(a), a.index) < std::pair(name(b), b.index);
        };
        std::vector<PermissionId> permissions;
        for (std::uint32_t index = 0; index < m_users.size(); ++index) {
            if (!m_users[index].isEmpty())
                permissions.push_back(PermissionId(index));
        }
        std::sort(permissions.begin(), permissions.end(), isLess);
        std::vector<ByPermission> list;
        for (const PermissionId permission : permissions) {
            QList<UserId> &users = usersOf(permission);
            if (!std::is_sorted(users.begin(), users.end(), isLess)) // ids are ranks of names when loaded
                std::sort(users.begin(), users.end(), isLess);
            list.push_back({graphNaming(permission).name(permission), users});
        }
        return list;
    }

private:
    QList<UserId> &usersOf(PermissionId permission)
    {
        const std::size_t index = std::uint32_t(permission);
        if (index >= m_users.size())
            m_users.resize(index + 1);
        return m_users[index];
    }

    std::vector<QList<UserId>> m_users; // by permission
};

class EffectCollector {
public:
    EffectCollector(const AccessGraph &before, const AccessGraph &after) : m_before(before), m_after(after) { }

    void compare(UserId user)
    {
        const BitSet held = heldBy(m_before, user);
        const BitSet holdsNow = heldBy(m_after, user);
        m_gained.add(user, without(holdsNow, held));
        m_lost.add(user, without(held, holdsNow));
    }

    void compareAmong(const BitSet &users, PermissionId permission)
    {
        BitSet holders = m_before.holderSetOf(permission);
        holders &= users;
        BitSet holdersNow = m_after.holderSetOf(permission);
        holdersNow &= users;
        m_gained.add(permission, without(holdersNow, holders));
        m_lost.add(permission, without(holders, holdersNow));
    }

    EffectDifference difference() { return {m_gained.sorted(m_before, m_after), m_lost.sorted(m_before, m_after)}; }

private:
    const AccessGraph &m_before;
    const AccessGraph &m_after;
    Side m_gained;
    Side m_lost;
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

std::int64_t EffectDifference::gainingUserCount() const
{
    return userCount(gained);
}

std::int64_t EffectDifference::losingUserCount() const
{
    return userCount(lost);
}

EffectDifference effectOf(const AccessGraph &before, const AccessGraph &after, const std::function<bool()> &isCancelled)
{
    constexpr int stepsBetweenQuestions = 1024;
    // Collecting all holders of one permission takes about as long as comparing all that so many users hold.
    constexpr std::int64_t usersPerPermission = 1000;

    AffectedUsers affected = affectedUsers(before, after);
    const std::int64_t userTotal = affected.throughRoles.count();
    const bool isByPermission = affected.permissions.count() * usersPerPermission < userTotal;
    EffectCollector collector(before, after);
    if (isByPermission) {
        for (const PermissionId permission : affected.permissions.ids<PermissionId>()) {
            if (isCancelled && isCancelled())
                return {};
            collector.compareAmong(affected.throughRoles, permission);
        }
    } else {
        affected.wholly |= affected.throughRoles;
    }
    int steps = 0;
    for (const UserId user : affected.wholly.ids<UserId>()) {
        if (isCancelled && steps++ % stepsBetweenQuestions == 0 && isCancelled())
            return {};
        collector.compare(user);
    }
    return collector.difference();
}

std::int64_t affectedUserCount(const AccessGraph &before, const AccessGraph &after)
{
    return affectedUsers(before, after).count();
}

} // namespace engine
