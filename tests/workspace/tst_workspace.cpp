#include "databasefiles.h"
#include "graphtext.h"
#include "savecase.h"
#include "workspace.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
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
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString demoFile(const QString &name = u"demo.sqlite"_s) const
    {
        const auto created = store::createDatabase(path(name), u"demo"_s);
        Q_ASSERT(created);
        return path(name);
    }
    // One that takes some time to read.
    QString largeFile() const
    {
        const QString file = demoFile(u"large.sqlite"_s);
        runSql(file,
            "INSERT INTO users (name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
            "  SELECT 'user ' || i FROM n");
        return file;
    }
    // Another program that saves into the same file.
    void saveElsewhere(const QString &file, const ChangeList &changes) const
    {
        const auto outcome = saveInto(file, changes);
        QVERIFY2(outcome && outcome->saved, said(outcome));
    }
    void open(const store::OpenRequest &request)
    {
        m_workspace->open(request);
        QTRY_COMPARE(m_workspace->state(), State::Open);
    }
    void save()
    {
        QSignalSpy saved(m_workspace.get(), &Workspace::saved);
        m_workspace->save();
        QTRY_COMPARE(saved.count(), 1);
    }
    Error errorOf(const QSignalSpy &spy) const { return spy.last().first().value<Error>(); }
    bool holds(const engine::AccessGraph &graph, const QString &user, const QString &permission) const
    {
        return graph.holds(*graph.user(user), *graph.permission(permission));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>();
    }

    void cleanup()
    {
        m_workspace.reset();
        m_folder.reset();
    }

    void opensInTheBackground()
    {
        QStringList heard;
        connect(m_workspace.get(), &Workspace::stateChanged, this, [&] { heard.append(u"state"_s); });
        connect(m_workspace.get(), &Workspace::aboutToReset, this, [&] { heard.append(u"about"_s); });
        connect(m_workspace.get(), &Workspace::reset, this, [&] {
            heard.append(u"reset"_s);
            QCOMPARE(m_workspace->state(), State::Open);
            QCOMPARE(m_workspace->graph().users().count(), 4);
        });
        connect(m_workspace.get(), &Workspace::pendingChanged, this, [&] { heard.append(u"pending"_s); });
        m_workspace->open({.location = demoFile()});
        QCOMPARE(m_workspace->state(), State::Loading);
        QVERIFY(!m_workspace->isOpen());
        QTRY_COMPARE(m_workspace->state(), State::Open);
        QCOMPARE(heard, (QStringList{u"state"_s, u"about"_s, u"reset"_s, u"state"_s, u"pending"_s}));
        QVERIFY(m_workspace->isOpen());
        QVERIFY(!m_workspace->isDemo());
        QCOMPARE(m_workspace->info().location, path(u"demo.sqlite"_s));
    }

    void tellsHowFarItIs()
    {
        QSignalSpy progressed(m_workspace.get(), &Workspace::progressed);
        open({.location = largeFile()});
        QVERIFY(progressed.count() > 0);
        QVERIFY(!progressed.first().first().toString().isEmpty());
    }

    void whatIsOpenStaysUntilTheNextIsReadWhole()
    {
        open({.location = demoFile()});
        QVERIFY(m_workspace->stage(assignNick));
        m_workspace->open({.location = demoFile(u"other.sqlite"_s)});
        QCOMPARE(m_workspace->state(), State::Loading);
        QVERIFY(m_workspace->isOpen());
        QVERIFY(m_workspace->hasPendingChanges());
        QVERIFY(!m_workspace->whyNot(u"assign"_s).isEmpty());
        QTRY_COMPARE(m_workspace->state(), State::Open);
        QCOMPARE(m_workspace->info().location, path(u"other.sqlite"_s));
        QVERIFY(!m_workspace->hasPendingChanges());
    }

    void whatIsOpenStaysWhenTheNextCannotBeRead()
    {
        open({.location = demoFile()});
        QVERIFY(m_workspace->stage(assignNick));
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        QSignalSpy reset(m_workspace.get(), &Workspace::reset);
        m_workspace->open({.location = path(u"nothing.sqlite"_s)});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(errorOf(failed).kind, ErrorKind::Unreadable);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m_workspace->state(), State::Open);
        QCOMPARE(m_workspace->info().location, path(u"demo.sqlite"_s));
        save();
        QVERIFY(textOf(path(u"demo.sqlite"_s)).contains(u"nick > User"_s));
    }

    void staysUsableWhenItsOwnFileIsTriedUnderAnotherProfile()
    {
        open({.location = demoFile()});
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        m_workspace->open({.location = path(u"demo.sqlite"_s), .profile = u"tutorial"_s});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(m_workspace->info().profile, u"rolewright"_s);
        QVERIFY(m_workspace->stage(assignNick));
        save();
        QVERIFY(textOf(path(u"demo.sqlite"_s)).contains(u"nick > User"_s));
    }

    void cancellingLeavesWhatWasOpen()
    {
        const QString first = demoFile();
        const QString second = largeFile();
        open({.location = first});
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        QSignalSpy reset(m_workspace.get(), &Workspace::reset);
        m_workspace->open({.location = second});
        m_workspace->cancel();
        QCOMPARE(failed.count(), 1); // the thread cannot have been as quick as this
        QCOMPARE(errorOf(failed).kind, ErrorKind::Cancelled);
        QCOMPARE(m_workspace->state(), State::Open);
        m_workspace->reload(); // comes after the cancelled reading, on the same thread
        QTRY_COMPARE(reset.count(), 1);
        QCOMPARE(m_workspace->info().location, first);
        QCOMPARE(failed.count(), 1);
    }

    void theLastOpenedWins()
    {
        const QStringList files = {demoFile(u"a.sqlite"_s), demoFile(u"b.sqlite"_s), demoFile(u"c.sqlite"_s)};
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        for (const QString &file : files)
            m_workspace->open({.location = file});
        QTRY_COMPARE(m_workspace->state(), State::Open);
        QCOMPARE(m_workspace->info().location, files.last());
        QCOMPARE(failed.count(), 0);
    }

    void mayGoWhileItIsLoading()
    {
        const QString file = largeFile();
        for (int i = 0; i < 12; ++i) {
            m_workspace = std::make_unique<Workspace>();
            QSignalSpy progressed(m_workspace.get(), &Workspace::progressed);
            m_workspace->open({.location = file});
            if (i % 3 == 1)
                QTRY_VERIFY(progressed.count() > 0);
            if (i % 3 == 2)
                m_workspace->close();
        }
        QCOMPARE(m_workspace->state(), State::Closed);
    }

    void aSaveUnderWayIsFinishedBeforeTheWorkspaceGoes()
    {
        const QString file = demoFile();
        open({.location = file});
        QVERIFY(m_workspace->stage(assignNick));
        m_workspace->save();
        m_workspace.reset();
        QVERIFY(textOf(file).contains(u"nick > User"_s));
    }

    void closingWaitsForTheAnswerOfASave()
    {
        QStringList heard;
        open({.location = demoFile()});
        connect(m_workspace.get(), &Workspace::saved, this, [&] { heard.append(u"saved"_s); });
        connect(m_workspace.get(), &Workspace::reset, this, [&] { heard.append(u"reset"_s); });
        QVERIFY(m_workspace->stage(assignNick));
        m_workspace->save();
        m_workspace->close();
        QCOMPARE(heard, (QStringList{u"saved"_s, u"reset"_s}));
        QCOMPARE(m_workspace->state(), State::Closed);
        QVERIFY(!m_workspace->isOpen());
        QCOMPARE(m_workspace->graph().users().count(), 0);
        QCOMPARE(m_workspace->whyNot(u"assign"_s), u"No database is open."_s);
    }

    void theDemoIsAFreshCopyThatGoesWithTheWorkspace()
    {
        m_workspace->openDemo();
        QTRY_COMPARE(m_workspace->state(), State::Open);
        QVERIFY(m_workspace->isDemo());
        QVERIFY(m_workspace->isEditingAllowed());
        const QString file = m_workspace->info().location;
        QVERIFY(m_workspace->stage(grantEdit));
        save();

        m_workspace->openDemo();
        QTRY_VERIFY(m_workspace->info().location != file);
        QVERIFY(!holds(m_workspace->graph(), u"uma"_s, u"Edit Post"_s));
        QVERIFY(!QFileInfo::exists(QFileInfo(file).path()));
        const QString second = m_workspace->info().location;
        m_workspace.reset();
        QVERIFY(!QFileInfo::exists(QFileInfo(second).path()));
    }

    void theDatabaseOfAnotherProgramIsEditedOnlyAfterConsent()
    {
        const QString file = copyOfData(u"tutorial.sqlite"_s, m_folder->path());
        open({.location = file});
        const QString consent =
            u"This database belongs to another program. Allow changes first (File > Allow changes)."_s;
        QCOMPARE(m_workspace->whyNot(u"assign"_s), consent);
        const auto refused = m_workspace->stage({Grant{u"Editors"_s, u"billing.refund"_s}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, consent);

        QSignalSpy allowed(m_workspace.get(), &Workspace::editingAllowedChanged);
        m_workspace->allowEditing();
        QCOMPARE(allowed.count(), 1);
        QCOMPARE(m_workspace->whyNot(u"assign"_s), QString());
        QVERIFY(!m_workspace->whyNot(u"inherit"_s).isEmpty()); // the profile has no word for it
        m_workspace->reload();
        QTRY_COMPARE(m_workspace->state(), State::Open);
        QVERIFY(m_workspace->isEditingAllowed());
        open({.location = demoFile()});
        QVERIFY(m_workspace->isEditingAllowed()); // an own one
        open({.location = file});
        QVERIFY(!m_workspace->isEditingAllowed());
    }

    void aReadOnlyDatabaseSaysSoFirst()
    {
        open({.location = copyOfData(u"tutorial.sqlite"_s, m_folder->path()), .readOnly = true});
        QCOMPARE(m_workspace->whyNot(u"inherit"_s), m_workspace->info().readOnlyReason);
        QVERIFY(!m_workspace->whyNot(u"inherit"_s).isEmpty());
        QSignalSpy refused(m_workspace.get(), &Workspace::saveRefused);
        m_workspace->save();
        QCOMPARE(errorOf(refused).message, m_workspace->info().readOnlyReason);
    }

    void savesWhatIsPending()
    {
        const QString file = demoFile();
        open({.location = file});
        QVERIFY(m_workspace->stage(grantEdit));
        QVERIFY(m_workspace->stage(assignNick));
        QSignalSpy saved(m_workspace.get(), &Workspace::saved);
        m_workspace->save(u"because"_s);
        QCOMPARE(m_workspace->state(), State::Saving);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(saved.first(), (QVariantList{2, true}));
        QCOMPARE(m_workspace->state(), State::Open);
        QVERIFY(!m_workspace->hasPendingChanges());
        QVERIFY(!m_workspace->canUndo());
        QVERIFY(holds(m_workspace->savedGraph(), u"nick"_s, u"Edit Post"_s));
        QVERIFY(textOf(file).contains(u"nick > User"_s));
        QVERIFY(textOf(file).contains(u"User : Edit Post"_s));

        QVERIFY(m_workspace->stage({Assignment{u"nick"_s, u"User"_s, false}}));
        save();
        QVERIFY(!textOf(file).contains(u"nick > User"_s));
    }

    void refusesEditsWhileItSaves()
    {
        open({.location = demoFile()});
        QVERIFY(m_workspace->stage(grantEdit));
        m_workspace->save();
        const auto refused = m_workspace->stage(assignNick);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, u"Saving is under way. Try again when it is done."_s);
        QVERIFY(!m_workspace->canUndo());
        m_workspace->undo();
        m_workspace->discard();
        QVERIFY(!m_workspace->revert(grantEdit));
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        m_workspace->open({.location = demoFile(u"other.sqlite"_s)});
        QCOMPARE(failed.count(), 1);
        QTRY_COMPARE(m_workspace->state(), State::Open);
        QVERIFY(holds(m_workspace->savedGraph(), u"uma"_s, u"Edit Post"_s));
    }

    void savingNothingIsRefusedInWords()
    {
        open({.location = demoFile()});
        QSignalSpy refused(m_workspace.get(), &Workspace::saveRefused);
        m_workspace->save();
        QCOMPARE(errorOf(refused).message, u"There is nothing to save."_s);
        QCOMPARE(m_workspace->state(), State::Open);
    }

    void keepsEverythingPendingWhenAConflictIsFound()
    {
        const QString file = demoFile();
        open({.location = file});
        QVERIFY(m_workspace->stage({Assignment{u"uma"_s, u"User"_s, false}}));
        QVERIFY(m_workspace->stage(grantEdit));
        saveElsewhere(file, {Assignment{u"uma"_s, u"User"_s, false}});

        QSignalSpy refused(m_workspace.get(), &Workspace::saveRefused);
        m_workspace->save();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(errorOf(refused).message,
            u"Nothing was saved: 1 change no longer fits what the database holds now. Reload, then look at them again."_s);
        const auto conflicts = refused.first().at(1).value<std::vector<store::Conflict>>();
        QCOMPARE(conflicts.size(), std::size_t(1));
        QCOMPARE(engine::sentence(conflicts.front().change), u"Unassign User from uma"_s);
        QCOMPARE(m_workspace->state(), State::Open);
        QCOMPARE(m_workspace->pendingChanges().size(), std::size_t(2));
        QCOMPARE(m_workspace->undoText(), u"Grant Edit Post to User"_s);
        QVERIFY(!textOf(file).contains(u"User : Edit Post"_s));
    }

    void reloadingNamesWhatNoLongerFitsAndKeepsTheRest()
    {
        const QString file = demoFile();
        open({.location = file});
        QVERIFY(m_workspace->stage({Assignment{u"uma"_s, u"User"_s, false}}));
        QVERIFY(m_workspace->stage(grantEdit));
        saveElsewhere(file, {Assignment{u"uma"_s, u"User"_s, false}});

        QSignalSpy reloaded(m_workspace.get(), &Workspace::reloaded);
        m_workspace->reload();
        QTRY_COMPARE(reloaded.count(), 1);
        QCOMPARE(reloaded.first().first().toStringList(), QStringList{u"Unassign User from uma"_s});
        QCOMPARE(m_workspace->undoText(), u"Grant Edit Post to User"_s);
        save();
        QVERIFY(textOf(file).contains(u"User : Edit Post"_s));
    }

    void reloadingAFileThatIsGoneKeepsWhatIsShown()
    {
        const QString file = demoFile();
        open({.location = file});
        QVERIFY(m_workspace->stage(grantEdit));
        writeFile(file, "no longer a database, but long enough to look at twice");
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        m_workspace->reload();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(m_workspace->state(), State::Open);
        QVERIFY(m_workspace->hasPendingChanges());
        QVERIFY(holds(m_workspace->graph(), u"uma"_s, u"Edit Post"_s));
    }

    void givesTheTutorialsFileItsUserTable()
    {
        const QString file = databaseOf("CREATE TABLE role (id INTEGER PRIMARY KEY, name VARCHAR(50) UNIQUE);"
                                        "CREATE TABLE permission (id INTEGER PRIMARY KEY, name VARCHAR(50),"
                                        "  role_id INTEGER REFERENCES role(id));"
                                        "INSERT INTO role VALUES (1, 'Admin');"
                                        "INSERT INTO permission VALUES (1, 'Edit Post', 1);",
            path(u"tutorial.sqlite"_s));
        open({.location = file});
        QVERIFY(!m_workspace->info().hasUserTable);
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        m_workspace->addUserTable();
        QCOMPARE(failed.count(), 1); // no consent yet
        m_workspace->allowEditing();
        QSignalSpy reloaded(m_workspace.get(), &Workspace::reloaded);
        m_workspace->addUserTable();
        QCOMPARE(m_workspace->state(), State::Saving);
        QTRY_COMPARE(reloaded.count(), 1);
        QCOMPARE(m_workspace->state(), State::Open);
        QVERIFY(m_workspace->info().hasUserTable);
        QVERIFY(m_workspace->stage({engine::Existence{.kind = ObjectKind::User, .name = u"ada"_s}}));
    }

    void saysWhatThePendingChangesDo()
    {
        open({.location = demoFile()});
        QSignalSpy changed(m_workspace.get(), &Workspace::effectChanged);
        QVERIFY(m_workspace->stage(grantEdit));
        QVERIFY(m_workspace->isEffectKnown());
        QVERIFY(changed.count() > 0);
        QCOMPARE(engine::effectSentence(m_workspace->effect()), u"1 user gains Edit Post"_s);
        m_workspace->undo();
        QVERIFY(m_workspace->effect().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
