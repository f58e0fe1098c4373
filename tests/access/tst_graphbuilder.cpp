#include "effectivecounts.h"
#include "graphbuilder.h"
#include "graphtext.h"
#include "rawrows.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QString namesByIndex(const ObjectTable &table)
{
    QStringList names;
    for (std::uint32_t index = 0; index < table.indexLimit(); ++index)
        names += table.name(index);
    return names.join(u' ');
}

bool sameReport(const LoadReport &a, const LoadReport &b)
{
    return a.danglingLinks == b.danglingLinks && a.incompleteRows == b.incompleteRows && a.doubleLinks == b.doubleLinks
        && a.inheritanceCircles == b.inheritanceCircles && a.rowsTooMany == b.rowsTooMany;
}

} // namespace

class TestGraphBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesNothingOfNothing()
    {
        LoadReport report;
        const AccessGraph graph = GraphBuilder().build(&report);
        QCOMPARE(graph.users().count(), std::int64_t(0));
        QCOMPARE(graph.assignmentCount(), std::int64_t(0));
        QVERIFY(sameReport(report, {}));
    }

    void ranksObjectsByName()
    {
        GraphBuilder builder;
        builder.addUser(1, "zoe");
        builder.addUser(2, "Anna");
        builder.addUser(3, "a name longer than sixteen bytes, b");
        builder.addUser(4, "a name longer than sixteen bytes, a");
        builder.addUser(5, "");
        QCOMPARE(namesByIndex(builder.build().users()),
            u" Anna a name longer than sixteen bytes, a a name longer than sixteen bytes, b zoe"_s);
    }

    void takesNumbersAndTheirTextAsOneKey()
    {
        GraphBuilder builder;
        builder.addUser(17, "anna");
        builder.addUser("17", "not anna");
        builder.addRole("4", "Chief");
        builder.addAssignment("17", 4);
        builder.addUser("017", "bert");
        builder.addAssignment("017", "4");
        builder.addUser(-5, "carl");
        builder.addAssignment("-5", 4);
        builder.addUser(std::int64_t(1) << 62, "dora");
        builder.addAssignment("4611686018427387904", std::string("4"));
        builder.addUser("99999999999999999999", "emil"); // no 64-bit integer
        builder.addUser("0b3f7a52-11e4-4a2b-9d4e-5f1f7f3c9a10", "fred");
        builder.addUser("", "gerd");
        QCOMPARE(textOf(builder.build()),
            u"anna > Chief\nbert > Chief\ncarl > Chief\ndora > Chief\nemil\nfred\ngerd\n> Chief"_s);
    }

    void letsTheFirstRowOfAKeyWin()
    {
        GraphBuilder builder;
        builder.addRole(1, "First", "text", "category");
        builder.addRole(1, "Second");
        const AccessGraph graph = builder.build();
        QCOMPARE(textOf(graph), u"> First \"text\" [category]"_s);
    }

    void makesOnePermissionOfOneName()
    {
        GraphBuilder builder;
        builder.addPermission(1, "view", "first");
        builder.addPermission(2, "view", "second");
        builder.addPermission(3, "edit");
        builder.addRole(1, "Reader");
        builder.addRole(2, "Other");
        builder.addGrant(1, 2);
        builder.addGrant(2, 1);
        builder.addGrant(2, 2);
        LoadReport report;
        QCOMPARE(textOf(builder.build(&report)),
            u"> Other\n> Other: view\n> Reader\n> Reader: view\n: edit\n: view \"first\""_s);
        QCOMPARE(report.doubleLinks, std::int64_t(1));
    }

    void keepsUsersAndRolesOfOneNameApart()
    {
        GraphBuilder builder;
        builder.addRole("b", "Twin", "third");
        builder.addRole(10, "Twin", "second");
        builder.addRole(9, "Twin", "first");
        builder.addUser(1, "anna");
        builder.addAssignment(1, 9);
        const AccessGraph graph = builder.build();
        QCOMPARE(graph.roles().named("Twin"), (std::vector<std::uint32_t>{0, 1, 2}));
        QCOMPARE(graph.roles().text(0), u"first"_s); // by key: numbers by value, then texts
        QCOMPARE(graph.roles().text(1), u"second"_s);
        QCOMPARE(graph.roles().text(2), u"third"_s);
        QVERIFY(graph.rolesOf(UserId(0))[0] == RoleId(0));
        QVERIFY(!graph.role(u"Twin"_s).has_value());
    }

    void reportsWhatIsOddAboutTheRows()
    {
        GraphBuilder builder;
        builder.addUser(1, "anna");
        builder.addRole(1, "A");
        builder.addRole(2, "B");
        builder.addRole(3, "C");
        builder.addPermission(1, "go");
        builder.addAssignment(1, 1);
        builder.addAssignment(1, 1);
        builder.addAssignment(1, 1);
        builder.addAssignment(1, 99);
        builder.addAssignment(99, 1);
        builder.addGrant(99, 1);
        builder.addDirectGrant(1, 99);
        builder.addInheritance(1, 2);
        builder.addInheritance(2, 1);
        builder.addInheritance(3, 3);
        builder.addInheritance(3, 99);
        builder.addIncompleteRow();
        LoadReport report;
        const AccessGraph graph = builder.build(&report);
        QCOMPARE(report.danglingLinks, std::int64_t(5));
        QCOMPARE(report.doubleLinks, std::int64_t(2));
        QCOMPARE(report.incompleteRows, std::int64_t(1));
        QCOMPARE(report.inheritanceCircles, std::int64_t(3));
        QCOMPARE(report.rowsTooMany, std::int64_t(0));
        QCOMPARE(textOf(graph), u"anna > A\n> A > B\n> B > A\n> C > C\n: go"_s);
    }

    void isEmptyAfterwards()
    {
        GraphBuilder builder({.superusers = Semantics::Superusers::Everything});
        builder.addUser(1, "anna");
        builder.addIncompleteRow();
        builder.build();
        LoadReport report;
        const AccessGraph graph = builder.build(&report);
        QCOMPARE(graph.users().count(), std::int64_t(0));
        QCOMPARE(report.incompleteRows, std::int64_t(0));
        QVERIFY(graph.semantics().superusers == Semantics::Superusers::Everything);
    }

    void takesNamesAsTheyAre()
    {
        GraphBuilder builder;
        const std::string withNul("a\0b", 3);
        const std::string withoutNul("a");
        builder.addUser(1, withNul);
        builder.addUser(2, withoutNul);
        builder.addUser(3, "gr\u00F6\u00DFe");
        builder.addUser(4, "gro\u0308\u00DFe"); // the same for the eye
        const AccessGraph graph = builder.build();
        QCOMPARE(graph.users().nameUtf8(1), std::string_view(withNul));
        QCOMPARE(graph.users().named("gr\u00F6\u00DFe").size(), std::size_t(1));
        QCOMPARE(graph.users().named("gro\u0308\u00DFe").size(), std::size_t(1));
    }

    void doesNotCareForTheOrderOfRows()
    {
        QVERIFY(rc::check([] {
            const RawRows rows = anyRows();
            RawRows turned = rows;
            std::reverse(turned.assignments.begin(), turned.assignments.end());
            std::reverse(turned.inheritance.begin(), turned.inheritance.end());
            LoadReport report;
            LoadReport turnedReport;
            const AccessGraph graph = graphOf(rows, false, &report);
            const AccessGraph other = graphOf(turned, true, &turnedReport);
            RC_ASSERT(textOf(graph) == textOf(other));
            RC_ASSERT(graph.isEquivalentTo(other));
            RC_ASSERT(sameReport(report, turnedReport));
        }));
    }

    // A million users with their names, display names and three roles each may take 220 bytes a user; here a tenth of
    // all numbers.
    void takesFewBytesAUser()
    {
        constexpr int users = 100000;
        GraphBuilder builder;
        for (int user = 0; user < users; ++user) {
            const std::string number = std::to_string(user);
            builder.addUser(user, "user.with.name" + number, "User Of Name" + number);
            for (const int role : {user % 1000, user / 100, (user * 7) % 997})
                builder.addAssignment(user, role);
        }
        for (int role = 0; role < 1000; ++role) {
            builder.addRole(role, "department.role." + std::to_string(role));
            builder.addInheritance(role, role / 2);
            for (int i = 0; i < 40; ++i)
                builder.addGrant(role, (role * 31 + i * 17) % 2000);
        }
        for (int permission = 0; permission < 2000; ++permission)
            builder.addPermission(permission, "department.object:verb" + std::to_string(permission));
        const AccessGraph graph = builder.build();
        QCOMPARE(graph.users().count(), std::int64_t(users));
        QVERIFY2(graph.byteSize() / users <= 220, QByteArray::number(qint64(graph.byteSize() / users)).constData());
    }
};

QTEST_APPLESS_MAIN(TestGraphBuilder)
#include "tst_graphbuilder.moc"
