#include "databasefiles.h"
#include "postsession.h"
#include "workspacecase.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;
using State = Workspace::State;

namespace {

constexpr int longestMs = 200; // what an audience does not notice

}

// The demo opened again is the way back to its start.
class TestDemo : public QObject {
    Q_OBJECT

private:
    Workspace *workspace() { return m_case->get(); }
    QByteArray hash()
    {
        return QCryptographicHash::hash(contentOf(workspace()->info().location), QCryptographicHash::Sha256);
    }
    void openDemo()
    {
        QSignalSpy reset(workspace(), &Workspace::reset);
        workspace()->openDemo();
        QTRY_VERIFY(reset.count() > 0 && workspace()->state() == State::Open);
    }

    // What is seen of it by who shows it.
    QStringList seen()
    {
        QStringList lines = textOf(workspace()->info().location);
        lines << u"%1 pending, undo %2 %3"_s.arg(workspace()->pendingChanges().size())
                     .arg(workspace()->canUndo())
                     .arg(workspace()->canRedo());
        for (const auto &post : m_posts->posts())
            lines << u"%1 %2: %3"_s.arg(QString::number(post.number), post.title, post.text);
        lines << u"%1 requests"_s.arg(m_posts->requests().size());
        lines << (m_session->signedIn() ? workspace()->graph().name(*m_session->signedIn()) : u"nobody"_s);
        lines << (m_session->areAllRolesActive() ? u"all roles"_s : u"some roles"_s);
        return lines;
    }

    // What people do meanwhile; most of it needs no waiting.
    void doSomething(std::mt19937 &random)
    {
        switch (random() % 8) {
        case 0:
            (void)workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}});
            break;
        case 1:
            (void)workspace()->stage({engine::Existence{.name = u"zoe"_s}});
            break;
        case 2:
            workspace()->undo();
            break;
        case 3:
            if (workspace()->hasPendingChanges())
                workspace()->save();
            break;
        case 4:
            if (const auto ada = workspace()->graph().user(u"ada"_s))
                m_session->signIn(*ada);
            break;
        case 5:
            if (const auto admin = workspace()->graph().role(u"Admin"_s))
                (void)m_session->setRoleActive(*admin, random() % 2 == 0);
            break;
        case 6:
            m_session->send(Action::Create, 0);
            m_session->send(Action::Delete, 2);
            m_posts->savePost(1, u"Changed"_s, u"Changed."_s);
            break;
        default:
            QTest::qWait(int(random() % 3));
            break;
        }
    }

    std::unique_ptr<WorkspaceCase> m_case;
    std::unique_ptr<PostApplication> m_posts;
    std::unique_ptr<PostSession> m_session;

private Q_SLOTS:
    void init()
    {
        m_case = std::make_unique<WorkspaceCase>();
        m_posts = std::make_unique<PostApplication>(workspace());
        m_session = std::make_unique<PostSession>(m_posts.get(), workspace());
        openDemo();
    }

    void cleanup()
    {
        m_session.reset();
        m_posts.reset();
        m_case.reset();
    }

    void isTheSameFileEachTime()
    {
        const QByteArray first = hash();
        const QString place = workspace()->info().location;
        (void)workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}});
        m_case->save();
        QVERIFY(hash() != first);
        openDemo();
        QCOMPARE(hash(), first);
        QVERIFY(!QFile::exists(place)); // its folder went with it
        QVERIFY(workspace()->isDemo());
    }

    void isBackBeforeAnybodyNotices()
    {
        qint64 best = longestMs;
        for (int i = 0; i < 5; ++i) { // other programs may run beside the test
            QElapsedTimer clock;
            clock.start();
            openDemo();
            best = std::min(best, clock.elapsed());
        }
        QVERIFY2(best < longestMs, qPrintable(u"%1 ms"_s.arg(best)));
    }

    void followsASaveUnderWay()
    {
        QSignalSpy failed(workspace(), &Workspace::failed);
        QSignalSpy saved(workspace(), &Workspace::saved);
        const QStringList start = seen();
        (void)workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}});
        workspace()->save();
        workspace()->openDemo();
        QCOMPARE(workspace()->state(), State::Saving);
        QTRY_COMPARE(workspace()->state(), State::Open);
        QCOMPARE(saved.count(), 1);
        QVERIFY(failed.isEmpty());
        QCOMPARE(seen(), start);
    }

    void aSaveUnderWayElsewhereIsNotCutShort()
    {
        m_case->open({.location = m_case->demoFile()});
        (void)workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}});
        QSignalSpy failed(workspace(), &Workspace::failed);
        workspace()->save();
        workspace()->openDemo();
        QCOMPARE(failed.count(), 1);
        QTRY_COMPARE(workspace()->state(), State::Open);
        QVERIFY(!workspace()->isDemo());
    }

    void postsAndSessionStayWhenItIsReloaded()
    {
        m_session->signIn(workspace()->graph().user(u"ada"_s).value());
        m_session->send(Action::Create, 0);
        m_case->reload();
        QCOMPARE(m_posts->posts().size(), 5);
        QVERIFY(m_session->signedIn());
    }

    void comesBackTheSameAtAnyMoment()
    {
        const QStringList start = seen();
        const QByteArray first = hash();
        QSignalSpy failed(workspace(), &Workspace::failed);
        std::mt19937 random(4711);
        for (int presses = 0; presses < 20; ++presses) {
            for (int deeds = int(random() % 10); deeds > 0; --deeds)
                doSomething(random);
            for (int again = int(random() % 3); again > 0; --again)
                workspace()->openDemo(); // while it loads
            workspace()->openDemo();
            QTRY_COMPARE(workspace()->state(), State::Open);
            QCOMPARE(seen(), start);
            QCOMPARE(hash(), first);
        }
        QVERIFY(failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
