#include "rolegroups.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace engine;

namespace {

using Parents = Adjacency<RoleId, RoleId>;
using Group = std::set<RoleId>;

Parents parentsOf(const std::vector<std::pair<int, int>> &pairs)
{
    Parents parents;
    for (const auto &[heir, parent] : pairs)
        parents.insert(RoleId(heir), RoleId(parent));
    return parents;
}

std::vector<Group> groupsOf(const RoleGroups &groups)
{
    std::vector<Group> found;
    for (std::size_t i = 0; i < groups.count(); ++i)
        found.emplace_back(groups.group(i).begin(), groups.group(i).end());
    return found;
}

// Straight from the meaning: who is reached from whom.
Group reached(RoleId from, const Parents &parents, Group seen = {})
{
    for (const RoleId parent : parents.of(from))
        if (seen.insert(parent).second)
            seen.merge(reached(parent, parents, seen));
    return seen;
}

} // namespace

class TestRoleGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsParentsBeforeTheirHeirs()
    {
        const RoleGroups groups = groupRoles(BitSet::firstIds(3), parentsOf({{0, 1}, {1, 2}}));
        QCOMPARE(groupsOf(groups), (std::vector<Group>{{RoleId(2)}, {RoleId(1)}, {RoleId(0)}}));
    }

    void makesOneGroupOfACircle()
    {
        const RoleGroups groups = groupRoles(BitSet::firstIds(4), parentsOf({{0, 1}, {1, 2}, {2, 1}, {2, 3}}));
        QCOMPARE(groupsOf(groups), (std::vector<Group>{{RoleId(3)}, {RoleId(1), RoleId(2)}, {RoleId(0)}}));
    }

    void staysWithinTheRolesAskedFor()
    {
        BitSet within;
        within.insert(RoleId(0));
        within.insert(RoleId(2));
        const RoleGroups groups = groupRoles(within, parentsOf({{0, 1}, {1, 0}, {2, 0}, {0, 999}}));
        QCOMPARE(groupsOf(groups), (std::vector<Group>{{RoleId(0)}, {RoleId(2)}}));
    }

    void groupsRolesThatReachEachOther()
    {
        QVERIFY(rc::check([] {
            const auto role = rc::gen::inRange(0, 8);
            const Parents parents =
                parentsOf(*rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(role, role)));
            const std::vector<Group> groups = groupsOf(groupRoles(BitSet::firstIds(8), parents));
            Group done;
            for (const Group &group : groups) {
                const Group before = done;
                for (const RoleId member : group) {
                    RC_ASSERT(done.insert(member).second);
                    const Group ancestors = reached(member, parents);
                    for (const RoleId other : group)
                        RC_ASSERT(other == member || ancestors.contains(other));
                    for (const RoleId ancestor : ancestors)
                        RC_ASSERT(group.contains(ancestor) || before.contains(ancestor));
                }
            }
            RC_ASSERT(done.size() == std::size_t(8));
        }));
    }
};

QTEST_APPLESS_MAIN(TestRoleGroups)
#include "tst_rolegroups.moc"
