#include "database.h"
#include "databasefiles.h"
#include "graphreader.h"
#include "profilelist.h"
#include "readsource.h"
#include "statement.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace store;

// Files that were made to do harm: a sentence or a reading, quickly, and nothing done.
class TestSqliteConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(temporaryPlace()); }

    void isHardened();
    void refusesAValueThatIsTooLong();
    void onlyReadsThroughAReadingConnection();
    void endsWhatRunsWithoutEnd();
    void stopsWhenAsked();
    void readsNoHarm_data();
    void readsNoHarm();
    void leavesNoConnectionOpen();
    void opensManyAtOnce();

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }
    Result<std::unique_ptr<SqliteConnection>> reading(const Progress &progress = {}, Patience patience = {})
    {
        return FileClaim::on(path()).and_then([&](FileClaim claim) {
            return SqliteConnection::open(
                std::move(claim), SqliteConnection::Access::Read, std::make_shared<Watch>(progress, patience));
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteConnection::isHardened()
{
    QVERIFY(createDatabase(path(), u"demo"_s));
    const auto connection = reading();
    QVERIFY2(connection, said(connection).constData());
    QCOMPARE((*connection)->value("PRAGMA foreign_keys").value_or(""), "1");
    QCOMPARE((*connection)->value("PRAGMA trusted_schema").value_or(""), "0");
    QCOMPARE((*connection)->value("PRAGMA cell_size_check").value_or(""), "1");
    QVERIFY(!(*connection)->value("SELECT load_extension('x')"));
    QVERIFY(!(*connection)->run("ATTACH ':memory:' AS other"));
    QVERIFY(!(*connection)->run("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''"));
    QVERIFY(!(*connection)->value("SELECT length(zeroblob(17000000))"));
}

void TestSqliteConnection::refusesAValueThatIsTooLong()
{
    const auto connection = SqliteConnection::inMemory();
    QVERIFY2(connection, said(connection).constData());
    QVERIFY((*connection)->run("CREATE TABLE t (a)"));
    auto insert = Statement::prepare(**connection, "INSERT INTO t VALUES (?)");
    QVERIFY2(insert, said(insert).constData());
    insert->bind(1, std::string(17'000'000, 'x'));
    const auto refused = insert->run();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("too long"_L1), said(refused).constData());
    insert->bind(1, std::string("x"));
    QCOMPARE(insert->run().value_or(0), qint64(1));
    QCOMPARE((*connection)->value("SELECT count(*) || a FROM t").value_or(""), "1x");
}

void TestSqliteConnection::onlyReadsThroughAReadingConnection()
{
    QVERIFY(createDatabase(path(), u"demo"_s));
    const auto connection = reading();
    QVERIFY2(connection, said(connection).constData());
    const Result<void> written = (*connection)->run("DELETE FROM user_roles");
    QVERIFY(!written);
    QVERIFY(!(*connection)->run("PRAGMA journal_mode = WAL; PRAGMA user_version = 7").has_value());
    QCOMPARE(rowsOf(path(), "SELECT count(*) FROM user_roles"), QStringList{u"3"_s});
}

void TestSqliteConnection::endsWhatRunsWithoutEnd()
{
    databaseOf("CREATE VIEW role AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id,"
               " i AS name FROM n WHERE i < 0",
        path());
    const auto connection = reading({}, {.forRows = std::chrono::milliseconds(200)});
    QVERIFY2(connection, said(connection).constData());
    QElapsedTimer time;
    time.start();
    const auto value = (*connection)->value("SELECT count(*) FROM role");
    QVERIFY(!value);
    QVERIFY2(value.error().message.contains("gave no answer for 0.2 seconds"_L1), said(value).constData());
    QCOMPARE(value.error().kind, ErrorKind::Unreadable);
    QVERIFY(time.elapsed() < 5000);
}

void TestSqliteConnection::stopsWhenAsked()
{
    databaseOf(
        "CREATE TABLE t (i); CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i FROM n WHERE i < 0",
        path());
    QElapsedTimer time;
    const auto connection = reading([&](const QString &, std::int64_t, std::int64_t) { return time.elapsed() < 300; });
    QVERIFY2(connection, said(connection).constData());
    time.start();
    const auto value = (*connection)->value("SELECT count(*) FROM endless");
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::Cancelled);
    QVERIFY(time.elapsed() < 1300);
}

void TestSqliteConnection::readsNoHarm_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("sentence"); // empty: it may be read
    const QByteArray roles = "CREATE TABLE role (id INTEGER PRIMARY KEY, name); INSERT INTO role VALUES (1, 'A');";
    const QByteArray permissions = "CREATE TABLE permission (id INTEGER PRIMARY KEY, name, role_id);";
    QTest::newRow("a view that loads code")
        << roles + "CREATE VIEW permission AS SELECT 1 AS id, load_extension('x') AS name, 1 AS role_id"
        << u"is a database of something else"_s;
    QTest::newRow("a view that makes a giant")
        << roles + "CREATE VIEW permission AS SELECT 1 AS id, hex(zeroblob(30000000)) AS name, 1 AS role_id"
        << u"far too long for a name"_s;
    QTest::newRow("a column that makes a giant") << roles
            + "CREATE TABLE permission (id INTEGER PRIMARY KEY, name AS (hex(zeroblob(30000000))), role_id); INSERT "
              "INTO permission (role_id) VALUES (1)"
                                                 << u"far too long for a name"_s;
    QTest::newRow("a check that never ends") << roles + permissions
            + "PRAGMA ignore_check_constraints = ON;"
              "CREATE TABLE trap (x CHECK (hex(zeroblob(30000000)) = x)); INSERT INTO trap VALUES (1)"
                                             << QString();
    QTest::newRow("a table of another kind in its place")
        << roles + permissions + "CREATE VIRTUAL TABLE user USING fts3(username, role_id)"
        << u"user has no column id"_s;
    QTest::newRow("a collation that nobody has") << roles + permissions << QString();
    QTest::newRow("broken views") << roles + permissions
            + "CREATE VIEW broken AS SELECT * FROM nowhere; CREATE VIEW circle AS SELECT 1;"
                                  << QString();
    QTest::newRow("names that are statements") << roles + permissions
            + "CREATE TABLE \"x\"\"; DROP TABLE role; --\" (\"a\"\"b\"); INSERT INTO permission VALUES (1, '''; DROP "
              "TABLE role; --', 1)" << QString();
    QTest::newRow("a trigger on a table of roles")
        << roles + permissions + "CREATE TRIGGER t AFTER INSERT ON role BEGIN DELETE FROM role; END" << QString();
}

