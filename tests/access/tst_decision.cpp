#include "decision.h"
#include "graphtext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

// The tutorial's data, word for word, and its people.
constexpr auto tutorial = R"(
    ada > Admin: Create Post, Edit Post, Delete Post
    uma > User: View Post
    nick
    ines (inactive) > Admin)";

std::optional<UserId> userNamed(const AccessGraph &graph, const QString &name)
{
    return name.isEmpty() ? std::nullopt : std::optional(*graph.user(name));
}

std::optional<PermissionId> permissionNamed(const AccessGraph &graph, const QString &name)
{
    const Result<PermissionId> found = graph.permission(name);
    return found ? std::optional(*found) : std::nullopt;
}

// An empty user is nobody; a permission that the graph does not have is unknown.
Decision decided(const AccessGraph &graph, const QString &user, const QString &permission, int pathLimit = 1000)
{
    return decide(graph, userNamed(graph, user), permissionNamed(graph, permission), pathLimit);
}

QStringList paths(const AccessGraph &graph, const QString &user, const QString &permission, int pathLimit = 1000)
{
    QStringList lines;
    for (const Path &path : decided(graph, user, permission, pathLimit).paths)
        lines << pathText(graph, *graph.user(user), path, *graph.permission(permission));
    return lines;
}

QString reason(const AccessGraph &graph, const QString &user, const QString &permission)
{
    return reasonText(graph, userNamed(graph, user), permission, decided(graph, user, permission));
}

// uma is assigned the top of a ladder of diamonds: from each rung two roles lead to the next, so `rungs` of them make
// 2^rungs paths.
AccessGraph ladder(int rungs, const std::string &more = {})
{
    std::string text = "uma > rung 0\n" + more;
    for (int i = 0; i < rungs; ++i) {
        const std::string here = std::to_string(i);
        text += "> rung " + here + " > left " + here + ", right " + here + " > rung " + std::to_string(i + 1) + '\n';
    }
    text += "> rung " + std::to_string(rungs) + ": Edit Post\n";
    return graphFromText(text);
}

} // namespace

class TestDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersEveryPairOfTheTutorial_data();
    void answersEveryPairOfTheTutorial();
    void checksInTheDocumentedOrder_data();
    void checksInTheDocumentedOrder();
    void listsEveryPathShortestFirstThenByName();
    void passesThroughARoleThatGrantsItself();
    void countsPathsBeyondTheLimit();
    void lengthOfPathsEndsAtTheDepth_data();
    void lengthOfPathsEndsAtTheDepth();
    void visitsEachRoleOfACircleOncePerPath();
    void countsTwoToTheFortiethPathsAtOnce();
    void saysManyWhenCountingOverflows();
    void givesUpCountingInATangleOfCircles();
    void followsAChainOfTenThousandRoles();
    void namesTheRolesThatWouldGiveIt();
    void namesTheStatusInTheWordsOfTheCommandLine();
    void writesPathsForPeopleAndForPrograms();
    void explainsItself_data();
    void explainsItself();
};

void TestDecision::answersEveryPairOfTheTutorial_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<int>("status");
    const QStringList permissions = {u"Create Post"_s, u"Edit Post"_s, u"Delete Post"_s, u"View Post"_s};
    const std::vector<std::pair<QString, std::array<int, 4>>> table = {
        {u"ada"_s, {200, 200, 200, 403}}, // an Admin may not view a post: the tutorial's surprise
        {u"uma"_s, {403, 403, 403, 200}},
        {u"nick"_s, {403, 403, 403, 403}},
        {u"ines"_s, {401, 401, 401, 401}},
        {QString(), {401, 401, 401, 401}},
    };
    for (const auto &[user, statuses] : table) {
        for (qsizetype i = 0; i < permissions.size(); ++i)
            QTest::addRow("%s, %s", qUtf8Printable(user), qUtf8Printable(permissions[i]))
                << user << permissions[i] << statuses[std::size_t(i)];
    }
}

void TestDecision::answersEveryPairOfTheTutorial()
{
    QFETCH(const QString, user);
    QFETCH(const QString, permission);
    QFETCH(const int, status);
    QCOMPARE(int(decided(graphFromText(tutorial), user, permission).status), status);
}

