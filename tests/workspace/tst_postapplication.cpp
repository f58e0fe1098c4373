#include "openworkspace.h"
#include "postsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;
using Status = engine::Decision::Status;

namespace {

constexpr auto demo = R"(
    ada "Ada Lind" > Admin: Create Post, Edit Post, Delete Post
    uma > User: View Post
    nick
    ines (inactive) > Admin
)";

} // namespace

class TestPostApplication : public QObject {
    Q_OBJECT

private:
    void signIn(const QString &name) { m_session->signIn(m_open->user(name)); }
    QString signedIn() const
    {
        return m_session->signedIn() ? m_open->graph().name(*m_session->signedIn()) : u"nobody"_s;
    }

    std::unique_ptr<OpenWorkspace> m_open;
    std::unique_ptr<PostApplication> m_posts;
    std::unique_ptr<PostSession> m_session;

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenWorkspace>(demo);
        m_posts = std::make_unique<PostApplication>(m_open->get());
        m_session = std::make_unique<PostSession>(m_posts.get(), m_open->get());
    }

    void cleanup()
    {
        m_session.reset();
        m_posts.reset();
        m_open.reset();
    }

    void startsWithFourPostsAndNobody()
    {
        QCOMPARE(m_posts->posts().size(), 4);
        for (int i = 0; i < 4; ++i) {
            const auto &post = m_posts->posts()[i];
            QCOMPARE(post.number, i + 1);
            QVERIFY(!post.title.isEmpty() && !post.author.isEmpty() && !post.date.isEmpty() && !post.text.isEmpty());
        }
        QCOMPARE(signedIn(), u"nobody"_s);
    }

    void answersLikeTheTutorialsGuard_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("answer");
        const QString nobody;
        QTest::newRow("nobody") << nobody << Action::Edit << u"GET /post/3/edit"_s << 401 << u"Sign in first"_s;
        QTest::newRow("inactive") << u"ines"_s << Action::Edit << u"GET /post/3/edit"_s << 401 << u"ines is inactive"_s;
        QTest::newRow("no role") << u"nick"_s << Action::View << u"GET /post/3"_s << 403 << u"View Post is missing"_s;
        QTest::newRow("User edits") << u"uma"_s << Action::Edit << u"GET /post/3/edit"_s << 403
                                    << u"Edit Post is missing"_s;
        QTest::newRow("User views") << u"uma"_s << Action::View << u"GET /post/3"_s << 200
                                    << u"Viewing post with ID 3"_s;
        QTest::newRow("Admin views") << u"ada"_s << Action::View << u"GET /post/3"_s << 403
                                     << u"View Post is missing"_s;
        QTest::newRow("Admin creates") << u"ada"_s << Action::Create << u"GET /post/create"_s << 200
                                       << u"Creating a new post"_s;
        QTest::newRow("Admin edits") << u"ada"_s << Action::Edit << u"GET /post/3/edit"_s << 200
                                     << u"Editing post with ID 3"_s;
        QTest::newRow("Admin deletes") << u"ada"_s << Action::Delete << u"GET /post/3/delete"_s << 200
                                       << u"Deleting post with ID 3"_s;
    }
    void answersLikeTheTutorialsGuard()
    {
        QFETCH(QString, user);
        QFETCH(Action, action);
        if (!user.isEmpty())
            signIn(user);
        const auto request = m_session->send(action, 3);
        QTEST(request.line, "line");
        QTEST(int(request.status), "status");
        QTEST(request.answer, "answer");
        QCOMPARE(request.user, user.isEmpty() ? u"nobody"_s : user);
        QVERIFY(!request.asAfterSave);
        QCOMPARE(m_posts->requests().size(), 1);
        QCOMPARE(m_posts->requests().last().line, request.line);
    }

    void decidesByTheActiveRolesOfTheSession()
    {
        signIn(u"uma"_s);
        const RoleId role = *m_open->graph().role(u"User"_s);
        QSignalSpy changed(m_session.get(), &PostSession::decisionsChanged);
        QVERIFY(m_session->areAllRolesActive());
        QVERIFY(m_session->setRoleActive(role, false));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!m_session->isRoleActive(role));
        QCOMPARE(m_session->send(Action::View, 3).answer, u"View Post is missing in this session"_s);
        QVERIFY(!m_session->setRoleActive(*m_open->graph().role(u"Admin"_s), true));
        m_session->activateAllRoles();
        QCOMPARE(m_session->send(Action::View, 3).status, Status::Allowed);
    }

    void keepsTheActiveRolesOverAReload()
    {
        m_open->stage({engine::Assignment{u"uma"_s, u"Admin"_s}});
        signIn(u"uma"_s);
        QVERIFY(m_session->setRoleActive(*m_open->graph().role(u"User"_s), false));
        m_open->reload();

        QVERIFY(!m_session->isRoleActive(*m_open->graph().role(u"User"_s)));
        QVERIFY(m_session->isRoleActive(*m_open->graph().role(u"Admin"_s)));
    }

    void servesSeveralSessionsAtOnce()
    {
        PostSession other(m_posts.get(), m_open->get());
        signIn(u"uma"_s);
        other.signIn(m_open->user(u"ada"_s));
        QVERIFY(other.decide(Action::Edit).isAllowed());
        QVERIFY(!m_session->decide(Action::Edit).isAllowed());
        other.send(Action::Delete, 3);
        m_session->send(Action::View, 3);
        QCOMPARE(m_posts->requests().size(), 2);
        QCOMPARE(m_posts->requests().last().answer, u"No post with ID 3"_s);
    }

    void saysWhyAnActionIsForbidden()
    {
        signIn(u"uma"_s);
        QCOMPARE(m_session->whyNot(Action::View), QString());
        QCOMPARE(m_session->whyNot(Action::Edit), u"uma lacks Edit Post. Roles that hold it: Admin."_s);
    }

    void obeysPendingChangesAtOnceAndSaysSo()
    {
        signIn(u"uma"_s);
        QSignalSpy changed(m_session.get(), &PostSession::decisionsChanged);
        m_open->stage({engine::Grant{u"User"_s, u"Edit Post"_s}});
        QVERIFY(changed.count() > 0);
        QVERIFY(m_session->decide(Action::Edit).isAllowed());
        const auto request = m_session->send(Action::Edit, 3);
        QCOMPARE(request.status, Status::Allowed);
        QVERIFY(request.asAfterSave);
        m_open->get()->undo();
        QVERIFY(!m_session->decide(Action::Edit).isAllowed());
    }

    void deletesAPostOnlyWhenAllowed()
    {
        signIn(u"uma"_s);
        m_session->send(Action::Delete, 3);
        QCOMPARE(m_posts->posts().size(), 4);
        signIn(u"ada"_s);
        QSignalSpy changed(m_posts.get(), &PostApplication::postsChanged);
        m_session->send(Action::Delete, 3);
        QCOMPARE(m_posts->posts().size(), 3);
        QCOMPARE(changed.count(), 1);
    }

    void createsAPostUnderANewNumber()
    {
        signIn(u"ada"_s);
        m_session->send(Action::Delete, 4);
        const auto request = m_session->send(Action::Create, 0);
        QCOMPARE(request.post, 5);
        QCOMPARE(m_posts->posts().last().author, u"Ada Lind"_s);
        m_posts->savePost(5, u"Title"_s, u"Text"_s);
        QCOMPARE(m_posts->posts().last().title, u"Title"_s);
        QCOMPARE(m_posts->posts().last().text, u"Text"_s);
    }

    void aMissingPostIsToldOnlyToThoseWhoMayAsk()
    {
        signIn(u"uma"_s);
        auto request = m_session->send(Action::Edit, 9);
        QCOMPARE(request.status, Status::Forbidden);
        QVERIFY(!request.isPostMissing);
        request = m_session->send(Action::View, 9);
        QCOMPARE(request.status, Status::Allowed);
        QVERIFY(request.isPostMissing);
        QCOMPARE(request.answer, u"No post with ID 9"_s);
    }

    void asksForTheChosenPermission()
    {
        signIn(u"uma"_s);
        QSignalSpy changed(m_session.get(), &PostSession::decisionsChanged);
        m_posts->setPermissionFor(Action::Edit, u"View Post"_s);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_session->decide(Action::Edit).isAllowed());
        m_posts->setPermissionFor(Action::Edit, u"Publish"_s);
        QCOMPARE(m_session->send(Action::Edit, 3).answer, u"There is no permission Publish"_s);
    }

    void theSignedInUserIsFollowedThroughARename()
    {
        signIn(u"uma"_s);
        m_open->stage({engine::Rename{ObjectKind::User, u"uma"_s, u"uma.okafor"_s}});
        QCOMPARE(signedIn(), u"uma.okafor"_s);
        m_open->save();
        m_open->reload();
        QCOMPARE(signedIn(), u"uma.okafor"_s);
    }

    void theSignedInUserSurvivesAReload()
    {
        signIn(u"uma"_s);
        m_open->stage({engine::Existence{.kind = ObjectKind::User, .name = u"aaron"_s}}); // shifts every id
        m_open->save();
        m_open->reload();
        QCOMPARE(signedIn(), u"uma"_s);
    }

    void aUserWhoIsGoneIsSignedOut()
    {
        signIn(u"uma"_s);
        m_open->remove(m_open->user(u"uma"_s));
        QCOMPARE(signedIn(), u"nobody"_s);
        QCOMPARE(m_session->send(Action::View, 1).status, Status::NotSignedIn);
        m_open->get()->close();
        QCOMPARE(signedIn(), u"nobody"_s);
    }

    void forgetsItsRequestsWhenTold()
    {
        m_session->send(Action::View, 1);
        QSignalSpy changed(m_posts.get(), &PostApplication::requestsChanged);
        m_posts->clearRequests();
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_posts->requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPostApplication)
#include "tst_postapplication.moc"