void TestSqliteConnection::readsNoHarm()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, sentence);
    databaseOf(sql, path());
    const QByteArray before = contentOf(path());
    QElapsedTimer time;
    time.start();
    const auto graph = Database::open({.location = path()}).and_then([](Database database) { return database.read(); });
    QVERIFY(time.elapsed() < 3000);
    QCOMPARE(bool(graph), sentence.isEmpty());
    if (!graph)
        QVERIFY2(said(graph).contains(sentence.toUtf8()), said(graph).constData());
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"x.db"_s});
}

void TestSqliteConnection::leavesNoConnectionOpen()
{
    QVERIFY(createDatabase(path(), u"demo"_s));
    Result<Database> database = Database::open({.location = path()});
    QVERIFY(database);
    const auto shown = database->read();
    QVERIFY(shown);
    QVERIFY(database->save({.shown = *shown, .changes = {engine::Assignment{u"nick"_s, u"User"_s}}}));
    QVERIFY(!database->save({.shown = *shown, .changes = {engine::Assignment{u"uma"_s, u"User"_s}}}));
    QVERIFY(recognise(path()));
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

void TestSqliteConnection::opensManyAtOnce()
{
    QVERIFY(createDatabase(path(), u"demo"_s));
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([this, &good] {
            for (int round = 0; round < 20; ++round) {
                const auto graph =
                    Database::open({.location = path()}).and_then([](Database database) { return database.read(); });
                good += graph && graph->users().count() == 4 ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 160);
}

QTEST_GUILESS_MAIN(TestSqliteConnection)
#include "tst_sqliteconnection.moc"
