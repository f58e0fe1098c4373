#include "databasefiles.h"
#include "otherprogram.h"
#include "readsource.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using store::Database;

// Reading beside other programs and after their crashes, without writing.
class TestReadSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void readsTheStateBeforeAnInterruptedWrite();
    void savesAfterAnInterruptedWrite();
    void leavesNothingBesideAWriteAheadDatabaseAtRest();
    void readsWhatAWriteAheadDatabaseHoldsBesideIt_data();
    void readsWhatAWriteAheadDatabaseHoldsBesideIt();
    void readsWhileAnotherProgramIsAboutToWrite();
    void namesAProgramThatKeepsTheFileLocked();
    void stopsWaitingWhenAsked();
    void seesOneMomentOnly();
    void refusesAFileThatWasReplaced();

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }
    QByteArray everythingInTheFolder() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReadSource::init()
{
    m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
    const Result<void> created = store::createDatabase(path(), u"demo"_s);
    QVERIFY2(created, said(created).constData());
}

// Names and bytes; the shared memory of a write-ahead database holds only locks.
QByteArray TestReadSource::everythingInTheFolder() const
{
    QByteArray all;
    for (const QString &name : namesIn(m_folder->path()))
        all += name.toUtf8() + '\n' + (name.endsWith("-shm"_L1) ? QByteArray() : contentOf(m_folder->filePath(name)));
    return all;
}

void TestReadSource::readsTheStateBeforeAnInterruptedWrite()
{
    const QStringList before = textOf(path());
    QVERIFY(OtherProgram({u"crash"_s, path()}).isKilled());
    QCOMPARE(namesIn(m_folder->path()), (QStringList{u"x.db"_s, u"x.db-journal"_s}));
    const QByteArray left = everythingInTheFolder();

    Result<Database> database = Database::open({.location = path()});
    QVERIFY2(database, said(database).constData());
    QVERIFY2(database->info().warnings.join(u' ').contains("was interrupted"_L1),
        qPrintable(database->info().warnings.join(u' ')));
    QCOMPARE(database->info().location, path());
    QVERIFY(database->info().isOwn);
    QCOMPARE(textOf(path()), before);
    QCOMPARE(everythingInTheFolder(), left);
}

void TestReadSource::savesAfterAnInterruptedWrite()
{
    QVERIFY(OtherProgram({u"crash"_s, path()}).isKilled());
    Result<Database> database = Database::open({.location = path()});
    QVERIFY2(database, said(database).constData());
    const auto shown = database->read();
    QVERIFY2(shown, said(shown).constData());
    const auto saved = database->save({.shown = *shown, .changes = {engine::Assignment{u"nick"_s, u"User"_s}}});
    QVERIFY2(saved && saved->saved, said(saved).constData());
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"x.db"_s});
    QVERIFY(database->read());
    QCOMPARE(database->info().warnings, QStringList());
    QVERIFY(textOf(path()).contains(u"nick > User"_s));
}

void TestReadSource::leavesNothingBesideAWriteAheadDatabaseAtRest()
{
    runSql(path(), "PRAGMA journal_mode = WAL");
    const QByteArray before = everythingInTheFolder();
    QVERIFY(textOf(path()).contains(u"ada > Admin"_s));
    QCOMPARE(everythingInTheFolder(), before);
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"x.db"_s});
}

void TestReadSource::readsWhatAWriteAheadDatabaseHoldsBesideIt_data()
{
    QTest::addColumn<bool>("isOpenElsewhere");
    QTest::addColumn<bool>("hasSharedMemory");
    QTest::newRow("another program has it open") << true << true;
    QTest::newRow("after a crash") << false << true;
    QTest::newRow("copied without the shared memory") << false << false;
}

