#include "databasefiles.h"
#include "workspacecase.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Assignment;
using engine::ChangeList;
using engine::Grant;

using State = Workspace::State;

namespace {

const ChangeList grantEdit = {Grant{u"User"_s, u"Edit Post"_s}};
const ChangeList assignNick = {Assignment{u"nick"_s, u"User"_s}};

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private:
    Workspace *workspace() { return m_case->get(); }

    std::unique_ptr<WorkspaceCase> m_case;

private Q_SLOTS:
    void init() { m_case = std::make_unique<WorkspaceCase>(); }

    void opensInTheBackground()
    {
        QStringList heard;
        connect(workspace(), &Workspace::stateChanged, this, [&] { heard.append(u"state"_s); });
        connect(workspace(), &Workspace::aboutToReset, this, [&] { heard.append(u"about"_s); });
        connect(workspace(), &Workspace::reset, this, [&] {
            heard.append(u"reset"_s);
            QCOMPARE(workspace()->state(), State::Open);
            QCOMPARE(workspace()->graph().users().count(), 4);
        });
        connect(workspace(), &Workspace::pendingChanged, this, [&] { heard.append(u"pending"_s); });
        workspace()->open({.location = m_case->demoFile()});
        QCOMPARE(workspace()->state(), State::Loading);
        QVERIFY(!workspace()->isOpen());
        QTRY_COMPARE(workspace()->state(), State::Open);
        QCOMPARE(heard, (QStringList{u"state"_s, u"about"_s, u"reset"_s, u"state"_s, u"pending"_s}));
        QVERIFY(workspace()->isOpen());
        QVERIFY(!workspace()->isDemo());
        QCOMPARE(workspace()->info().location, m_case->path(u"demo.sqlite"_s));
    }

    void tellsHowFarItIs()
    {
        QSignalSpy progressed(workspace(), &Workspace::progressed);
        m_case->open({.location = m_case->largeFile()});
        QVERIFY(progressed.count() > 0);
        QVERIFY(!progressed.first().first().toString().isEmpty());
    }

    void whatIsOpenStaysUntilTheNextIsReadWhole()
    {
        m_case->open({.location = m_case->demoFile()});
        QVERIFY(workspace()->stage(assignNick));
        workspace()->open({.location = m_case->demoFile(u"other.sqlite"_s)});
        QCOMPARE(workspace()->state(), State::Loading);
        QVERIFY(workspace()->isOpen());
        QVERIFY(workspace()->hasPendingChanges());
        QVERIFY(!workspace()->whyNot(u"assign"_s).isEmpty());
        QTRY_COMPARE(workspace()->state(), State::Open);
        QCOMPARE(workspace()->info().location, m_case->path(u"other.sqlite"_s));
        QVERIFY(!workspace()->hasPendingChanges());
    }

    void whatIsOpenStaysWhenTheNextCannotBeRead()
    {
        m_case->open({.location = m_case->demoFile()});
        QVERIFY(workspace()->stage(assignNick));
        QSignalSpy failed(workspace(), &Workspace::failed);
        QSignalSpy reset(workspace(), &Workspace::reset);
        workspace()->open({.location = m_case->path(u"nothing.sqlite"_s)});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(m_case->errorOf(failed).kind, ErrorKind::Unreadable);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(workspace()->state(), State::Open);
        QCOMPARE(workspace()->info().location, m_case->path(u"demo.sqlite"_s));
        m_case->save();
        QVERIFY(textOf(m_case->path(u"demo.sqlite"_s)).contains(u"nick > User"_s));
    }

    void staysUsableWhenItsOwnFileIsTriedUnderAnotherProfile()
    {
        m_case->open({.location = m_case->demoFile()});
        QSignalSpy failed(workspace(), &Workspace::failed);
        workspace()->open({.location = m_case->path(u"demo.sqlite"_s), .profile = u"tutorial"_s});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(workspace()->info().profile, u"rolewright"_s);
        QVERIFY(workspace()->stage(assignNick));
        m_case->save();
        QVERIFY(textOf(m_case->path(u"demo.sqlite"_s)).contains(u"nick > User"_s));
    }

    void cancellingLeavesWhatWasOpen()
    {
        const QString first = m_case->demoFile();
        const QString second = m_case->largeFile();
        m_case->open({.location = first});
        QSignalSpy failed(workspace(), &Workspace::failed);
        QSignalSpy reset(workspace(), &Workspace::reset);
        workspace()->open({.location = second});
        workspace()->cancel();
        QCOMPARE(failed.count(), 1); // the thread cannot have been as quick as this
        QCOMPARE(m_case->errorOf(failed).kind, ErrorKind::Cancelled);
        QCOMPARE(workspace()->state(), State::Open);
        workspace()->reload(); // comes after the cancelled reading, on the same thread
        QTRY_COMPARE(reset.count(), 1);
        QCOMPARE(workspace()->info().location, first);
        QCOMPARE(failed.count(), 1);
    }

    void theLastOpenedWins()
    {
        const QStringList files = {
            m_case->demoFile(u"a.sqlite"_s), m_case->demoFile(u"b.sqlite"_s), m_case->demoFile(u"c.sqlite"_s)};
        QSignalSpy failed(workspace(), &Workspace::failed);
        for (const QString &file : files)
            workspace()->open({.location = file});
        QTRY_COMPARE(workspace()->state(), State::Open);
        QCOMPARE(workspace()->info().location, files.last());
        QCOMPARE(failed.count(), 0);
    }

