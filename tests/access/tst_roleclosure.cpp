#include "roleclosure.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <rapidcheck.h>
#include <set>

using namespace engine;

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

template <typename From, typename To>
Adjacency<From, To> linksOf(const Pairs &pairs)
{
    Adjacency<From, To> links;
    for (const auto &[from, to] : pairs)
        links.insert(From(from), To(to));
    return links;
}

// The links of a few roles, in both directions, and what roles hold by them.
struct Net {
    RoleClosure::Grants grants;
    RoleClosure::Links parents;
    RoleClosure::Links heirs;
    RoleClosure closure;

    Net(const Pairs &grantPairs, const Pairs &parentPairs, std::uint32_t roleLimit)
        : grants(linksOf<RoleId, PermissionId>(grantPairs))
    {
        for (const auto &[heir, parent] : parentPairs)
            inherit(heir, parent);
        closure.rebuild(roleLimit, grants, parents);
    }

    void inherit(std::uint32_t heir, std::uint32_t parent)
    {
        parents.insert(RoleId(heir), RoleId(parent));
        heirs.insert(RoleId(parent), RoleId(heir));
    }
    void disinherit(std::uint32_t heir, std::uint32_t parent)
    {
        parents.remove(RoleId(heir), RoleId(parent));
        heirs.remove(RoleId(parent), RoleId(heir));
    }
    void update(std::uint32_t role)
    {
        const auto changed = RoleId(role);
        closure.update(std::span(&changed, 1), grants, parents, heirs);
    }

    std::set<std::uint32_t> held(std::uint32_t role) const
    {
        BitSet bits;
        bits |= closure.row(RoleId(role));
        const std::vector<std::uint32_t> ids = bits.ids<std::uint32_t>();
        return {ids.begin(), ids.end()};
    }
};

using Set = std::set<std::uint32_t>;

} // namespace

class TestRoleClosure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsNothingAtFirst()
    {
        const RoleClosure closure;
        QVERIFY(!closure.contains(RoleId(0), PermissionId(0)));
        QVERIFY(closure.row(RoleId(7)).words.empty());
    }

    void inheritsOverSeveralRoles()
    {
        const Net net({{0, 1}, {1, 64}, {2, 130}}, {{0, 1}, {1, 2}}, 4);
        QCOMPARE(net.held(0), (Set{1, 64, 130}));
        QCOMPARE(net.held(1), (Set{64, 130}));
        QCOMPARE(net.held(2), (Set{130}));
        QCOMPARE(net.held(3), Set());
        QVERIFY(!net.closure.contains(RoleId(0), PermissionId(9999)));
    }

    void endsInACircle()
    {
        const Net net({{0, 0}, {1, 1}, {2, 2}, {3, 3}}, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 3}}, 4);
        for (const std::uint32_t role : {0U, 1U, 2U})
            QCOMPARE(net.held(role), (Set{0, 1, 2, 3}));
        QCOMPARE(net.held(3), (Set{3}));
    }

    void goesDownAChainOfAnyLength()
    {
        constexpr std::uint32_t length = 200000;
        Pairs parents;
        for (std::uint32_t role = 0; role + 1 < length; ++role)
            parents.emplace_back(role, role + 1);
        const Net net({{length - 1, 0}}, parents, length);
        QVERIFY(net.closure.contains(RoleId(0), PermissionId(0)));
    }

    void followsAnEditToAllHeirs()
    {
        Net net({{2, 0}}, {{0, 1}, {1, 2}}, 4);
        net.grants.insert(RoleId(2), PermissionId(1));
        net.update(2);
        QCOMPARE(net.held(0), (Set{0, 1}));
        net.disinherit(1, 2);
        net.update(1);
        QCOMPARE(net.held(0), Set());
        QCOMPARE(net.held(2), (Set{0, 1}));
    }

    void takesRolesAndPermissionsPastTheLoadedOnes()
    {
        Net net({{0, 0}}, {}, 1);
        net.inherit(9, 0);
        net.grants.insert(RoleId(9), PermissionId(500));
        net.update(9);
        QCOMPARE(net.held(9), (Set{0, 500}));
        QCOMPARE(net.held(0), (Set{0}));
    }

    void keepsARowFromItsFirstToItsLastPermission()
    {
        const Net net({{0, 1000000}, {1, 1000100}, {2, 3}}, {{0, 1}}, 4);
        QCOMPARE(net.held(0), (Set{1000000, 1000100}));
        QCOMPARE(net.held(1), (Set{1000100}));
        QCOMPARE(net.held(2), (Set{3}));
        QCOMPARE(net.held(3), Set());
        QVERIFY(!net.closure.contains(RoleId(0), PermissionId(0)));
        QVERIFY2(net.closure.byteSize() < 500, "a million permissions before the first one cost something");
    }

    void opensACircleAgain()
    {
        Net net({{0, 0}, {1, 1}}, {{0, 1}, {1, 0}}, 2);
        net.disinherit(1, 0);
        net.update(1);
        QCOMPARE(net.held(0), (Set{0, 1}));
        QCOMPARE(net.held(1), (Set{1}));
    }

    void keepsNothingForARowThatIsAsLoadedAgain()
    {
        Net net({{1, 0}}, {{0, 1}}, 2);
        const std::int64_t before = net.closure.byteSize();
        net.grants.remove(RoleId(1), PermissionId(0));
        net.update(1);
        QVERIFY(net.closure.byteSize() > before);
        net.grants.insert(RoleId(1), PermissionId(0));
        net.update(1);
        QCOMPARE(net.closure.byteSize(), before);
        QVERIFY(net.closure.contains(RoleId(0), PermissionId(0)));
    }

    void updatesToWhatARebuildGives()
    {
        QVERIFY(rc::check([] {
            const auto pairsBelow = [](std::uint32_t end) {
                const auto number = rc::gen::inRange<std::uint32_t>(0, end);
                return *rc::gen::container<Pairs>(rc::gen::pair(number, number));
            };
            Net net(pairsBelow(6), pairsBelow(6), 6);
            for (const auto &[from, to] : pairsBelow(8)) { // some are new
                switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    net.inherit(from, to);
                    break;
                case 1:
                    net.disinherit(from, to);
                    break;
                case 2:
                    net.grants.insert(RoleId(from), PermissionId(to));
                    break;
                default:
                    net.grants.remove(RoleId(from), PermissionId(to));
                }
                net.update(from);
            }
            RoleClosure anew;
            anew.rebuild(8, net.grants, net.parents);
            for (std::uint32_t i = 0; i < 8; ++i)
                for (std::uint32_t k = 0; k < 8; ++k)
                    RC_ASSERT(
                        net.closure.contains(RoleId(i), PermissionId(k)) == anew.contains(RoleId(i), PermissionId(k)));
        }));
    }
};

QTEST_APPLESS_MAIN(TestRoleClosure)
#include "tst_roleclosure.moc"