void TestDecision::checksInTheDocumentedOrder_data()
{
    using Status = Decision::Status;
    using Reason = Decision::Reason;
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<bool>("ignoresInactive");
    QTest::addColumn<Status>("status");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, const QString &user, const QString &permission, bool ignoresInactive,
                         Status status, Reason reason) {
        QTest::newRow(name) << user << permission << ignoresInactive << status << reason;
    };
    const QString edit = u"Edit"_s;
    const QString unknown = u"Fly"_s;
    row("nobody", {}, edit, false, Status::NotSignedIn, Reason::Nobody);
    row("nobody asks for something unknown", {}, unknown, false, Status::NotSignedIn, Reason::Nobody);
    row("inactive", u"ines"_s, edit, false, Status::NotSignedIn, Reason::Inactive);
    row("inactive asks for something unknown", u"ines"_s, unknown, false, Status::NotSignedIn, Reason::Inactive);
    row("inactive, ignored", u"ines"_s, edit, true, Status::Allowed, Reason::Granted);
    row("inactive superuser", u"old root"_s, edit, false, Status::NotSignedIn, Reason::Inactive);
    row("inactive superuser, ignored", u"old root"_s, edit, true, Status::Allowed, Reason::Granted);
    row("superuser", u"root"_s, edit, false, Status::Allowed, Reason::Granted);
    row("superuser asks for something unknown", u"root"_s, unknown, false, Status::Allowed, Reason::Granted);
    row("unknown", u"ada"_s, unknown, false, Status::Forbidden, Reason::UnknownPermission);
    row("unknown, no role", u"nick"_s, unknown, false, Status::Forbidden, Reason::UnknownPermission);
    row("granted by a role", u"ada"_s, edit, false, Status::Allowed, Reason::Granted);
    row("granted directly", u"dan"_s, edit, false, Status::Allowed, Reason::Granted);
    row("no role", u"nick"_s, edit, false, Status::Forbidden, Reason::NoRole);
    row("a role without it", u"uma"_s, edit, false, Status::Forbidden, Reason::Missing);
    row("only another direct grant", u"dora"_s, edit, false, Status::Forbidden, Reason::Missing);
}

void TestDecision::checksInTheDocumentedOrder()
{
    QFETCH(const bool, ignoresInactive);
    const Semantics semantics{
        .inactiveUsers = ignoresInactive ? Semantics::InactiveUsers::Ignored : Semantics::InactiveUsers::Denied,
        .superusers = Semantics::Superusers::Everything,
    };
    const AccessGraph graph = graphFromText(R"(
        ada > Admin: Edit
        ines (inactive) > Admin
        root (superuser) > Admin
        old root (inactive, superuser)
        dan: Edit
        dora: View
        uma > User: View
        nick)",
        semantics);
    QFETCH(const QString, user);
    QFETCH(const QString, permission);
    const Decision decision = decided(graph, user, permission);
    QTEST(decision.status, "status");
    QTEST(decision.reason, "reason");
    QCOMPARE(decision.isAllowed(), decision.pathCount > 0);
    QCOMPARE(std::int64_t(decision.paths.size()), decision.pathCount);
}

void TestDecision::listsEveryPathShortestFirstThenByName()
{
    const AccessGraph graph = graphFromText(R"(
        alice > Editor, Chief, Zoo
        > Chief > Editor > Author: Edit
        > Chief > Author
        > Zoo: Edit
        alice: Edit
        > Unrelated: Edit)");
    const QStringList expected = {
        u"alice > Edit"_s,
        u"alice > Zoo > Edit"_s,
        u"alice > Chief > Author > Edit"_s,
        u"alice > Editor > Author > Edit"_s,
        u"alice > Chief > Editor > Author > Edit"_s,
    };
    QCOMPARE(paths(graph, u"alice"_s, u"Edit"_s), expected);
    QCOMPARE(decided(graph, u"alice"_s, u"Edit"_s).pathCount, 5);
}

void TestDecision::passesThroughARoleThatGrantsItself()
{
    const AccessGraph graph = graphFromText("alice > Editor > Author: Edit\n > Editor: Edit");
    const QStringList expected = {u"alice > Editor > Edit"_s, u"alice > Editor > Author > Edit"_s};
    QCOMPARE(paths(graph, u"alice"_s, u"Edit"_s), expected);
}