    void mayGoWhileItIsLoading()
    {
        const QString file = m_case->largeFile();
        for (int i = 0; i < 12; ++i) {
            m_case->renew();
            QSignalSpy progressed(workspace(), &Workspace::progressed);
            workspace()->open({.location = file});
            if (i % 3 == 1)
                QTRY_VERIFY(progressed.count() > 0);
            if (i % 3 == 2)
                workspace()->close();
        }
        QCOMPARE(workspace()->state(), State::Closed);
    }

    void theDemoIsAFreshCopyThatGoesWithTheWorkspace()
    {
        workspace()->openDemo();
        QTRY_COMPARE(workspace()->state(), State::Open);
        QVERIFY(workspace()->isDemo());
        QVERIFY(workspace()->isEditingAllowed());
        const QString file = workspace()->info().location;
        QVERIFY(workspace()->stage(grantEdit));
        m_case->save();

        workspace()->openDemo();
        QTRY_VERIFY(workspace()->info().location != file);
        QVERIFY(!m_case->holds(workspace()->graph(), u"uma"_s, u"Edit Post"_s));
        QVERIFY(!QFileInfo::exists(QFileInfo(file).path()));
        const QString second = workspace()->info().location;
        m_case->end();
        QVERIFY(!QFileInfo::exists(QFileInfo(second).path()));
    }

    void theDatabaseOfAnotherProgramIsEditedOnlyAfterConsent()
    {
        const QString file = copyOfData(u"tutorial.sqlite"_s, m_case->folder());
        m_case->open({.location = file});
        const QString consent =
            u"This database belongs to another program. Allow changes first (File > Allow changes)."_s;
        QCOMPARE(workspace()->whyNot(u"assign"_s), consent);
        const auto refused = workspace()->stage({Grant{u"Editors"_s, u"billing.refund"_s}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, consent);

        QSignalSpy allowed(workspace(), &Workspace::editingAllowedChanged);
        workspace()->allowEditing();
        QCOMPARE(allowed.count(), 1);
        QCOMPARE(workspace()->whyNot(u"assign"_s), QString());
        QVERIFY(!workspace()->whyNot(u"inherit"_s).isEmpty()); // the profile has no word for it
        workspace()->reload();
        QTRY_COMPARE(workspace()->state(), State::Open);
        QVERIFY(workspace()->isEditingAllowed());
        m_case->open({.location = m_case->demoFile()});
        QVERIFY(workspace()->isEditingAllowed()); // an own one
        m_case->open({.location = file});
        QVERIFY(!workspace()->isEditingAllowed());
    }

    void aReadOnlyDatabaseSaysSoFirst()
    {
        m_case->open({.location = copyOfData(u"tutorial.sqlite"_s, m_case->folder()), .readOnly = true});
        QCOMPARE(workspace()->whyNot(u"inherit"_s), workspace()->info().readOnlyReason);
        QVERIFY(!workspace()->whyNot(u"inherit"_s).isEmpty());
        QSignalSpy refused(workspace(), &Workspace::saveRefused);
        workspace()->save();
        QCOMPARE(m_case->errorOf(refused).message, workspace()->info().readOnlyReason);
    }

    void givesTheTutorialsFileItsUserTable()
    {
        const QString file = databaseOf("CREATE TABLE role (id INTEGER PRIMARY KEY, name VARCHAR(50) UNIQUE);"
                                        "CREATE TABLE permission (id INTEGER PRIMARY KEY, name VARCHAR(50),"
                                        "  role_id INTEGER REFERENCES role(id));"
                                        "INSERT INTO role VALUES (1, 'Admin');"
                                        "INSERT INTO permission VALUES (1, 'Edit Post', 1);",
            m_case->path(u"tutorial.sqlite"_s));
        m_case->open({.location = file});
        QVERIFY(!workspace()->info().hasUserTable);
        QSignalSpy failed(workspace(), &Workspace::failed);
        workspace()->addUserTable();
        QCOMPARE(failed.count(), 1); // no consent yet
        workspace()->allowEditing();
        QSignalSpy reloaded(workspace(), &Workspace::reloaded);
        workspace()->addUserTable();
        QCOMPARE(workspace()->state(), State::Saving);
        QTRY_COMPARE(reloaded.count(), 1);
        QCOMPARE(workspace()->state(), State::Open);
        QVERIFY(workspace()->info().hasUserTable);
        QVERIFY(workspace()->stage({engine::Existence{.kind = ObjectKind::User, .name = u"ada"_s}}));
    }

    void saysWhatThePendingChangesDo()
    {
        m_case->open({.location = m_case->demoFile()});
        QSignalSpy changed(workspace(), &Workspace::effectChanged);
        QVERIFY(workspace()->stage(grantEdit));
        QVERIFY(workspace()->isEffectKnown());
        QVERIFY(changed.count() > 0);
        QCOMPARE(engine::effectSentence(workspace()->effect()), u"1 user gains Edit Post"_s);
        workspace()->undo();
        QVERIFY(workspace()->effect().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
