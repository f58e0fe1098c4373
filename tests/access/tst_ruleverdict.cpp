#include "edit.h"
#include "graphbuilder.h"
#include "graphtext.h"
#include "randomchanges.h"
#include "ruleverdict.h"
#include "savecase.h"

#include <QTest>

#include <rapidcheck.h>

using namespace engine;
using namespace Qt::StringLiterals;

class TestRuleVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void judgesAllOfAName_data();
    void judgesAllOfAName();
    void heedsTheDepth();
    void namesAreExactWhereAsked();
    void countsAllButListsFew();
    void agreesWithCountingUserByUser();
    void seesWhatBreaksItFurther_data();
    void seesWhatBreaksItFurther();
};

namespace {

constexpr auto office = R"(
    ada > Admin > Clerk
    uma > Clerk: Pay
    > Admin: Approve
    ines (inactive) > Boss: Close
    nick > Boss, Clerk
    > Empty)";

// Two users bob and two roles Clerk, as other programs may keep them.
AccessGraph twins()
{
    GraphBuilder builder;
    builder.addUser(1, "bob");
    builder.addUser(2, "bob");
    builder.addUser(3, "uma");
    builder.addRole(1, "Clerk");
    builder.addRole(2, "Clerk");
    builder.addRole(3, "Boss");
    builder.addPermission(1, "Pay");
    builder.addGrant(2, 1);
    builder.addGrant(3, 1);
    builder.addAssignment(1, 1);
    builder.addAssignment(2, 2);
    builder.addAssignment(3, 2);
    builder.addAssignment(3, 3);
    return builder.build();
}

QString textOf(const AccessGraph &graph, const RuleVerdict &verdict)
{
    if (verdict.isHeld)
        return verdict.text.isEmpty() ? u"held"_s : u"held: "_s + verdict.text;
    QStringList lines = {verdict.text};
    for (const RuleVerdict::Breach &breach : verdict.breaches) {
        const QString who = breach.user ? graph.name(*breach.user) : graph.name(*breach.role);
        lines << who + u": "_s + breach.paths.join(u"; "_s);
    }
    return lines.join(u'\n');
}

void addVerdictColumns()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("verdict");
}

void row(const char *name, const decltype(Rule::condition) &condition, const QString &verdict)
{
    QTest::newRow(name) << Rule{condition} << verdict;
}

} // namespace

void TestRuleVerdict::judges_data()
{
    addVerdictColumns();
    const auto user = ObjectKind::User;
    const auto role = ObjectKind::Role;
    const auto permission = ObjectKind::Permission;
    row("allowed", AccessRule{user, u"ada"_s, u"Pay"_s}, u"held"_s);
    row("not allowed", AccessRule{user, u"uma"_s, u"Approve"_s},
        u"uma lacks Approve. Roles that hold it: Admin.\numa: "_s);
    row("forbidden", AccessRule{user, u"uma"_s, u"Approve"_s, false}, u"held"_s);
    row("not forbidden", AccessRule{user, u"ada"_s, u"Pay"_s, false},
        u"ada has Pay through Admin › Clerk.\nada: ada > Admin > Clerk > Pay"_s);
    row("role holds", AccessRule{role, u"Admin"_s, u"Pay"_s}, u"held"_s);
    row("role must not hold", AccessRule{role, u"Admin"_s, u"Pay"_s, false},
        u"The role Admin holds Pay.\nAdmin: Admin > Clerk > Pay"_s);
    row("role lacks", AccessRule{role, u"Boss"_s, u"Pay"_s}, u"The role Boss does not hold Pay.\nBoss: "_s);
    row("somebody gone", AccessRule{user, u"eve"_s, u"Pay"_s}, u"There is no user eve."_s);
    row("something gone", AccessRule{user, u"uma"_s, u"Fly"_s}, u"There is no permission Fly."_s);
    row("nobody gone may", AccessRule{user, u"eve"_s, u"Pay"_s, false}, u"held: There is no user eve."_s);
    row("nothing gone may be held", AccessRule{role, u"Sun"_s, u"Fly"_s, false},
        u"held: There is no role Sun. There is no permission Fly."_s);
    row("roles together", SeparationRule{role, {u"Boss"_s, u"Clerk"_s}},
        u"nick has more than 1 of them.\nnick: nick > Boss; nick > Clerk"_s);
    row("inherited roles too", SeparationRule{role, {u"Admin"_s, u"Clerk"_s}},
        u"ada has more than 1 of them.\nada: ada > Admin; ada > Admin > Clerk"_s);
    row("two of three", SeparationRule{role, {u"Admin"_s, u"Boss"_s, u"Clerk"_s}, 2}, u"held"_s);
    row("permissions together", SeparationRule{permission, {u"Approve"_s, u"Pay"_s}},
        u"ada has more than 1 of them.\nada: ada > Admin > Approve; ada > Admin > Clerk > Pay"_s);
    row("those that are there", SeparationRule{role, {u"Boss"_s, u"Gone"_s}}, u"held: There is no role Gone."_s);
    row("a holder", HoldersRule{permission, u"Approve"_s}, u"held"_s);
    row("too few", HoldersRule{permission, u"Approve"_s, 2}, u"Only 1 active user holds Approve."_s);
    row("the inactive do not count", HoldersRule{role, u"Boss"_s, 2}, u"Only 1 active user has the role Boss."_s);
    row("too few of a role", HoldersRule{role, u"Clerk"_s, 4}, u"Only 3 active users have the role Clerk."_s);
    row("none", HoldersRule{role, u"Empty"_s}, u"No active user has the role Empty."_s);
    row("gone", HoldersRule{permission, u"Fly"_s}, u"There is no permission Fly."_s);
}

