#include "databasefiles.h"
#include "editing.h"
#include "pendingjournal.h"
#include "workspacecase.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {
const ChangeList odd = {Existence{ObjectKind::Role, u"größe \"x\"\n"_s, u"text"_s}, Grant{u"User"_s, u"Edit Post"_s},
    Rename{ObjectKind::User, u"uma"_s, u"ümä"_s}};
}

class TestPendingJournal : public QObject {
    Q_OBJECT

private:
    Workspace *workspace() { return m_case->get(); }
    QString folder() const { return m_case->path(u"unsaved"_s); }
    QStringList files() const { return QDir(folder()).entryList({u"*.json"_s}); }

    std::unique_ptr<WorkspaceCase> m_case;
    std::unique_ptr<PendingJournal> m_journal;

private Q_SLOTS:
    void init()
    {
        m_case = std::make_unique<WorkspaceCase>();
        m_journal = std::make_unique<PendingJournal>(workspace(), folder());
        m_case->open({.location = m_case->demoFile()});
    }
    void cleanup() { m_journal.reset(); }

    void whatIsPendingIsOnDiskAndReadsBackWhole()
    {
        QVERIFY(workspace()->stage({odd[1]}));
        QVERIFY(workspace()->stage({odd[2]}));
        m_journal->finish();
        QCOMPARE(files().size(), 1);
        const auto work = PendingJournal::read(QDir(folder()).filePath(files().front()));
        QVERIFY2(work, said(work).constData());
        QCOMPARE(work->location, workspace()->info().location);
        QCOMPARE(work->changes, workspace()->pendingChanges());
        QVERIFY(qAbs(work->at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void nothingIsKeptOfWhatIsSavedUndoneOrGivenUp_data()
    {
        QTest::addColumn<int>("deed");
        QTest::newRow("saved") << 0;
        QTest::newRow("undone") << 1;
        QTest::newRow("discarded") << 2;
        QTest::newRow("closed") << 3;
        QTest::newRow("the program ends") << 4;
    }
    void nothingIsKeptOfWhatIsSavedUndoneOrGivenUp()
    {
        QFETCH(int, deed);
        QVERIFY(workspace()->stage({odd[1]}));
        m_journal->finish();
        QCOMPARE(files().size(), 1);
        const std::function<void()> deeds[] = {[this] { m_case->save(); }, [this] { workspace()->undo(); },
            [this] { workspace()->discard(); }, [this] { workspace()->close(); }, [this] { m_journal.reset(); }};
        deeds[deed]();
        if (m_journal)
            m_journal->finish();
        QCOMPARE(files(), QStringList());
    }

    void aRunningProgramsWorkIsNotOffered()
    {
        QVERIFY(workspace()->stage({odd[1]}));
        m_journal->finish();
        QVERIFY(PendingJournal::left(folder()).empty());
    }

    void theWorkOfADeadProgramIsOfferedUntilItIsForgotten()
    {
        QVERIFY(workspace()->stage({odd[1]}));
        m_journal->finish();
        const QString file = QDir(folder()).filePath(files().front());
        const QByteArray bytes = contentOf(file);
        m_journal.reset();
        writeFile(file, bytes); // as a killed program leaves it
        const auto left = PendingJournal::left(folder());
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(sentences(left.front().changes), QStringList(u"Grant Edit Post to User"_s));
        PendingJournal::forget(left.front());
        QVERIFY(PendingJournal::left(folder()).empty());
    }

    void whatIsNotUnderstoodIsLeftAlone()
    {
        QDir().mkpath(folder());
        for (const QByteArray &bytes : {QByteArray("{"), QByteArray(), QByteArray("{\"format\":\"other\"}"),
                 QByteArray(
                     "{\"format\":\"rolewright-unsaved/1\",\"location\":\"/x\",\"changes\":[{\"do\":\"fly\"}]}")}) {
            writeFile(folder() + u"/damaged.json"_s, bytes);
            QVERIFY(PendingJournal::left(folder()).empty());
            QCOMPARE(contentOf(folder() + u"/damaged.json"_s), bytes);
        }
    }

    void aFolderThatCannotBeWrittenIsToldOnce()
    {
        writeFile(folder(), "a file where the folder should be");
        QSignalSpy failed(m_journal.get(), &PendingJournal::failed);
        QVERIFY(workspace()->stage({odd[1]}));
        m_journal->finish();
        QVERIFY(workspace()->stage({odd[2]}));
        m_journal->finish();
        QCOMPARE(failed.count(), 1);
    }

    void theDemoIsNotKept()
    {
        QSignalSpy reset(workspace(), &Workspace::reset);
        workspace()->openDemo();
        QTRY_COMPARE(reset.count(), 1);
        QVERIFY(workspace()->stage({odd[1]}));
        m_journal->finish();
        QCOMPARE(files(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPendingJournal)
#include "tst_pendingjournal.moc"
