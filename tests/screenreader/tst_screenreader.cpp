#include "privatedesktop.h"
#include "screenreader.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

using State = ScreenReader::State;

// The demo's story for somebody who hears it: start, sign in, be refused, grant, succeed, save, reset.
class TestScreenReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString tool = PrivateDesktop::missing();
        QVERIFY2(tool.isEmpty() || !qEnvironmentVariableIsSet("CI"), "the checks of a landing skip nothing");
        if (!tool.isEmpty())
            QSKIP(qPrintable(u"%1 is missing: packaging/install-dependencies test brings it"_s.arg(tool)));
        m_desktop = std::make_unique<PrivateDesktop>();
        m_reader = std::make_unique<ScreenReader>(m_desktop->busAddress());
    }

    void cleanupTestCase()
    {
        m_reader.reset();
        m_desktop.reset();
    }

    void init()
    {
        m_desktop->run(m_program, QStringLiteral(TEST_BIN_DIR "/rolewright"), {u"--demo"_s});
        QTRY_VERIFY_WITH_TIMEOUT((m_window = m_reader->program(u"rolewright"_s)).isValid(), patienceMs);
        m_desktop->focusWindow(u"Demo database"_s);
        m_desktop->press(u"ctrl+0"_s);
        QTRY_VERIFY_WITH_TIMEOUT(thing(u"push button"_s, u"Edit"_s).isValid(), patienceMs);
        m_heard.clear();
        m_reader->heard();
    }

    void cleanup()
    {
        m_desktop->press(u"ctrl+q"_s);
        if (!m_program.waitForFinished(patienceMs))
            m_program.kill();
        QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    }

    void everyActionHasItsNameAndStateAndSaysWhyItIsOff()
    {
        for (const QString &name : {u"Create"_s, u"View"_s, u"Edit"_s, u"Delete"_s}) {
            const auto action = thing(u"push button"_s, name);
            QVERIFY2(action.isValid(), qPrintable(name));
            QVERIFY2(!m_reader->is(action, State::Enabled), qPrintable(name));
            QCOMPARE(m_reader->description(action), u"%1 post: Nobody is signed in."_s.arg(name));
        }
        QVERIFY(m_reader->is(thing(u"push button"_s, u"Send Edit anyway"_s), State::Enabled));
        QVERIFY(m_reader->is(thing(u"check box"_s, u"Disable what is forbidden"_s), State::Checked));
        QVERIFY(thing(u"text"_s, u"Signed in as"_s).isValid());
        QVERIFY(thing(u"table"_s, u"Requests"_s).isValid());
        QVERIFY(thing(u"list item"_s, u"nobody is signed in Edit Post, permission"_s).isValid());
    }

    void theWholeStory()
    {
        signIn(u"uma"_s);
        QVERIFY2(hears(u"Create, Edit and Delete are disabled: "_s + reason + others), said());
        QVERIFY(!m_reader->is(thing(u"push button"_s, u"Edit"_s), State::Enabled));
        QCOMPARE(m_reader->description(thing(u"push button"_s, u"Edit"_s)), u"Edit post: "_s + reason);
        QVERIFY(m_reader->is(thing(u"push button"_s, u"View"_s), State::Enabled));
        QVERIFY(thing(u"list item"_s, u"does not grant Edit Post, permission"_s).isValid());

        QVERIFY(m_reader->press(thing(u"push button"_s, u"Send Edit anyway"_s)));
        QVERIFY2(hears(u"403 forbidden: Edit Post is missing. "_s + reason), said());

        QVERIFY(m_reader->press(thing(u"push button"_s, u"Grant Edit Post to User"_s)));
        QVERIFY2(hears(u"Pending: 1 user gains Edit Post"_s), said());
        QVERIFY(m_reader->is(thing(u"push button"_s, u"Edit"_s), State::Enabled));
        QVERIFY(m_reader->press(thing(u"push button"_s, u"Edit"_s)));
        QVERIFY2(hears(u"200 allowed: Editing post with ID 1"_s), said());

        m_desktop->press(u"ctrl+s"_s);
        QVERIFY2(hears(u"1 change saved to the demo database"_s), said());
        m_desktop->press(u"F12"_s);
        QVERIFY2(hears(u"The demo is back at its start"_s), said());
        QVERIFY(!m_reader->is(thing(u"push button"_s, u"Edit"_s), State::Enabled));
        signIn(u"uma"_s); // what was saved is gone
        QVERIFY2(hears(u"Create, Edit and Delete are disabled: "_s + reason + others), said());
    }

    void aRefusalIsAnnouncedEachTime()
    {
        m_desktop->press(u"ctrl+alt+s"_s);
        QVERIFY2(hears(u"401 not signed in: Sign in first. Nobody is signed in."_s), said());
        m_desktop->press(u"ctrl+alt+s"_s);
        QVERIFY2(hears(u"401 not signed in: Sign in first. Nobody is signed in."_s), said());
    }

private:
    static constexpr int patienceMs = 20000;
    const QString reason = u"uma lacks Edit Post. Roles that hold it: Admin."_s;
    const QString others = u" Missing as well: Create Post and Delete Post."_s;

    ScreenReader::Thing thing(const QString &role, const QString &name) { return m_reader->find(m_window, role, name); }

    void signIn(const QString &user)
    {
        QVERIFY(m_reader->focus(thing(u"text"_s, u"Signed in as"_s)));
        m_desktop->press(u"ctrl+a"_s);
        m_desktop->type(user);
        m_desktop->press(u"Return"_s);
    }

    // Waits until it is said, and forgets what was said so far.
    bool hears(const QString &sentence)
    {
        const bool isSaid = QTest::qWaitFor(
            [&] {
                m_heard << m_reader->heard();
                return m_heard.contains(sentence);
            },
            patienceMs);
        if (isSaid)
            m_heard.clear();
        return isSaid;
    }
    const char *said()
    {
        m_said = m_heard.join(u'\n').toUtf8();
        return m_said.constData();
    }

    std::unique_ptr<PrivateDesktop> m_desktop;
    std::unique_ptr<ScreenReader> m_reader;
    QProcess m_program;
    ScreenReader::Thing m_window;
    QStringList m_heard;
    QByteArray m_said;
};

QTEST_GUILESS_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
