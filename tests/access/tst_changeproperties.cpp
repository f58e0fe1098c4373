#include "changejson.h"
#include "comparison.h"
#include "decision.h"
#include "edit.h"
#include "naivegraph.h"
#include "randomchanges.h"

#include <QTest>

#include <rapidcheck.h>

using namespace engine;

namespace {

constexpr Semantics strict{.superusers = Semantics::Superusers::Everything};

std::vector<std::uint32_t> numbers(std::size_t atMost)
{
    const auto number = rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint32_t>());
    const auto length = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, atMost + 1));
    return *rc::gen::container<std::vector<std::uint32_t>>(length, number);
}

// A graph, the changes that were made to it, and what came out.
struct Edited {
    AccessGraph before;
    AccessGraph after;
    ChangeList changes;
};

Edited randomlyEdited(Semantics semantics = strict, bool withCircles = true)
{
    Edited edited;
    edited.before = randomGraph(numbers(40), semantics, withCircles);
    edited.after = edited.before;
    for (const std::uint32_t number : numbers(60)) {
        const Result<Change> change = resolved(edited.after, randomChange(edited.after, number));
        if (!change)
            continue;
        RC_ASSERT(apply(edited.after, *change).has_value());
        edited.changes.push_back(*change);
    }
    RC_CLASSIFY(edited.changes.size() > 5, "more than 5 changes");
    return edited;
}

void applyOrFail(AccessGraph &graph, const ChangeList &changes)
{
    const Result<EditScope> scope = engine::apply(graph, changes);
    if (!scope)
        RC_FAIL(scope.error().message.toStdString());
}

NaiveGraph::Pairs effectiveGrants(const AccessGraph &graph)
{
    NaiveGraph::Pairs pairs;
    for (const std::uint32_t user : graph.users().byName()) {
        for (const std::uint32_t permission : graph.permissions().byName()) {
            const bool isAllowed = decide(graph, UserId(user), PermissionId(permission), 1).isAllowed();
            RC_ASSERT(isAllowed == graph.holds(UserId(user), PermissionId(permission)));
            if (isAllowed)
                pairs.emplace(graph.users().name(user), graph.permissions().name(permission));
        }
    }
    return pairs;
}

using GrantsById = std::set<std::pair<std::uint32_t, std::uint32_t>>;

GrantsById grantsById(const AccessGraph &graph)
{
    GrantsById pairs;
    for (const std::uint32_t user : graph.users().byName())
        graph.permissionsOf(UserId(user)).forEach<PermissionId>([&](PermissionId permission) {
            pairs.emplace(user, std::uint32_t(permission));
        });
    return pairs;
}

std::int64_t countOfOnlyFirst(const GrantsById &first, const GrantsById &second)
{
    return std::count_if(first.begin(), first.end(), [&second](const auto &pair) { return !second.contains(pair); });
}

template <typename Id>
bool contains(const std::vector<Id> &ids, Id id)
{
    return std::binary_search(ids.begin(), ids.end(), id);
}

} // namespace

class TestChangeProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("RC_PARAMS", "max_success=200 " + qgetenv("RC_PARAMS")); }
    void undoneChangesGiveBackTheGraph();
    void graphAndNaiveModelGiveTheSameGrants();
    void changesBetweenTurnsOneGraphIntoTheOther();
    void changesBetweenUndoneLeadsBack();
    void effectIsExactlyTheDifferenceInGrants();
    void effectIsExactWithinADepth();
    void scopeNamesEverythingTouched();
    void refusedChangesLeaveNoTrace();
    void noEditClosesACircle();
    void fullJsonReadsBackWhole();
};

void TestChangeProperties::undoneChangesGiveBackTheGraph()
{
    QVERIFY(rc::check("apply, then the inverses from the end", [] {
        Edited edited = randomlyEdited();
        const GrantsById grants = grantsById(edited.before);
        for (auto change = edited.changes.rbegin(); change != edited.changes.rend(); ++change)
            applyOrFail(edited.after, {inverse(*change)});
        RC_ASSERT(edited.after.isEquivalentTo(edited.before));
        RC_ASSERT(grantsById(edited.after) == grants);
        RC_ASSERT(changesBetween(edited.before, edited.after).empty());
    }));
}

void TestChangeProperties::graphAndNaiveModelGiveTheSameGrants()
{
    QVERIFY(rc::check("the same changes on both", [] {
        const Edited edited = randomlyEdited();
        NaiveGraph naive(edited.before);
        for (const Change &change : edited.changes)
            naive.apply(change);
        RC_ASSERT(effectiveGrants(edited.after) == naive.effectiveGrants());
    }));
}

void TestChangeProperties::changesBetweenTurnsOneGraphIntoTheOther()
{
    QVERIFY(rc::check("apply(before, changesBetween(before, after)) is after", [] {
        const Edited edited = randomlyEdited();
        const ChangeList changes = changesBetween(edited.before, edited.after);
        AccessGraph graph = edited.before;
        applyOrFail(graph, changes);
        RC_ASSERT(graph.isEquivalentTo(edited.after));
        RC_ASSERT(effectiveGrants(graph) == effectiveGrants(edited.after));
    }));
}