void TestReadSource::readsWhatAWriteAheadDatabaseHoldsBesideIt()
{
    QFETCH(const bool, isOpenElsewhere);
    QFETCH(const bool, hasSharedMemory);
    const QString live = m_folder->filePath(u"live.db"_s);
    writeFile(live, contentOf(path()));
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(live.toUtf8().constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(
                 other, "PRAGMA journal_mode = WAL; INSERT INTO user_roles VALUES (3, 2)", nullptr, nullptr, nullptr),
        SQLITE_OK);
    // As a crash leaves them: copies taken while the other program has the database open.
    const QTemporaryDir crashed(temporaryPlace());
    if (!isOpenElsewhere) {
        for (const char *ending : {"", "-wal", "-shm"}) {
            if (hasSharedMemory || qstrcmp(ending, "-shm") != 0)
                QVERIFY(QFile::copy(
                    live + QLatin1StringView(ending), crashed.filePath(u"live.db"_s) + QLatin1StringView(ending)));
        }
    }
    const QString read = isOpenElsewhere ? live : crashed.filePath(u"live.db"_s);
    const QStringList names = namesIn(QFileInfo(read).path());
    const QByteArray before = contentOf(read) + contentOf(read + "-wal"_L1);
    QVERIFY(textOf(read).contains(u"nick > User"_s));
    if (!isOpenElsewhere) // while it is open here, the tests may not look into the file either
        QCOMPARE(contentOf(read) + contentOf(read + "-wal"_L1), before);
    QCOMPARE(namesIn(QFileInfo(read).path()), names);
    sqlite3_close(other);
}

void TestReadSource::readsWhileAnotherProgramIsAboutToWrite()
{
    OtherProgram other({u"lock"_s, path(), u"immediate"_s});
    QCOMPARE(other.line(), "locked");
    QVERIFY(textOf(path()).contains(u"ada > Admin"_s));
}

void TestReadSource::namesAProgramThatKeepsTheFileLocked()
{
    OtherProgram other({u"lock"_s, path(), u"exclusive"_s});
    QCOMPARE(other.line(), "locked");
    QElapsedTimer waited;
    waited.start();
    const Result<Database> database = Database::open({.location = path()});
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Busy);
    QVERIFY2(database.error().message.contains("another program has kept it locked for 5 seconds"_L1),
        said(database).constData());
    QVERIFY(waited.elapsed() >= 4900 && waited.elapsed() < 15000);
}

void TestReadSource::stopsWaitingWhenAsked()
{
    OtherProgram other({u"lock"_s, path(), u"exclusive"_s});
    QCOMPARE(other.line(), "locked");
    QElapsedTimer waited;
    waited.start();
    const Result<Database> database =
        Database::open({.location = path()}, [](const QString &, std::int64_t, std::int64_t) { return false; });
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Cancelled);
    QVERIFY(waited.elapsed() < 1000);
}

void TestReadSource::seesOneMomentOnly()
{
    Result<Database> database = Database::open({.location = path()});
    QVERIFY(database);
    // Another program gets its turn between two queries: its change shows in all of them or in none.
    QByteArray answer;
    const auto graph = database->read([&](const QString &, std::int64_t, std::int64_t) {
        if (answer.isEmpty())
            answer = OtherProgram::answer({u"save"_s, path(), u"[{\"do\":\"delete-role\",\"role\":\"User\"}]"_s});
        return true;
    });
    QVERIFY2(graph, said(graph).constData());
    QVERIFY2(answer.startsWith("refused") || answer == "saved", answer.constData());
    QCOMPARE(graph->assignmentCount(), answer == "saved" ? 2 : 3);
    QCOMPARE(database->info().report.danglingLinks, 0);
}

void TestReadSource::refusesAFileThatWasReplaced()
{
    Result<Database> database = Database::open({.location = path()});
    QVERIFY(database);
    QVERIFY(QFile::rename(path(), m_folder->filePath(u"old.db"_s)));
    Result<engine::AccessGraph> graph = database->read();
    QVERIFY(!graph);
    QVERIFY2(graph.error().message.contains("There is no file"_L1), said(graph).constData());
    QVERIFY(store::createDatabase(path(), u"empty"_s));
    graph = database->read();
    QVERIFY(!graph);
    QVERIFY2(graph.error().message.contains("Another file lies in the place of"_L1), said(graph).constData());
}

QTEST_GUILESS_MAIN(TestReadSource)
#include "tst_readsource.moc"
