#include "paths.h"

#include "rolenet.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace engine {

namespace {

std::int64_t saturatedSum(std::int64_t a, std::int64_t b)
{
    return a > Decision::manyPaths - b ? Decision::manyPaths : a + b;
}

// For each number of further roles: from which roles, and how often, one can get to an end in exactly so many steps.
// Worked out as far as it is asked for. With circles it counts walks, which is still what tells dead ends.
class StepTable {
public:
    explicit StepTable(const RoleNet &net) : m_net(net), m_scratch(net.roles.size()) { }

    std::int64_t walks(std::uint32_t role, std::size_t steps)
    {
        const Row &row = rowOf(steps);
        const auto found = std::lower_bound(row.begin(), row.end(), std::pair(role, std::int64_t(0)));
        return found != row.end() && found->first == role ? found->second : 0;
    }
    bool isDone(std::size_t steps) { return rowOf(steps).empty(); }
    bool isTooLarge() const { return m_entryCount > entryLimit; }
    std::int64_t walksFromStarts(std::size_t steps)
    {
        std::int64_t sum = 0;
        for (const std::uint32_t start : m_net.starts)
            sum = saturatedSum(sum, walks(start, steps));
        return sum;
    }

private:
    using Row = std::vector<std::pair<std::uint32_t, std::int64_t>>; // by role, counts above 0
    static constexpr std::size_t entryLimit = 8'000'000; // 128 MB; thousands of roles in one chain

    const Row &rowOf(std::size_t steps)
    {
        if (m_rows.empty()) {
            Row &ends = m_rows.emplace_back();
            for (const std::uint32_t end : m_net.ends)
                ends.emplace_back(end, 1);
        }
        while (m_rows.size() <= steps)
            m_entryCount += m_rows.emplace_back(rowBefore(m_rows.back())).size();
        return m_rows[steps];
    }
    Row rowBefore(const Row &row)
    {
        std::vector<std::uint32_t> reached;
        for (const auto &[role, count] : row) {
            for (const std::uint32_t heir : m_net.heirs[role]) {
                if (m_scratch[heir] == 0)
                    reached.push_back(heir);
                m_scratch[heir] = saturatedSum(m_scratch[heir], count);
            }
        }
        std::sort(reached.begin(), reached.end());
        Row before;
        for (const std::uint32_t role : reached)
            before.emplace_back(role, std::exchange(m_scratch[role], 0));
        return before;
    }

    const RoleNet &m_net;
    std::vector<std::int64_t> m_scratch;
    std::deque<Row> m_rows;
    std::size_t m_entryCount = 0;
};

// Lists the chains of one length after the other, in order of name.
class PathWalk {
public:
    // stepLimit: of all walks together. Only circles need one: elsewhere the table leaves no dead ends.
    PathWalk(const RoleNet &net, StepTable &table, std::int64_t stepLimit)
        : m_net(net), m_table(table), m_isOnPath(net.roles.size()), m_stepsLeft(stepLimit)
    {
    }

    // Calls take(path) for each chain of `length` roles until it says false or no steps are left. False: stopped.
    template <typename Take>
    bool walk(std::size_t length, Take take)
    {
        m_path.clear();
        std::fill(m_isOnPath.begin(), m_isOnPath.end(), false);
        std::vector<std::size_t> next = {0}; // per role on the path, and one for the start: which choice comes next
        while (!next.empty()) {
            const auto &choices = m_path.empty() ? m_net.starts : m_net.parents[m_path.back()];
            const bool isComplete = m_path.size() == length;
            if (isComplete && !take(pathOnStack()))
                return false;
            if (isComplete || next.back() == choices.size()) {
                next.pop_back();
                stepBack();
                continue;
            }
            const std::uint32_t choice = choices[next.back()++];
            if (--m_stepsLeft < 0)
                return false;
            if (!m_isOnPath[choice] && m_table.walks(choice, length - m_path.size() - 1) > 0) {
                m_path.push_back(choice);
                m_isOnPath[choice] = true;
                next.push_back(0);
            }
        }
        return true;
    }

private:
    void stepBack()
    {
        if (m_path.empty())
            return;
        m_isOnPath[m_path.back()] = false;
        m_path.pop_back();
    }
    Path pathOnStack() const
    {
        Path path;
        for (const std::uint32_t role : m_path)
            path.roles.push_back(m_net.roles[role]);
        return path;
    }

    const RoleNet &m_net;
    StepTable &m_table;
    std::vector<std::uint32_t> m_path;
    std::vector<bool> m_isOnPath;
    std::int64_t m_stepsLeft;
};

// Each chain is walked, for no formula counts chains without repetition in a net with circles.
void addCircularPaths(const RoleNet &net, std::size_t longest, std::size_t limit, PathList &found)
{
    constexpr std::int64_t stepLimit = 300'000; // some hundredths of a second
    StepTable table(net);
    PathWalk walk(net, table, stepLimit);
    const auto take = [&found, limit](Path path) {
        ++found.count;
        if (found.paths.size() < limit)
            found.paths.push_back(std::move(path));
        return true;
    };
    for (std::size_t length = 1; length <= longest; ++length) {
        if (!walk.walk(length, take) || table.isTooLarge()) {
            found.count = Decision::manyPaths;
            return;
        }
    }
}

void addPaths(const RoleNet &net, std::size_t longest, std::size_t limit, PathList &found)
{
    StepTable table(net);
    PathWalk walk(net, table, Decision::manyPaths);
    const auto take = [&found, limit](Path path) {
        found.paths.push_back(std::move(path));
        return found.paths.size() < limit;
    };
    for (std::size_t length = 1; length <= longest && !table.isDone(length - 1); ++length) {
        found.count = saturatedSum(found.count, table.walksFromStarts(length - 1));
        const bool isListed = found.paths.size() >= limit || !walk.walk(length, take);
        if (table.isTooLarge())
            found.count = Decision::manyPaths;
        if (table.isTooLarge() || (isListed && found.count == Decision::manyPaths))
            return;
    }
}

void addPathsThrough(const RoleNet &net, std::size_t longest, std::size_t limit, PathList &found)
{
    if (hasCircle(net))
        addCircularPaths(net, longest, limit, found);
    else
        addPaths(net, longest, limit, found);
}

} // namespace

PathList pathsOf(
    const AccessGraph &graph, UserId user, std::span<const RoleId> assigned, PermissionId permission, int pathLimit)
{
    const auto limit = std::size_t(std::max(pathLimit, 0));
    PathList found;
    const auto direct = graph.directGrantsOf(user);
    if (std::binary_search(direct.begin(), direct.end(), permission)) {
        found.count = 1;
        if (limit > 0)
            found.paths.push_back(Path{Path::Kind::Direct});
    }
    const RoleNet net = netBetween(graph, assigned, permission);
    const auto depth = std::size_t(std::max(graph.semantics().depth.value_or(int(net.roles.size())), 0));
    addPathsThrough(net, std::min(net.roles.size(), depth), limit, found);
    return found;
}

PathList pathsOf(const AccessGraph &graph, RoleId role, PermissionId permission, int pathLimit)
{
    PathList found;
    const RoleNet net = netBetween(graph, std::span(&role, 1), permission);
    addPathsThrough(net, net.roles.size(), std::size_t(std::max(pathLimit, 0)), found);
    return found;
}

} // namespace engine
