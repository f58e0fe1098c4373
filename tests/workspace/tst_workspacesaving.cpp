#include "databasefiles.h"
#include "savecase.h"
#include "workspacecase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using engine::Assignment;
using engine::ChangeList;
using engine::Grant;

using State = Workspace::State;

namespace {

const ChangeList grantEdit = {Grant{u"User"_s, u"Edit Post"_s}};
const ChangeList assignNick = {Assignment{u"nick"_s, u"User"_s}};

// Another program that saves into the same file.
void saveElsewhere(const QString &file, const ChangeList &changes)
{
    const auto outcome = saveInto(file, changes);
    QVERIFY2(outcome && outcome->saved, said(outcome));
}

} // namespace

class TestWorkspaceSaving : public QObject {
    Q_OBJECT

private:
    Workspace *workspace() { return m_case->get(); }

    std::unique_ptr<WorkspaceCase> m_case;

private Q_SLOTS:
    void init() { m_case = std::make_unique<WorkspaceCase>(); }

    void aSaveUnderWayIsFinishedBeforeTheWorkspaceGoes()
    {
        const QString file = m_case->demoFile();
        m_case->open({.location = file});
        QVERIFY(workspace()->stage(assignNick));
        workspace()->save();
        m_case->end();
        QVERIFY(textOf(file).contains(u"nick > User"_s));
    }

    void showsTheStatementsOfASaveOnceForSeveralQuestions()
    {
        m_case->open({.location = m_case->demoFile()});
        QStringList statements;
        int answers = 0;
        connect(workspace(), &Workspace::previewed, this, [&](const Result<store::SavePreview> &preview) {
            ++answers;
            QVERIFY2(preview, said(preview).constData());
            for (const store::PlannedStatement &statement : preview->statements)
                statements << statement.sql;
        });
        QVERIFY(workspace()->stage(grantEdit));
        workspace()->preview();
        QVERIFY(workspace()->stage(assignNick));
        workspace()->preview();
        QTRY_COMPARE(answers, 1);
        QCOMPARE(statements.size(), 2);
        m_case->save(); // an answer that is late would have come by now
        QCOMPARE(answers, 1);
    }

    void aPreviewOfNothingOpenIsAnError()
    {
        bool isAnswered = false;
        connect(workspace(), &Workspace::previewed, this, [&](const Result<store::SavePreview> &preview) {
            isAnswered = true;
            QVERIFY(!preview);
        });
        workspace()->preview();
        QTRY_VERIFY(isAnswered);
    }

    void closingWaitsForTheAnswerOfASave()
    {
        QStringList heard;
        m_case->open({.location = m_case->demoFile()});
        connect(workspace(), &Workspace::saved, this, [&] { heard.append(u"saved"_s); });
        connect(workspace(), &Workspace::reset, this, [&] { heard.append(u"reset"_s); });
        QVERIFY(workspace()->stage(assignNick));
        workspace()->save();
        workspace()->close();
        QCOMPARE(heard, (QStringList{u"saved"_s, u"reset"_s}));
        QCOMPARE(workspace()->state(), State::Closed);
        QVERIFY(!workspace()->isOpen());
        QCOMPARE(workspace()->graph().users().count(), 0);
        QCOMPARE(workspace()->whyNot(u"assign"_s), u"No database is open."_s);
    }

    void savesWhatIsPending()
    {
        const QString file = m_case->demoFile();
        m_case->open({.location = file});
        QVERIFY(workspace()->stage(grantEdit));
        QVERIFY(workspace()->stage(assignNick));
        QSignalSpy saved(workspace(), &Workspace::saved);
        workspace()->save(u"because"_s);
        QCOMPARE(workspace()->state(), State::Saving);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(saved.first(), (QVariantList{2, true}));
        QCOMPARE(workspace()->state(), State::Open);
        QVERIFY(!workspace()->hasPendingChanges());
        QVERIFY(!workspace()->canUndo());
        QVERIFY(m_case->holds(workspace()->savedGraph(), u"nick"_s, u"Edit Post"_s));
        QVERIFY(textOf(file).contains(u"nick > User"_s));
        QVERIFY(textOf(file).contains(u"User : Edit Post"_s));

        QVERIFY(workspace()->stage({Assignment{u"nick"_s, u"User"_s, false}}));
        m_case->save();
        QVERIFY(!textOf(file).contains(u"nick > User"_s));
    }