void TestRuleVerdict::judges()
{
    QFETCH(const Rule, rule);
    const AccessGraph graph = graphFromText(office);
    const RuleVerdict verdict = verdictOf(graph, rule);
    QTEST(textOf(graph, verdict), "verdict");
    QCOMPARE(verdict.breachCount, std::int64_t(verdict.breaches.size()));
    QCOMPARE(breakersOf(graph, rule).isEmpty(), verdict.isHeld);
}

void TestRuleVerdict::judgesAllOfAName_data()
{
    addVerdictColumns();
    const auto user = ObjectKind::User;
    const auto role = ObjectKind::Role;
    row("one of them may", AccessRule{user, u"bob"_s, u"Pay"_s, false},
        u"bob has Pay through Clerk. 2 users are called bob.\nbob: bob > Clerk > Pay"_s);
    row("one of them may not", AccessRule{user, u"bob"_s, u"Pay"_s},
        u"bob lacks Pay. Roles that hold it: Boss and Clerk. 2 users are called bob.\nbob: "_s);
    row("one of the roles holds", AccessRule{role, u"Clerk"_s, u"Pay"_s, false},
        u"The role Clerk holds Pay. 2 roles are called Clerk.\nClerk: Clerk > Pay"_s);
    row("one of the roles lacks", AccessRule{role, u"Clerk"_s, u"Pay"_s},
        u"The role Clerk does not hold Pay. 2 roles are called Clerk.\nClerk: "_s);
    row("one of the roles is apart", SeparationRule{role, {u"Boss"_s, u"Clerk"_s}},
        u"uma has more than 1 of them. 2 roles are called Clerk.\numa: uma > Boss; uma > Clerk"_s);
    row("each needs holders", HoldersRule{role, u"Clerk"_s, 2},
        u"Only 1 active user has the role Clerk. 2 roles are called Clerk."_s);
    row("each has holders", HoldersRule{role, u"Clerk"_s, 1}, u"held"_s);
}

void TestRuleVerdict::judgesAllOfAName()
{
    QFETCH(const Rule, rule);
    const AccessGraph graph = twins();
    const RuleVerdict verdict = verdictOf(graph, rule);
    QTEST(textOf(graph, verdict), "verdict");
    QCOMPARE(verdict.breachCount, std::int64_t(verdict.breaches.size()));
    QCOMPARE(breakersOf(graph, rule).isEmpty(), verdict.isHeld);
}

void TestRuleVerdict::heedsTheDepth()
{
    const AccessGraph graph = graphFromText(office, {.depth = 1});
    const auto role = ObjectKind::Role;
    QVERIFY(verdictOf(graph, {SeparationRule{role, {u"Admin"_s, u"Clerk"_s}}}).isHeld);
    QCOMPARE(textOf(graph, verdictOf(graph, {HoldersRule{role, u"Clerk"_s, 3}})),
        u"Only 2 active users have the role Clerk."_s);
    const AccessGraph deep = graphFromText("ada > Admin > Clerk > Reader\nada > Boss", {.depth = 2});
    QCOMPARE(textOf(deep, verdictOf(deep, {SeparationRule{role, {u"Boss"_s, u"Clerk"_s, u"Reader"_s}}})),
        u"ada has more than 1 of them.\nada: ada > Boss; ada > Admin > Clerk"_s);
}

void TestRuleVerdict::namesAreExactWhereAsked()
{
    const AccessGraph graph = graphFromText("`ada ` > `Clerk ` > Boss: `Pay `");
    const Rule rules[] = {{AccessRule{ObjectKind::User, u"ada "_s, u"Pay "_s, false}},
        {AccessRule{ObjectKind::Role, u"Clerk "_s, u"Pay "_s, false}},
        {SeparationRule{ObjectKind::Role, {u"Boss"_s, u"Clerk "_s}}}};
    QStringList paths;
    for (const Rule &rule : rules)
        paths << verdictOf(graph, rule, 100, NameStyle::Exact).breaches.front().paths;
    QCOMPARE(paths,
        (QStringList{u"ada  > Clerk  > Boss > Pay "_s, u"Clerk  > Boss > Pay "_s, u"ada  > Clerk  > Boss"_s,
            u"ada  > Clerk "_s}));
}