void TestDecision::countsPathsBeyondTheLimit()
{
    const AccessGraph graph = ladder(3);
    for (const int limit : {0, 1, 5, 8, 1000}) {
        const Decision decision = decided(graph, u"uma"_s, u"Edit Post"_s, limit);
        QCOMPARE(decision.pathCount, 8);
        QCOMPARE(int(decision.paths.size()), std::min(limit, 8));
    }
    QCOMPARE(paths(graph, u"uma"_s, u"Edit Post"_s, 2).constLast(),
        u"uma > rung 0 > left 0 > rung 1 > left 1 > rung 2 > right 2 > rung 3 > Edit Post"_s);
}

void TestDecision::lengthOfPathsEndsAtTheDepth_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("pathTotal");
    QTest::newRow("nothing but direct grants") << 0 << 1;
    QTest::newRow("assigned roles") << 1 << 2;
    QTest::newRow("one step") << 2 << 3;
    QTest::newRow("two steps") << 3 << 4;
    QTest::newRow("more than there are") << 9 << 4;
}

void TestDecision::lengthOfPathsEndsAtTheDepth()
{
    QFETCH(const int, depth);
    QFETCH(const int, pathTotal);
    const AccessGraph graph = graphFromText("alice > A > B > C: Edit\n > A, B: Edit\n alice: Edit", {.depth = depth});
    const Decision decision = decided(graph, u"alice"_s, u"Edit"_s);
    QCOMPARE(decision.pathCount, pathTotal);
    QCOMPARE(int(decision.paths.size()), pathTotal);
    const AccessGraph deep = graphFromText("alice > A > B: Edit", {.depth = depth});
    QCOMPARE(decided(deep, u"alice"_s, u"Edit"_s).isAllowed(), depth >= 2);
}

void TestDecision::visitsEachRoleOfACircleOncePerPath()
{
    const AccessGraph graph = graphFromText(R"(
        alice > A > B > C > A
        > B: Edit
        > C: Edit
        > Self > Self: Edit
        alice > Self)");
    const QStringList expected = {u"alice > Self > Edit"_s, u"alice > A > B > Edit"_s, u"alice > A > B > C > Edit"_s};
    QCOMPARE(paths(graph, u"alice"_s, u"Edit"_s), expected);
    QCOMPARE(decided(graph, u"alice"_s, u"Edit"_s, 1).pathCount, 3);
}

void TestDecision::countsTwoToTheFortiethPathsAtOnce()
{
    const AccessGraph graph = ladder(40);
    QElapsedTimer timer;
    timer.start();
    const Decision decision = decided(graph, u"uma"_s, u"Edit Post"_s);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(decision.pathCount, std::int64_t(1) << 40);
    QCOMPARE(decision.paths.size(), std::size_t(1000));
    QCOMPARE(decision.paths.front().roles.size(), std::size_t(81));
}

void TestDecision::saysManyWhenCountingOverflows()
{
    QCOMPARE(decided(ladder(62), u"uma"_s, u"Edit Post"_s).pathCount, std::int64_t(1) << 62);
    QCOMPARE(decided(ladder(63), u"uma"_s, u"Edit Post"_s).pathCount, Decision::manyPaths);
    QCOMPARE(decided(ladder(200), u"uma"_s, u"Edit Post"_s).pathCount, Decision::manyPaths);
}

void TestDecision::givesUpCountingInATangleOfCircles()
{
    // The last rung leads back to the first: nothing but walking counts these paths, and there are too many to walk.
    const AccessGraph graph = ladder(40, "> rung 40 > rung 0\n");
    QElapsedTimer timer;
    timer.start();
    const Decision decision = decided(graph, u"uma"_s, u"Edit Post"_s);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(decision.pathCount, Decision::manyPaths);
    QCOMPARE(decision.paths.size(), std::size_t(1000));
    QVERIFY(decision.isAllowed());
}

