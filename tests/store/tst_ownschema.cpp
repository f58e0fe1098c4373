#include "databasefiles.h"
#include "savecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Database;

// Whoever can write the file can put in a trigger or a view; then the program only reads it.
class TestOwnSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
        const Result<void> created = store::createDatabase(path(), u"demo"_s);
        QVERIFY2(created, said(created).constData());
    }

    void writesItsOwn();
    void onlyReadsWhatWasAltered_data();
    void onlyReadsWhatWasAltered();
    void refusesWhatWasAlteredSinceItWasOpened();
    void takesStatisticsForHarmless();
    void leavesItsTablesWithoutTheMarkToTheirOwner();
    void keepsRulesItself_data();
    void keepsRulesItself();

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOwnSchema::writesItsOwn()
{
    const Result<Database> database = Database::open({.location = path()});
    QVERIFY2(database, said(database).constData());
    QVERIFY(database->info().isOwn && database->info().hasLog);
    QCOMPARE(database->info().readOnlyReason, QString());
    QCOMPARE(database->info().profile, u"rolewright"_s);
    QVERIFY(database->info().refusedVerbs.isEmpty());
    QCOMPARE(rowsOf(path(), "PRAGMA application_id"), QStringList{QString::number(0x526c5772)});
}

void TestOwnSchema::onlyReadsWhatWasAltered_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("reason");
    QTest::newRow("trigger") << QByteArray("CREATE TRIGGER spy AFTER INSERT ON user_roles BEGIN"
                                           " INSERT OR IGNORE INTO user_roles VALUES (3, 1); END")
                             << u"it holds the trigger spy"_s;
    QTest::newRow("view") << QByteArray("CREATE VIEW everybody AS SELECT * FROM users")
                          << u"it holds the view everybody"_s;
    QTest::newRow("table") << QByteArray("CREATE TABLE notes (x)") << u"it holds the table notes"_s;
    QTest::newRow("table with a mark that turns the words round")
        << QByteArray("CREATE TABLE \"notes\u202e\" (x)") << u"it holds the table notes⟦U+202E⟧"_s;
    QTest::newRow("index") << QByteArray("CREATE INDEX i ON users (active)") << u"it holds the index i"_s;
    QTest::newRow("altered table") << QByteArray("ALTER TABLE users ADD COLUMN spy TEXT")
                                   << u"the table users was altered"_s;
    QTest::newRow("dropped trigger") << QByteArray("DROP TRIGGER rolewright_log_keeps_rows")
                                     << u"the trigger rolewright_log_keeps_rows is missing"_s;
    QTest::newRow("view in place of a table")
        << QByteArray("ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people")
        << u"it holds the"_s;
    QTest::newRow("newer") << QByteArray("PRAGMA user_version = 2")
                           << u"A newer version of Rolewright made this database"_s;
}

void TestOwnSchema::onlyReadsWhatWasAltered()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, reason);
    runSql(path(), sql);
    const QByteArray before = contentOf(path());
    const Result<Database> database = Database::open({.location = path()});
    QVERIFY2(database, said(database).constData());
    QVERIFY(database->info().isOwn);
    QVERIFY2(database->info().readOnlyReason.contains(reason), qPrintable(database->info().readOnlyReason));
    QVERIFY(textOf(path()).contains(u"ada > Admin"_s));
    const auto saved = saveInto(path(), changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Refused);
    QCOMPARE(contentOf(path()), before);
}

void TestOwnSchema::refusesWhatWasAlteredSinceItWasOpened()
{
    Result<Database> database = Database::open({.location = path()});
    QVERIFY(database);
    const auto shown = database->read();
    QVERIFY(shown);
    runSql(path(), "CREATE TRIGGER spy AFTER INSERT ON user_roles BEGIN SELECT 1; END");
    const auto saved = database->save({.shown = *shown, .changes = {engine::Assignment{u"nick"_s, u"User"_s}}});
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains("were altered since it was opened"_L1), said(saved).constData());
    QVERIFY(!textOf(path()).contains(u"nick > User"_s));
}

void TestOwnSchema::takesStatisticsForHarmless()
{
    runSql(path(), "ANALYZE");
    const auto saved = saveInto(path(), changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY2(saved && saved->saved, said(saved).constData());
}

void TestOwnSchema::leavesItsTablesWithoutTheMarkToTheirOwner()
{
    runSql(path(), "PRAGMA application_id = 0; CREATE TABLE notes (x)");
    const Result<Database> database = Database::open({.location = path()});
    QVERIFY2(database, said(database).constData());
    QVERIFY(!database->info().isOwn);
    QCOMPARE(database->info().profile, u"rolewright"_s);
    QCOMPARE(database->info().readOnlyReason, QString()); // the person is asked, as with any other application's
}

void TestOwnSchema::keepsRulesItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("long") << QString(255, u'x') << true;
    QTest::newRow("too long") << QString(256, u'x') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("zero byte") << u"a\0b"_s << false;
    QTest::newRow("umlauts") << QString(255, u'ß') << true;
}

void TestOwnSchema::keepsRulesItself()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isTaken);
    const QByteArray hex = name.toUtf8().toHex();
    runSql(path(), "INSERT OR IGNORE INTO roles (name) SELECT cast(x'" + hex + "' AS TEXT)");
    QCOMPARE(rowsOf(path(), "SELECT count(*) FROM roles"), QStringList{isTaken ? u"3"_s : u"2"_s});
}

QTEST_GUILESS_MAIN(TestOwnSchema)
#include "tst_ownschema.moc"
