#include "decision.h"
#include "graphtext.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithEveryRoleActive();
    void dropsAndAddsRoles();
    void refusesWhatTheStandardRefuses_data();
    void refusesWhatTheStandardRefuses();
    void decidesByTheActiveRoles_data();
    void decidesByTheActiveRoles();
    void decidesAsWithoutSessionsWhenAllAreActive();
    void saysWhichRoleIsNotActive();
    void keepsOnlyRolesThatAreStillAssigned();

private:
    Session sessionOf(const QString &user, const QStringList &active) const;

    const AccessGraph m_graph = graphFromText(R"(
        eva > Editor > User: View Post
        > Editor: Edit Post
        eva > Admin: Delete Post, Edit Post
        eva: Read Mail
        ines (inactive) > Admin
        root (superuser) > User
        nick)",
        {.superusers = Semantics::Superusers::Everything});
};

Session TestSession::sessionOf(const QString &user, const QStringList &active) const
{
    Session session{.user = *m_graph.user(user), .activeRoles = std::vector<RoleId>()};
    for (const QString &role : active)
        (void)addActiveRole(m_graph, session, *m_graph.role(role));
    return session;
}

void TestSession::beginsWithEveryRoleActive()
{
    const Session session{.user = *m_graph.user(u"eva"_s)};
    QVERIFY(isActive(m_graph, session, *m_graph.role(u"Editor"_s)));
    QVERIFY(isActive(m_graph, session, *m_graph.role(u"Admin"_s)));
    QVERIFY(!isActive(m_graph, session, *m_graph.role(u"User"_s))); // inherited, not assigned
    QVERIFY(activeRoles(m_graph, Session()).empty());
}

void TestSession::dropsAndAddsRoles()
{
    Session session{.user = *m_graph.user(u"eva"_s)};
    const RoleId editor = *m_graph.role(u"Editor"_s);
    QVERIFY(dropActiveRole(m_graph, session, editor));
    QCOMPARE(activeRoles(m_graph, session), std::vector{*m_graph.role(u"Admin"_s)});
    QVERIFY(session.activeRoles);
    QVERIFY(addActiveRole(m_graph, session, editor));
    QVERIFY(!session.activeRoles); // all again, and those to come
}

void TestSession::refusesWhatTheStandardRefuses_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("add");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nobody") << QString() << u"Editor"_s << true << u"Nobody is signed in, so no role can be active."_s;
    QTest::newRow("not assigned") << u"eva"_s << u"User"_s << true
                                  << u"eva is not assigned User, so it cannot be active."_s;
    QTest::newRow("active already") << u"eva"_s << u"Editor"_s << true << u"Editor is active already."_s;
    QTest::newRow("drop what is not active") << u"eva"_s << u"Admin"_s << false << u"Admin is not active."_s;
    QTest::newRow("drop what is not assigned")
        << u"nick"_s << u"Admin"_s << false << u"nick is not assigned Admin, so it cannot be active."_s;
}

void TestSession::refusesWhatTheStandardRefuses()
{
    QFETCH(const QString, user);
    QFETCH(const QString, role);
    QFETCH(const bool, add);
    Session session = user.isEmpty() ? Session() : sessionOf(user, {u"Editor"_s});
    const Session before = session;
    const auto done = add ? addActiveRole(m_graph, session, *m_graph.role(role))
                          : dropActiveRole(m_graph, session, *m_graph.role(role));
    QVERIFY(!done);
    QTEST(done.error().message, "sentence");
    QVERIFY(session == before);
}

void TestSession::decidesByTheActiveRoles_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("active");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QString &user, const QStringList &active, const QString &permission,
                         int status, const QString &path = {}) {
        QTest::newRow(name) << user << active << permission << status << path;
    };
    row("own grant of an active role", u"eva"_s, {u"Editor"_s}, u"Edit Post"_s, 200, u"eva > Editor > Edit Post"_s);
    row("inherited by an active role", u"eva"_s, {u"Editor"_s}, u"View Post"_s, 200,
        u"eva > Editor > User > View Post"_s);
    row("of a role that is not active", u"eva"_s, {u"Editor"_s}, u"Delete Post"_s, 403);
    row("nothing active", u"eva"_s, {}, u"View Post"_s, 403);
    row("direct grants count always", u"eva"_s, {}, u"Read Mail"_s, 200, u"eva > Read Mail"_s);
    row("superusers too", u"root"_s, {}, u"Delete Post"_s, 200, u"root > superuser > Delete Post"_s);
    row("inactive users never", u"ines"_s, {u"Admin"_s}, u"Edit Post"_s, 401);
}

void TestSession::decidesByTheActiveRoles()
{
    QFETCH(const QString, user);
    QFETCH(const QStringList, active);
    QFETCH(const QString, permission);
    const PermissionId wanted = *m_graph.permission(permission);
    const Decision decision = decide(m_graph, sessionOf(user, active), wanted);
    QTEST(int(decision.status), "status");
    QStringList paths;
    for (const Path &path : decision.paths)
        paths << pathText(m_graph, *m_graph.user(user), path, wanted);
    QTEST(paths.join(u'|'), "path");
    QCOMPARE(decision.pathCount, std::int64_t(paths.size()));
}

void TestSession::decidesAsWithoutSessionsWhenAllAreActive()
{
    for (std::uint32_t user = 0; user < m_graph.users().indexLimit(); ++user) {
        Session all{.user = UserId(user), .activeRoles = std::vector<RoleId>()};
        for (const RoleId role : m_graph.rolesOf(UserId(user)))
            all.activeRoles->push_back(role);
        for (std::uint32_t permission = 0; permission < m_graph.permissions().indexLimit(); ++permission) {
            const Decision one = decide(m_graph, all, PermissionId(permission));
            const Decision other = decide(m_graph, UserId(user), PermissionId(permission));
            QCOMPARE(one.status, other.status);
            QCOMPARE(one.reason, other.reason);
            QVERIFY(one.paths == other.paths);
        }
    }
}

void TestSession::saysWhichRoleIsNotActive()
{
    const auto reason = [this](const QStringList &active, const QString &permission) {
        const Session session = sessionOf(u"eva"_s, active);
        return reasonText(m_graph, session.user, permission, decide(m_graph, session, *m_graph.permission(permission)));
    };
    QCOMPARE(reason({u"Editor"_s}, u"Delete Post"_s),
        u"eva lacks Delete Post in this session: the role Admin, which gives it, is not active."_s);
    QCOMPARE(reason({}, u"Edit Post"_s),
        u"eva lacks Edit Post in this session: the roles Admin and Editor, which give it, are not active."_s);
    QCOMPARE(decide(m_graph, sessionOf(u"eva"_s, {}), *m_graph.permission(u"View Post"_s)).reason,
        Decision::Reason::NotActive);
}

void TestSession::keepsOnlyRolesThatAreStillAssigned()
{
    const Session session = sessionOf(u"eva"_s, {u"Admin"_s, u"Editor"_s});
    Session one = sessionOf(u"eva"_s, {u"Editor"_s});
    const AccessGraph other = graphFromText("eva > Admin: Edit Post\n> Editor");
    one.user = *other.user(u"eva"_s);
    one.activeRoles = std::vector{*other.role(u"Editor"_s)};
    QVERIFY(activeRoles(other, one).empty());
    QVERIFY(!session.activeRoles);
}

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
