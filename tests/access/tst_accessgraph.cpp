#include "accessgraph.h"
#include "edit.h"
#include "graphtext.h"
#include "rawrows.h"

#include <QStringList>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

template <typename Id>
QString names(const AccessGraph &graph, const std::vector<Id> &ids)
{
    QStringList found;
    for (const Id id : ids)
        found += graph.name(id);
    return found.join(u' ');
}

QString held(const AccessGraph &graph, const QString &user)
{
    return names(graph, graph.permissionsOf(*graph.user(user)).ids<PermissionId>());
}

QString holders(const AccessGraph &graph, const QString &permission)
{
    return names(graph, graph.holdersOf(*graph.permission(permission)));
}

AccessGraph edited(AccessGraph graph, const ChangeList &changes)
{
    return engine::apply(graph, changes) ? graph : AccessGraph();
}

constexpr auto company = R"(
    ada > Admin
    ines (inactive) > Admin
    root (superuser)
    uma > User
    uma: Publish
    > Admin > Author > User: View
    > Admin: Delete
    > Author: Edit
    : Unused)";

} // namespace

class TestAccessGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const AccessGraph graph;
        QCOMPARE(graph.users().count(), std::int64_t(0));
        QVERIFY(!graph.holds(UserId(0), PermissionId(0)));
        QVERIFY(graph.permissionsOf(UserId(3)).isEmpty());
        QVERIFY(graph.holdersOf(PermissionId(3)).empty());
        QVERIFY(graph.ancestors(RoleId(0)).empty());
        QVERIFY(graph.isEquivalentTo(AccessGraph()));
    }

    void findsObjectsByName()
    {
        const AccessGraph graph = graphFromText(company);
        QCOMPARE(graph.name(*graph.user(u"uma"_s)), u"uma"_s);
        QCOMPARE(graph.name(*graph.role(u"Author"_s)), u"Author"_s);
        QCOMPARE(graph.name(*graph.permission(u"Edit"_s)), u"Edit"_s);
        QVERIFY(graph.object(ObjectKind::Role, u"Admin"_s) == ObjectRef(*graph.role(u"Admin"_s)));
    }

    void saysWhichNameIsUnknown()
    {
        const auto missing = graphFromText(company).role(u"uma"_s);
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().kind, ErrorKind::Usage);
        QVERIFY2(missing.error().message.contains(u"role"_s) && missing.error().message.contains(u"uma"_s),
            qUtf8Printable(missing.error().message));
    }

    void saysWhichNameIsAmbiguous()
    {
        GraphBuilder builder;
        builder.addUser(1, "twin");
        builder.addUser(2, "twin");
        const auto twin = builder.build().user(u"twin"_s);
        QVERIFY(!twin.has_value());
        QCOMPARE(twin.error().kind, ErrorKind::Usage);
        QVERIFY(twin.error().message.contains(u"twin"_s));
    }

    void givesLinksFromBothEnds()
    {
        const AccessGraph graph = graphFromText(company);
        const RoleId admin = *graph.role(u"Admin"_s);
        const RoleId author = *graph.role(u"Author"_s);
        const auto toVector = [](auto ids) { return std::vector(ids.begin(), ids.end()); };
        QCOMPARE(names(graph, toVector(graph.usersOf(admin))), u"ada ines"_s);
        QCOMPARE(names(graph, toVector(graph.rolesOf(*graph.user(u"ada"_s)))), u"Admin"_s);
        QCOMPARE(names(graph, toVector(graph.grantsOf(author))), u"Edit"_s);
        QCOMPARE(names(graph, toVector(graph.rolesGranting(*graph.permission(u"Edit"_s)))), u"Author"_s);
        QCOMPARE(names(graph, toVector(graph.parentsOf(admin))), u"Author"_s);
        QCOMPARE(names(graph, toVector(graph.heirsOf(author))), u"Admin"_s);
        QCOMPARE(names(graph, toVector(graph.directGrantsOf(*graph.user(u"uma"_s)))), u"Publish"_s);
        QCOMPARE(names(graph, toVector(graph.directHoldersOf(*graph.permission(u"Publish"_s)))), u"uma"_s);
        QCOMPARE(graph.assignmentCount(), std::int64_t(3));
        QCOMPARE(graph.grantCount(), std::int64_t(3));
        QCOMPARE(graph.directGrantCount(), std::int64_t(1));
        QCOMPARE(graph.inheritanceCount(), std::int64_t(2));
    }

    void walksInheritanceNearestFirst()
    {
        const AccessGraph graph = graphFromText("> A > C > D\n> A > B > D > E");
        QCOMPARE(names(graph, graph.ancestors(*graph.role(u"A"_s))), u"B C D E"_s);
        QCOMPARE(names(graph, graph.descendants(*graph.role(u"E"_s))), u"D B C A"_s);
    }

    void endsInACircle()
    {
        const AccessGraph graph = graphFromText("uma > A > B > C > A\n> B: Go\n> C > C");
        QCOMPARE(names(graph, graph.ancestors(*graph.role(u"A"_s))), u"B C"_s);
        QCOMPARE(names(graph, graph.descendants(*graph.role(u"A"_s))), u"C B"_s);
        QCOMPARE(held(graph, u"uma"_s), u"Go"_s);
        QVERIFY(graph.holds(*graph.role(u"C"_s), *graph.permission(u"Go"_s)));
    }

    void knowsWhatARoleHasWithoutItsUsers()
    {
        const AccessGraph graph = graphFromText(company);
        const BitSet author = graph.permissionsOf(*graph.role(u"Author"_s));
        QCOMPARE(names(graph, author.ids<PermissionId>()), u"Edit View"_s);
    }

    void deniesInactiveUsersOrNot()
    {
        const AccessGraph denied = graphFromText(company);
        QCOMPARE(held(denied, u"ada"_s), u"Delete Edit View"_s);
        QCOMPARE(held(denied, u"ines"_s), QString());
        QCOMPARE(holders(denied, u"Delete"_s), u"ada"_s);
        const AccessGraph ignored = graphFromText(company, {.inactiveUsers = Semantics::InactiveUsers::Ignored});
        QCOMPARE(held(ignored, u"ines"_s), u"Delete Edit View"_s);
        QCOMPARE(holders(ignored, u"Delete"_s), u"ada ines"_s);
    }

    void givesSuperusersEverythingOrNot()
    {
        QCOMPARE(held(graphFromText(company), u"root"_s), QString());
        const AccessGraph graph = graphFromText(company, {.superusers = Semantics::Superusers::Everything});
        QCOMPARE(held(graph, u"root"_s), u"Delete Edit Publish Unused View"_s);
        QCOMPARE(holders(graph, u"Unused"_s), u"root"_s);
    }

    void givesAnInactiveSuperuserNothing()
    {
        const AccessGraph graph =
            graphFromText("root (inactive, superuser)\n: Go", {.superusers = Semantics::Superusers::Everything});
        QCOMPARE(held(graph, u"root"_s), QString());
        QCOMPARE(holders(graph, u"Go"_s), QString());
    }

    void followsInheritanceAsDeepAsAsked_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<QString>("ada");
        QTest::newRow("no role at all") << 0 << QString();
        QTest::newRow("assigned roles") << 1 << u"Delete"_s;
        QTest::newRow("their parents") << 2 << u"Delete Edit"_s;
        QTest::newRow("all") << 3 << u"Delete Edit View"_s;
        QTest::newRow("more than there is") << 99 << u"Delete Edit View"_s;
        QTest::newRow("negative") << -1 << QString();
    }
    void followsInheritanceAsDeepAsAsked()
    {
        QFETCH(const int, depth);
        QFETCH(const QString, ada);
        const AccessGraph graph = graphFromText(company, {.depth = depth});
        QCOMPARE(held(graph, u"ada"_s), ada);
        QVERIFY(held(graph, u"uma"_s).contains(u"Publish"_s)); // a direct grant is no edge
        QCOMPARE(holders(graph, u"View"_s).contains(u"ada"_s), ada.contains(u"View"_s));
        QVERIFY(graph.holds(*graph.role(u"Admin"_s), *graph.permission(u"View"_s))); // counts from the user only
    }

    void countsNothingThatWasDeleted()
    {
        const AccessGraph graph = edited(graphFromText(company, {.superusers = Semantics::Superusers::Everything}),
            {Existence{.kind = ObjectKind::Permission, .name = u"Unused"_s, .exists = false},
                Existence{.kind = ObjectKind::Permission, .name = u"Edit"_s, .exists = false},
                Existence{.kind = ObjectKind::Role, .name = u"User"_s, .exists = false},
                Existence{.kind = ObjectKind::User, .name = u"ada"_s, .exists = false}});
        QCOMPARE(held(graph, u"root"_s), u"Delete Publish View"_s);
        QCOMPARE(held(graph, u"uma"_s), u"Publish"_s);
        QCOMPARE(holders(graph, u"Delete"_s), u"root"_s);
        QVERIFY(graph.permissionsOf(UserId(0)).isEmpty()); // ada
        QVERIFY(!graph.holds(UserId(0), *graph.permission(u"Delete"_s)));
        QVERIFY(!graph.holds(*graph.user(u"root"_s), PermissionId(1))); // Edit
        QVERIFY(graph.holdersOf(PermissionId(1)).empty());
    }

    void knowsWhatIsMadeAfterLoading()
    {
        const AccessGraph graph = edited(graphFromText(company),
            {Existence{.kind = ObjectKind::User, .name = u"nina"_s},
                Existence{.kind = ObjectKind::Role, .name = u"New"_s},
                Existence{.kind = ObjectKind::Permission, .name = u"Also"_s},
                Inheritance{.role = u"New"_s, .from = u"Author"_s}, Grant{.role = u"New"_s, .permission = u"Also"_s},
                Assignment{.user = u"nina"_s, .role = u"New"_s}});
        QCOMPARE(held(graph, u"nina"_s), u"Edit View Also"_s); // by id: the new one is last
        QCOMPARE(holders(graph, u"Edit"_s), u"ada nina"_s);
    }

    void isAValue()
    {
        const AccessGraph before = graphFromText(company);
        const QString drawn = textOf(before);
        AccessGraph copy = before;
        QVERIFY(engine::apply(copy, Change(Grant{.role = u"User"_s, .permission = u"Unused"_s})).has_value());
        QCOMPARE(textOf(before), drawn);
        QCOMPARE(held(before, u"ada"_s), u"Delete Edit View"_s);
        QCOMPARE(held(copy, u"ada"_s), u"Delete Edit Unused View"_s);
        QVERIFY(!before.isEquivalentTo(copy));
    }

    void isEquivalentWhateverTheIds_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("isEquivalent");
        QTest::newRow("the same") << QByteArray("b > R: p\na \"A\"\n> S") << true;
        QTest::newRow("a user more") << QByteArray("b > R: p\na \"A\"\n> S\nc") << false;
        QTest::newRow("another text") << QByteArray("b > R: p\na \"B\"\n> S") << false;
        QTest::newRow("inactive") << QByteArray("b (inactive) > R: p\na \"A\"\n> S") << false;
        QTest::newRow("a superuser") << QByteArray("b (superuser) > R: p\na \"A\"\n> S") << false;
        QTest::newRow("another assignment") << QByteArray("b > S\n> R: p\na \"A\"") << false;
        QTest::newRow("another grant") << QByteArray("b > R\n> S: p\na \"A\"") << false;
        QTest::newRow("a direct grant") << QByteArray("b > R: p\nb: p\na \"A\"\n> S") << false;
        QTest::newRow("inheritance") << QByteArray("b > R: p\na \"A\"\n> S > R") << false;
        QTest::newRow("a permission more") << QByteArray("b > R: p\na \"A\"\n> S\n: q") << false;
    }
    void isEquivalentWhateverTheIds()
    {
        QFETCH(const QByteArray, other);
        // Made by edits, so that its ids are not the ranks of the names.
        const AccessGraph graph = edited(graphFromText("b > X: y"),
            {Existence{.kind = ObjectKind::User, .name = u"a"_s, .text = u"A"_s},
                Existence{.kind = ObjectKind::Role, .name = u"S"_s},
                Rename{.kind = ObjectKind::Role, .before = u"X"_s, .after = u"R"_s},
                Rename{.kind = ObjectKind::Permission, .before = u"y"_s, .after = u"p"_s}});
        const AccessGraph drawn = graphFromText(other.toStdString());
        QTEST(graph.isEquivalentTo(drawn), "isEquivalent");
        QTEST(drawn.isEquivalentTo(graph), "isEquivalent");
    }

    void answersWhatTheRowsMean()
    {
        QVERIFY(rc::check([] {
            const RawRows rows = anyRows();
            const auto expected = rows.effectiveGrants();
            const AccessGraph graph = graphOf(rows);
            for (int i = 0; i < rows.userCount; ++i) {
                const BitSet permissions = graph.permissionsOf(UserId(i));
                for (int k = 0; k < rows.permissionCount; ++k) {
                    const bool isHeld = expected.contains({i, k});
                    RC_ASSERT(graph.holds(UserId(i), PermissionId(k)) == isHeld);
                    RC_ASSERT(permissions.contains(PermissionId(k)) == isHeld);
                    RC_ASSERT(graph.holderSetOf(PermissionId(k)).contains(UserId(i)) == isHeld);
                }
            }
            std::size_t total = 0;
            for (int k = 0; k < rows.permissionCount; ++k)
                total += graph.holdersOf(PermissionId(k)).size();
            RC_ASSERT(total == expected.size());
        }));
    }
};

QTEST_APPLESS_MAIN(TestAccessGraph)
#include "tst_accessgraph.moc"
