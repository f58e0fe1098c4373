#include "rolegroups.h"

#include <limits>

namespace engine {

namespace {

class GroupWalk {
public:
    GroupWalk(const BitSet &within, const Adjacency<RoleId, RoleId> &parents)
        : m_within(within), m_parents(parents), m_seen(within.words().size() * 64)
    {
    }

    RoleGroups run()
    {
        m_within.forEach<RoleId>([this](RoleId role) {
            if (of(role).number == 0)
                walkFrom(role);
        });
        return std::move(m_groups);
    }

private:
    static constexpr std::uint32_t finished = std::numeric_limits<std::uint32_t>::max();
    struct Seen {
        std::uint32_t number = 0; // 1, 2, … in order of the walk; 0: not yet
        std::uint32_t lowest = 0; // number of the earliest open role reached; finished: its group is complete
    };
    struct Step {
        RoleId role;
        std::size_t nextParent;
    };

    Seen &of(RoleId role) { return m_seen[std::uint32_t(role)]; }

    void enter(RoleId role)
    {
        ++m_counter;
        of(role) = {m_counter, m_counter};
        m_open.push_back(role);
        m_steps.push_back({role, 0});
    }

    void walkFrom(RoleId start)
    {
        enter(start);
        while (!m_steps.empty()) {
            const RoleId role = m_steps.back().role;
            const std::span<const RoleId> parents = m_parents.of(role);
            if (m_steps.back().nextParent < parents.size())
                visit(role, parents[m_steps.back().nextParent++]);
            else
                leave(role);
        }
    }

    void visit(RoleId role, RoleId parent)
    {
        if (!m_within.contains(parent))
            return;
        if (of(parent).number == 0)
            enter(parent);
        else if (of(parent).lowest != finished)
            of(role).lowest = std::min(of(role).lowest, of(parent).number);
    }

    void leave(RoleId role)
    {
        m_steps.pop_back();
        const std::uint32_t lowest = of(role).lowest;
        if (!m_steps.empty())
            of(m_steps.back().role).lowest = std::min(of(m_steps.back().role).lowest, lowest);
        if (lowest != of(role).number)
            return;
        RoleId member = {};
        do {
            member = m_open.back();
            m_open.pop_back();
            of(member).lowest = finished;
            m_groups.roles.push_back(member);
        } while (member != role);
        m_groups.ends.push_back(m_groups.roles.size());
    }

    const BitSet &m_within;
    const Adjacency<RoleId, RoleId> &m_parents;
    std::vector<Seen> m_seen; // by RoleId
    std::vector<RoleId> m_open; // met, group not complete
    std::vector<Step> m_steps;
    std::uint32_t m_counter = 0;
    RoleGroups m_groups;
};

} // namespace

RoleGroups groupRoles(const BitSet &within, const Adjacency<RoleId, RoleId> &parents)
{
    return GroupWalk(within, parents).run();
}

} // namespace engine