    void refusesEditsWhileItSaves()
    {
        m_case->open({.location = m_case->demoFile()});
        QVERIFY(workspace()->stage(grantEdit));
        workspace()->save();
        const auto refused = workspace()->stage(assignNick);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, u"Saving is under way. Try again when it is done."_s);
        QVERIFY(!workspace()->canUndo());
        workspace()->undo();
        workspace()->discard();
        QVERIFY(!workspace()->revert(grantEdit));
        QSignalSpy failed(workspace(), &Workspace::failed);
        workspace()->open({.location = m_case->demoFile(u"other.sqlite"_s)});
        QCOMPARE(failed.count(), 1);
        QTRY_COMPARE(workspace()->state(), State::Open);
        QVERIFY(m_case->holds(workspace()->savedGraph(), u"uma"_s, u"Edit Post"_s));
    }

    void savingNothingIsRefusedInWords()
    {
        m_case->open({.location = m_case->demoFile()});
        QSignalSpy refused(workspace(), &Workspace::saveRefused);
        workspace()->save();
        QCOMPARE(m_case->errorOf(refused).message, u"There is nothing to save."_s);
        QCOMPARE(workspace()->state(), State::Open);
    }

    void keepsEverythingPendingWhenAConflictIsFound()
    {
        const QString file = m_case->demoFile();
        m_case->open({.location = file});
        QVERIFY(workspace()->stage({Assignment{u"uma"_s, u"User"_s, false}}));
        QVERIFY(workspace()->stage(grantEdit));
        saveElsewhere(file, {Assignment{u"uma"_s, u"User"_s, false}});

        QSignalSpy refused(workspace(), &Workspace::saveRefused);
        workspace()->save();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(m_case->errorOf(refused).message,
            u"Nothing was saved: 1 change no longer fits what the database holds now. Reload, then look at them again."_s);
        const auto conflicts = refused.first().at(1).value<std::vector<store::Conflict>>();
        QCOMPARE(conflicts.size(), std::size_t(1));
        QCOMPARE(engine::sentence(conflicts.front().change), u"Unassign User from uma"_s);
        QCOMPARE(workspace()->state(), State::Open);
        QCOMPARE(workspace()->pendingChanges().size(), std::size_t(2));
        QCOMPARE(workspace()->undoText(), u"Grant Edit Post to User"_s);
        QVERIFY(!textOf(file).contains(u"User : Edit Post"_s));
    }

    void reloadingNamesWhatNoLongerFitsAndKeepsTheRest()
    {
        const QString file = m_case->demoFile();
        m_case->open({.location = file});
        QVERIFY(workspace()->stage({Assignment{u"uma"_s, u"User"_s, false}}));
        QVERIFY(workspace()->stage(grantEdit));
        saveElsewhere(file, {Assignment{u"uma"_s, u"User"_s, false}});

        QSignalSpy reloaded(workspace(), &Workspace::reloaded);
        workspace()->reload();
        QTRY_COMPARE(reloaded.count(), 1);
        QCOMPARE(reloaded.first().first().toStringList(), QStringList{u"Unassign User from uma"_s});
        QCOMPARE(workspace()->undoText(), u"Grant Edit Post to User"_s);
        m_case->save();
        QVERIFY(textOf(file).contains(u"User : Edit Post"_s));
    }

    void reloadingAFileThatIsGoneKeepsWhatIsShown()
    {
        const QString file = m_case->demoFile();
        m_case->open({.location = file});
        QVERIFY(workspace()->stage(grantEdit));
        writeFile(file, "no longer a database, but long enough to look at twice");
        QSignalSpy failed(workspace(), &Workspace::failed);
        workspace()->reload();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(workspace()->state(), State::Open);
        QVERIFY(workspace()->hasPendingChanges());
        QVERIFY(m_case->holds(workspace()->graph(), u"uma"_s, u"Edit Post"_s));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceSaving)
#include "tst_workspacesaving.moc"