void TestChangeProperties::changesBetweenUndoneLeadsBack()
{
    QVERIFY(rc::check("so does a second list from the middle, and both lists undone", [] {
        const Edited edited = randomlyEdited();
        AccessGraph middle = edited.before;
        applyOrFail(middle,
            ChangeList(edited.changes.begin(), edited.changes.begin() + std::ptrdiff_t(edited.changes.size() / 2)));
        const ChangeList changes = changesBetween(middle, edited.after);
        AccessGraph graph = middle;
        applyOrFail(graph, changes);
        RC_ASSERT(graph.isEquivalentTo(edited.after));
        applyOrFail(graph, inverse(changes));
        RC_ASSERT(graph.isEquivalentTo(middle));
    }));
}

void TestChangeProperties::effectIsExactlyTheDifferenceInGrants()
{
    QVERIFY(rc::check("effectOf counts what comparing every pair counts", [] {
        const Edited edited = randomlyEdited();
        const EffectDifference effect = effectOf(edited.before, edited.after);
        RC_ASSERT(effect.gainedCount() == countOfOnlyFirst(grantsById(edited.after), grantsById(edited.before)));
        RC_ASSERT(effect.lostCount() == countOfOnlyFirst(grantsById(edited.before), grantsById(edited.after)));
        const EffectDifference back = effectOf(edited.after, edited.before);
        RC_ASSERT(back.gainedCount() == effect.lostCount());
        RC_ASSERT(back.lostCount() == effect.gainedCount());
    }));
}

void TestChangeProperties::effectIsExactWithinADepth()
{
    QVERIFY(rc::check("the same when the check looks only two edges far", [] {
        const Edited edited = randomlyEdited({.depth = 2});
        const EffectDifference effect = effectOf(edited.before, edited.after);
        RC_ASSERT(effect.gainedCount() == countOfOnlyFirst(grantsById(edited.after), grantsById(edited.before)));
        RC_ASSERT(effect.lostCount() == countOfOnlyFirst(grantsById(edited.before), grantsById(edited.after)));
        effectiveGrants(edited.after); // decide() and holds() agree
    }));
}

void TestChangeProperties::scopeNamesEverythingTouched()
{
    QVERIFY(rc::check("what differs after a change is in its scope", [] {
        const Edited edited = randomlyEdited();
        AccessGraph graph = edited.before;
        for (const Change &change : edited.changes) {
            const AccessGraph before = graph;
            const Result<EditScope> scope = apply(graph, change);
            RC_ASSERT(scope.has_value());
            for (std::uint32_t i = 0; i < graph.roles().indexLimit(); ++i) {
                const auto role = RoleId(i);
                const bool isSame = before.exists(role) == graph.exists(role)
                    && (!graph.exists(role)
                        || (before.name(role) == graph.name(role)
                            && before.permissionsOf(role) == graph.permissionsOf(role)));
                RC_ASSERT(isSame || contains(scope->roles, role));
            }
            for (std::uint32_t i = 0; i < graph.users().indexLimit(); ++i) {
                const auto user = UserId(i);
                const auto rolesBefore = before.rolesOf(user);
                const auto roles = graph.rolesOf(user);
                const bool isSame = before.exists(user) == graph.exists(user)
                    && std::equal(roles.begin(), roles.end(), rolesBefore.begin(), rolesBefore.end());
                RC_ASSERT(isSame || contains(scope->users, user));
            }
        }
    }));
}

void TestChangeProperties::refusedChangesLeaveNoTrace()
{
    QVERIFY(rc::check("one change that does not fit refuses its whole list", [] {
        Edited edited = randomlyEdited();
        AccessGraph graph = edited.before;
        ChangeList changes = edited.changes;
        changes.push_back(Assignment{QStringLiteral("nobody there"), QStringLiteral("Admin")});
        RC_ASSERT(!engine::apply(graph, changes).has_value());
        RC_ASSERT(graph.isEquivalentTo(edited.before));
        RC_ASSERT(changesBetween(edited.before, graph).empty());
        const std::vector<Misfit> found = misfits(graph, changes);
        RC_ASSERT(found.size() == 1U);
        RC_ASSERT(found.front().index == edited.changes.size());
    }));
}

void TestChangeProperties::noEditClosesACircle()
{
    QVERIFY(rc::check("a graph without circles never gets one", [] {
        const Edited edited = randomlyEdited(strict, false);
        for (const std::uint32_t role : edited.after.roles().byName()) {
            for (const RoleId parent : edited.after.parentsOf(RoleId(role))) {
                const std::vector<RoleId> ancestors = edited.after.ancestors(parent);
                RC_ASSERT(parent != RoleId(role));
                RC_ASSERT(std::find(ancestors.begin(), ancestors.end(), RoleId(role)) == ancestors.end());
            }
        }
    }));
}

void TestChangeProperties::fullJsonReadsBackWhole()
{
    QVERIFY(rc::check("fromJson(toFullJson(change)) is the change", [] {
        for (const Change &change : randomlyEdited().changes) {
            const Result<Change> read = fromJson(toFullJson(change));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == change);
            RC_ASSERT(*fromJson(toFullJson(inverse(change))) == inverse(change));
        }
    }));
}

QTEST_APPLESS_MAIN(TestChangeProperties)
#include "tst_changeproperties.moc"
