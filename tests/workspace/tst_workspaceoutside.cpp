#include "databasefiles.h"
#include "editing.h"
#include "workspacecase.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

const ChangeList theirs = {Grant{u"User"_s, u"Edit Post"_s}};
const ChangeList mine = {Assignment{u"nick"_s, u"User"_s}};

void saveElsewhere(const QString &path, const ChangeList &changes)
{
    auto other = store::Database::open({.location = path});
    QVERIFY(other);
    const auto graph = other->read();
    QVERIFY(graph);
    const auto outcome = other->save({.shown = *graph, .changes = changes});
    QVERIFY(outcome && outcome->saved);
}

} // namespace

class TestWorkspaceOutside : public QObject {
    Q_OBJECT

private:
    Workspace *workspace() { return m_case->get(); }
    QStringList theirSentences()
    {
        return workspace()->outside() ? sentences(workspace()->outside()->changes) : QStringList();
    }

    std::unique_ptr<WorkspaceCase> m_case;
    QString m_file;

private Q_SLOTS:
    void init()
    {
        m_case = std::make_unique<WorkspaceCase>();
        m_file = m_case->demoFile();
        m_case->open({.location = m_file});
    }

    void aChangeFromOutsideIsSeenWithinTwoSeconds()
    {
        QSignalSpy changed(workspace(), &Workspace::outsideChanged);
        saveElsewhere(m_file, theirs);
        QVERIFY(changed.wait(2000));
        QCOMPARE(theirSentences(), sentences(theirs));
        QVERIFY(!m_case->holds(workspace()->graph(), u"uma"_s, u"Edit Post"_s)); // only told
    }

    void onesOwnSaveIsNoChangeFromOutside()
    {
        QSignalSpy changed(workspace(), &Workspace::outsideChanged);
        QVERIFY(workspace()->stage(mine));
        m_case->save();
        workspace()->lookOutside();
        QVERIFY(!changed.wait(1200));
        QVERIFY(!workspace()->outside());
    }

    void aFileThatWasOnlyTouchedHasNotChanged()
    {
        QSignalSpy changed(workspace(), &Workspace::outsideChanged);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime));
        file.close();
        workspace()->lookOutside();
        QVERIFY(!changed.wait(1200));
    }

    void whatOneKeepsIsPendingOnWhatOthersSaved()
    {
        QVERIFY(workspace()->stage(mine));
        saveElsewhere(m_file, theirs);
        workspace()->lookOutside();
        QTRY_VERIFY(workspace()->outside());
        QSignalSpy reloaded(workspace(), &Workspace::reloaded);
        workspace()->takeOutside(mine);
        QCOMPARE(reloaded.count(), 1);
        QVERIFY(!workspace()->outside());
        QCOMPARE(sentences(workspace()->pendingChanges()), sentences(mine));
        QVERIFY(m_case->holds(workspace()->savedGraph(), u"uma"_s, u"Edit Post"_s));
        m_case->save();
        QVERIFY(textOf(m_file).contains(u"nick > User"_s));
        QVERIFY(textOf(m_file).contains(u"User : Edit Post"_s));
    }

    void aRefusedSaveKnowsWhatTheOthersDid()
    {
        QVERIFY(workspace()->stage(theirs)); // the same
        saveElsewhere(m_file, theirs);
        QSignalSpy refused(workspace(), &Workspace::saveRefused);
        workspace()->save();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(theirSentences(), sentences(theirs));
    }

    void aSaveBesideTheChangesOfOthersLeavesThemToBeSeen()
    {
        QVERIFY(workspace()->stage(mine));
        saveElsewhere(m_file, theirs);
        m_case->save(); // touches something else
        QTRY_COMPARE(theirSentences(), sentences(theirs));
        workspace()->takeOutside({});
        QVERIFY(m_case->holds(workspace()->graph(), u"nick"_s, u"View Post"_s)); // what was saved here is still there
        QVERIFY(m_case->holds(workspace()->graph(), u"uma"_s, u"Edit Post"_s));
    }

    void aReloadShowsItAndForgetsIt()
    {
        saveElsewhere(m_file, theirs);
        workspace()->lookOutside();
        QTRY_VERIFY(workspace()->outside());
        m_case->reload();
        QVERIFY(!workspace()->outside());
        QVERIFY(m_case->holds(workspace()->graph(), u"uma"_s, u"Edit Post"_s));
    }

    void aFileThatIsGoneIsToldOnce()
    {
        QSignalSpy unreadable(workspace(), &Workspace::outsideUnreadable);
        QVERIFY(workspace()->stage(mine));
        QVERIFY(QFile::remove(m_file));
        QVERIFY(unreadable.wait(2000));
        QVERIFY2(m_case->errorOf(unreadable).message.contains(u"demo.sqlite"_s),
            qPrintable(m_case->errorOf(unreadable).message));
        QVERIFY(!unreadable.wait(1500));
        QCOMPARE(sentences(workspace()->pendingChanges()), sentences(mine));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceOutside)
#include "tst_workspaceoutside.moc"