void TestRuleVerdict::countsAllButListsFew()
{
    std::string text = "> A\n> B\n";
    for (int i = 100; i < 350; ++i)
        text += "user " + std::to_string(i) + " > A, B\n";
    const AccessGraph graph = graphFromText(text);
    const RuleVerdict verdict = verdictOf(graph, {SeparationRule{ObjectKind::Role, {u"A"_s, u"B"_s}}}, 3);
    QCOMPARE(verdict.breachCount, 250);
    QCOMPARE(verdict.breaches.size(), std::size_t(3));
    QCOMPARE(verdict.text, u"user 100 and 249 other users have more than 1 of them."_s);
}

void TestRuleVerdict::agreesWithCountingUserByUser()
{
    const bool holds = rc::check("separation and holders, counted one user after the other", [] {
        const auto numbers = *rc::gen::container<std::vector<std::uint32_t>>(
            40, rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint32_t>()));
        const AccessGraph graph = randomGraph(numbers, {.superusers = Semantics::Superusers::Everything});
        QStringList names;
        for (const std::uint32_t permission : graph.permissions().byName())
            names << graph.permissions().name(permission);
        names.resize(std::min<qsizetype>(names.size(), 3));
        RC_PRE(names.size() == 3);
        const int atMost = *rc::gen::inRange(1, 3);
        std::int64_t tooMany = 0;
        int holders = 0;
        for (const std::uint32_t user : graph.users().byName()) {
            int held = 0;
            for (const QString &name : names)
                held += decide(graph, UserId(user), *graph.permission(name), 1).isAllowed() ? 1 : 0;
            tooMany += held > atMost ? 1 : 0;
            holders += graph.isActive(UserId(user))
                    && decide(graph, UserId(user), *graph.permission(names.front()), 1).isAllowed()
                ? 1
                : 0;
        }
        const RuleVerdict apart = verdictOf(graph, {SeparationRule{ObjectKind::Permission, names, atMost}});
        RC_ASSERT(apart.breachCount == tooMany);
        RC_ASSERT(apart.isHeld == (tooMany == 0));
        const int wanted = *rc::gen::inRange(1, 4);
        RC_ASSERT(verdictOf(graph, {HoldersRule{ObjectKind::Permission, names.front(), wanted}}).isHeld
            == (holders >= wanted));
    });
    QVERIFY(holds);
}

void TestRuleVerdict::seesWhatBreaksItFurther_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<bool>("breaksFurther");
    const Rule apart{SeparationRule{ObjectKind::Role, {u"A"_s, u"B"_s}}};
    const Rule holders{HoldersRule{ObjectKind::Permission, u"P"_s, 2}};
    const Rule forbidden{AccessRule{ObjectKind::Role, u"A"_s, u"P"_s, false}};
    QTest::newRow("first breach") << apart << QByteArray("x > A\n y > B")
                                  << QByteArray(R"([{"do":"assign","user":"x","role":"B"}])") << true;
    QTest::newRow("one more") << apart << QByteArray("x > A, B\n y > B")
                              << QByteArray(R"([{"do":"assign","user":"y","role":"A"}])") << true;
    QTest::newRow("another instead")
        << apart << QByteArray("x > A, B\n y > B")
        << QByteArray(R"([{"do":"assign","user":"y","role":"A"},{"do":"unassign","user":"x","role":"A"}])") << true;
    QTest::newRow("as broken as before") << apart << QByteArray("x > A, B\n y\n > C")
                                         << QByteArray(R"([{"do":"assign","user":"y","role":"C"}])") << false;
    QTest::newRow("less broken") << apart << QByteArray("x > A, B\n y > A, B")
                                 << QByteArray(R"([{"do":"unassign","user":"y","role":"A"}])") << false;
    QTest::newRow("fewer holders") << holders << QByteArray("x > A: P\n y > A")
                                   << QByteArray(R"([{"do":"unassign","user":"y","role":"A"}])") << true;
    QTest::newRow("too few already") << holders << QByteArray("x > A: P\n y > B")
                                     << QByteArray(R"([{"do":"unassign","user":"y","role":"B"}])") << false;
    QTest::newRow("the last one inactive")
        << holders << QByteArray("x > A: P\n y > A") << QByteArray(R"([{"do":"deactivate-user","user":"y"}])") << true;
    QTest::newRow("a role gets it") << forbidden << QByteArray("> A\n > B: P")
                                    << QByteArray(R"([{"do":"inherit","role":"A","from":"B"}])") << true;
}

void TestRuleVerdict::seesWhatBreaksItFurther()
{
    QFETCH(Rule, rule);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, changes);
    const AccessGraph graph = graphFromText(before.toStdString());
    AccessGraph after = graph;
    QVERIFY(engine::apply(after, changesOf(changes)).has_value());
    QTEST(breakersOf(after, rule).goBeyond(breakersOf(graph, rule)), "breaksFurther");
}

QTEST_APPLESS_MAIN(TestRuleVerdict)
#include "tst_ruleverdict.moc"
