#include "comparison.h"

#include "affectedusers.h"
#include "nameorder.h"

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

// The one that knows the objects of both, as a rule that of the graph afterwards.
const ObjectTable &later(const ObjectTable &before, const ObjectTable &after)
{
    return after.indexLimit() < before.indexLimit() ? before : after;
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
        const ObjectTable &permissions = later(before.permissions(), after.permissions());
        const ObjectTable &userTable = later(before.users(), after.users());
        std::vector<std::pair<std::string_view, PermissionId>> named;
        for (std::uint32_t index = 0; index < m_users.size(); ++index) {
            if (!m_users[index].empty())
                named.emplace_back(permissions.nameUtf8(index), PermissionId(index));
        }
        std::sort(named.begin(), named.end());
        std::vector<ByPermission> list;
        for (const auto &[name, permission] : named) {
            std::vector<UserId> &users = usersOf(permission);
            sortByName(userTable, users);
            list.push_back({QString::fromUtf8(name), QList<UserId>(users.begin(), users.end()), permission});
        }
        return list;
    }

private:
    std::vector<UserId> &usersOf(PermissionId permission)
    {
        const std::size_t index = std::uint32_t(permission);
        if (index >= m_users.size())
            m_users.resize(index + 1);
        return m_users[index];
    }

    std::vector<std::vector<UserId>> m_users; // by permission
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