void TestDecision::followsAChainOfTenThousandRoles()
{
    std::string text = "uma";
    for (int i = 0; i < 10'000; ++i)
        text += " > role " + std::to_string(i);
    const AccessGraph graph = graphFromText(text + ": Edit Post");
    const Decision decision = decided(graph, u"uma"_s, u"Edit Post"_s);
    QCOMPARE(decision.pathCount, 1);
    QCOMPARE(decision.paths.front().roles.size(), std::size_t(10'000));
}

void TestDecision::namesTheRolesThatWouldGiveIt()
{
    const AccessGraph graph = graphFromText("uma > User: View\n > Zoo > Author: Edit\n > Admin: Edit\n > Admin > User");
    for (const QString &user : {u"uma"_s, QString()}) {
        QStringList names;
        for (const RoleId role : decided(graph, user, u"Edit"_s).heldByRoles)
            names << graph.name(role);
        QCOMPARE(names, QStringList({u"Admin"_s, u"Author"_s, u"Zoo"_s}));
    }
    QVERIFY(decided(graph, u"uma"_s, u"View"_s).heldByRoles.empty());
}

void TestDecision::namesTheStatusInTheWordsOfTheCommandLine()
{
    QCOMPARE(statusLine(Decision::Status::Allowed), u"200 allowed"_s);
    QCOMPARE(statusLine(Decision::Status::NotSignedIn), u"401 not signed in"_s);
    QCOMPARE(statusLine(Decision::Status::Forbidden), u"403 forbidden"_s);
}

void TestDecision::writesPathsForPeopleAndForPrograms()
{
    const AccessGraph graph = graphFromText("`bob ` > Editor > Author: Edit\n root (superuser)\n dan: Edit",
        {.superusers = Semantics::Superusers::Everything});
    const UserId bob = *graph.user(u"bob "_s);
    const PermissionId edit = *graph.permission(u"Edit"_s);
    const Path roles = decided(graph, u"bob "_s, u"Edit"_s).paths.front();
    QCOMPARE(pathText(graph, bob, roles, edit), u"bob␣ > Editor > Author > Edit"_s);
    QCOMPARE(pathText(graph, bob, roles, edit, NameStyle::Exact), u"bob  > Editor > Author > Edit"_s);
    QCOMPARE(throughText(graph, roles), u"Editor › Author"_s);
    const Path superuser = decided(graph, u"root"_s, u"Edit"_s).paths.front();
    QCOMPARE(pathText(graph, *graph.user(u"root"_s), superuser, edit), u"root > superuser > Edit"_s);
    QCOMPARE(throughText(graph, superuser), u"superuser"_s);
    const Path direct = decided(graph, u"dan"_s, u"Edit"_s).paths.front();
    QCOMPARE(pathText(graph, *graph.user(u"dan"_s), direct, edit), u"dan > Edit"_s);
    QCOMPARE(throughText(graph, direct), u"direct"_s);
}

void TestDecision::explainsItself_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &user, const QString &permission, const QString &text) {
        QTest::newRow(qUtf8Printable(text)) << user << permission << text;
    };
    row({}, u"Edit Post"_s, u"Nobody is signed in."_s);
    row(u"ines"_s, u"Edit Post"_s, u"ines is inactive and may not sign in."_s);
    row(u"nick"_s, u"Edit Post"_s, u"nick has no role. Roles that hold Edit Post: Admin and Chief."_s);
    row(u"uma"_s, u"Edit Post"_s, u"uma lacks Edit Post. Roles that hold it: Admin and Chief."_s);
    row(u"uma"_s, u"Fly"_s, u"uma lacks Fly. No role holds it."_s);
    row(u"uma"_s, u"Wave"_s, u"uma lacks Wave. Roles that hold it: R1, R2, R3, R4, R5 and 2 more."_s);
    row(u"uma"_s, u"View Pst"_s, u"There is no permission View Pst. Did you mean View Post?"_s);
    row(u"uma"_s, u"View Post"_s, u"uma has View Post through User."_s);
    row(u"carl"_s, u"Edit Post"_s, u"carl has Edit Post through Chief › Admin."_s);
    row(u"dan"_s, u"View Post"_s, u"dan has View Post directly, and in one other way."_s);
    row(u"dan"_s, u"Swim"_s, u"dan has Swim through R1, and in 2 other ways."_s);
    row(u"root"_s, u"Edit Post"_s, u"root is a superuser and may do everything."_s);
}

void TestDecision::explainsItself()
{
    const AccessGraph graph = graphFromText(R"(
        ines (inactive)
        nick
        uma > User: View Post
        carl > Chief > Admin: Edit Post
        dan > User, R1, R2
        dan: View Post
        > User, R1, R2: Swim
        > R1, R2, R3, R4, R5, R6, R7: Wave
        root (superuser)
        : Fly)",
        {.superusers = Semantics::Superusers::Everything});
    QFETCH(const QString, user);
    QFETCH(const QString, permission);
    QFETCH(const QString, text);
    QCOMPARE(reason(graph, user, permission), text);
}

QTEST_APPLESS_MAIN(TestDecision)
#include "tst_decision.moc"
