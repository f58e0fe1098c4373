#include "databasefiles.h"
#include "logtable.h"
#include "plaintables.h"
#include "savecase.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct LogRow {
    qint64 seq = 0;
    QString at, actor, reason, change, previousHash, hash;
};

QList<LogRow> logOf(const QString &path)
{
    QList<LogRow> rows;
    const QStringList columns = {u"at"_s, u"actor"_s, u"reason"_s, u"change"_s, u"previous_hash"_s, u"hash"_s};
    const QStringList seqs = rowsOf(path, "SELECT seq FROM rolewright_log ORDER BY seq");
    for (const QString &seq : seqs) {
        QStringList values; // one by one: a text may hold any separator
        for (const QString &column : columns)
            values << rowsOf(path, "SELECT " + column.toUtf8() + " FROM rolewright_log WHERE seq = " + seq.toUtf8())
                          .value(0);
        rows << LogRow{seq.toLongLong(), values[0], values[1], values[2], values[3], values[4], values[5]};
    }
    return rows;
}

// Written from the description of the log alone, not from the code that writes it.
QString firstBadRow(const QList<LogRow> &rows)
{
    QString previous(64, u'0');
    qint64 expected = 1;
    for (const LogRow &row : rows) {
        QByteArray text;
        const QStringList fields = {previous, QString::number(row.seq), row.at, row.actor, row.reason, row.change};
        for (const QString &field : fields)
            text += QStringLiteral("%1:").arg(field.toUtf8().size()).toUtf8() + field.toUtf8() + ",";
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
        if (row.seq != expected++ || row.previousHash != previous || row.hash != hash)
            return u"row %1"_s.arg(row.seq);
        previous = hash;
    }
    return {};
}

} // namespace

class TestLogTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheDatabase();
    void writesARowForEachChange();
    void keepsOddTextsInTheChain();
    void showsWhatWasAltered_data();
    void showsWhatWasAltered();
    void onlyGrows();
    void isMadeInAForeignDatabaseOnlyWhenAsked();
    void isNotWrittenWithoutASave();
    void isNotTakenForOneWithOtherColumns();
    void refusesASaveWhenTheLastEntryHasNoNumber();
    void keepsAnEntryThatNamesTensOfThousandsOfUsers();

private:
    QString made(const QString &templateName)
    {
        const QString path = m_folder.filePath(u"%1.db"_s.arg(++m_count));
        return store::createDatabase(path, templateName) ? path : QString();
    }

    QTemporaryDir m_folder{temporaryPlace()};
    int m_count = 0;
};

void TestLogTable::beginsWithTheDatabase()
{
    const QList<LogRow> first = logOf(made(u"empty"_s));
    const QList<LogRow> second = logOf(made(u"demo"_s));
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
    QCOMPARE(firstBadRow(first), QString());
    const QJsonObject begin = QJsonDocument::fromJson(first[0].change.toUtf8()).object();
    QCOMPARE(begin[u"do"_s].toString(), u"begin"_s);
    QCOMPARE(begin[u"why"_s].toString(), u"created"_s);
    QVERIFY(begin[u"database"_s].toString().size() > 20);
    QVERIFY(first[0].change != second[0].change); // a chain belongs to one database
}

void TestLogTable::writesARowForEachChange()
{
    const QString path = made(u"demo"_s);
    const auto outcome = saveInto(path, changesOf(R"([{"do":"unassign","user":"uma","role":"User"},
        {"do":"delete-role","role":"User"},{"do":"describe-user","user":"nick","display_name":"Nick"}])"),
        {.reason = u"ticket 4711"_s});
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QVERIFY(outcome->logged);
    const QList<LogRow> rows = logOf(path);
    QCOMPARE(firstBadRow(rows), QString());
    QCOMPARE(rows.size(), 3); // the role takes uma's assignment with it
    QCOMPARE(rows[1].reason, u"ticket 4711"_s);
    QCOMPARE(
        rows[1].actor, QString::fromLocal8Bit(::getpwuid(::geteuid())->pw_name) + u'@' + QSysInfo::machineHostName());
    QVERIFY(
        QRegularExpression(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s).match(rows[1].at).hasMatch());
    QVERIFY(!rows[1].change.contains(u'\n'));
    const QJsonObject change = QJsonDocument::fromJson(rows[1].change.toUtf8()).object();
    QCOMPARE(change[u"do"_s].toString(), u"delete-role"_s);
    QCOMPARE(change[u"links"_s][u"users"_s][0].toString(), u"uma"_s); // what it took away stands in the log
    QCOMPARE(QJsonDocument::fromJson(rows[2].change.toUtf8())[u"before"_s].toString(), u"Nick Holt"_s);
}

void TestLogTable::keepsOddTextsInTheChain()
{
    const QString path = made(u"demo"_s);
    for (const QString &name : {u"größe 🚀"_s, u"a,b:\"c\""_s, u"it's"_s}) {
        const auto outcome = saveInto(path, {engine::Existence{ObjectKind::Role, name, u"two\nlines, 5:x"_s}},
            {.reason = u"3:abc,\nзачем? \u202E"_s});
        QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    }
    QCOMPARE(logOf(path).size(), 4);
    QCOMPARE(firstBadRow(logOf(path)), QString());
}

void TestLogTable::showsWhatWasAltered_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("row");
    QTest::newRow("changed") << QByteArray(
        "UPDATE rolewright_log SET change = replace(change, 'nick', 'uma') WHERE seq = 3")
                             << u"row 3"_s;
    QTest::newRow("another actor") << QByteArray("UPDATE rolewright_log SET actor = 'ada@desk' WHERE seq = 2")
                                   << u"row 2"_s;
    QTest::newRow("deleted") << QByteArray("DELETE FROM rolewright_log WHERE seq = 2") << u"row 3"_s;
    QTest::newRow("deleted and renumbered")
        << QByteArray("DELETE FROM rolewright_log WHERE seq = 2; UPDATE rolewright_log SET seq = seq - 1 WHERE seq > 2")
        << u"row 2"_s;
}

void TestLogTable::showsWhatWasAltered()
{
    QFETCH(const QByteArray, sql);
    const QString path = made(u"demo"_s);
    QVERIFY(saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"},
        {"do":"deactivate-user","user":"nick"},{"do":"create-role","role":"Auditor"}])")));
    QCOMPARE(firstBadRow(logOf(path)), QString());
    runSql(path, "DROP TRIGGER rolewright_log_keeps_rows; DROP TRIGGER rolewright_log_keeps_words;" + sql);
    QTEST(firstBadRow(logOf(path)), "row");
}

void TestLogTable::onlyGrows()
{
    const QString path = made(u"demo"_s);
    const QString error = rowsOf(path, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").join(u'|');
    QVERIFY(error.contains("BEFORE DELETE"_L1) && error.contains("BEFORE UPDATE"_L1));
}

void TestLogTable::isMadeInAForeignDatabaseOnlyWhenAsked()
{
    const QString path = databaseOf(plainTables, m_folder.filePath(u"foreign.db"_s));
    auto outcome = saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QVERIFY(!outcome->logged);
    QCOMPARE(rowsOf(path, "SELECT name FROM sqlite_schema WHERE name = 'rolewright_log'"), QStringList());

    outcome = saveInto(path, changesOf(R"([{"do":"unassign","user":"nick","role":"User"}])"), {.createLog = true});
    QVERIFY2(outcome && outcome->logged, said(outcome).constData());
    outcome = saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"Admin"}])"));
    QVERIFY2(outcome && outcome->logged, said(outcome).constData());
    const QList<LogRow> rows = logOf(path);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(firstBadRow(rows), QString());
    QVERIFY(rows[0].change.contains(uR"("why":"adopted")"_s));
    QCOMPARE(rowsOf(path, "SELECT type FROM sqlite_schema WHERE tbl_name = 'rolewright_log'"), QStringList{u"table"_s});
}

void TestLogTable::isNotWrittenWithoutASave()
{
    const QString path = made(u"demo"_s);
    const auto tried = saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"), {.dryRun = true});
    QVERIFY2(tried, said(tried).constData());
    QVERIFY(!saveInto(path, changesOf(R"([{"do":"assign","user":"uma","role":"User"}])")));
    QCOMPARE(logOf(path).size(), 1);
}

void TestLogTable::isNotTakenForOneWithOtherColumns()
{
    const QString path =
        databaseOf(QByteArray(plainTables) + "CREATE TABLE rolewright_log (seq INTEGER PRIMARY KEY, note)",
            m_folder.filePath(u"other-log.db"_s));
    const Result<store::Database> database = store::Database::open({.location = path});
    QVERIFY2(database, said(database).constData());
    QVERIFY(!database->info().hasLog);
    const auto outcome = saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY2(outcome && outcome->saved && !outcome->logged, said(outcome).constData());
}

void TestLogTable::refusesASaveWhenTheLastEntryHasNoNumber()
{
    const QString path = databaseOf(QByteArray(plainTables)
            + "CREATE TABLE rolewright_log (seq, at, actor, reason, change, previous_hash, hash);"
              "INSERT INTO rolewright_log (seq) VALUES ('first')",
        m_folder.filePath(u"log-of-words.db"_s));
    const QByteArray before = contentOf(path);
    const auto outcome = saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Refused);
    QVERIFY2(outcome.error().message.contains(u"log"_s), said(outcome).constData());
    QCOMPARE(contentOf(path), before);
}

void TestLogTable::keepsAnEntryThatNamesTensOfThousandsOfUsers()
{
    const QString path = made(u"demo"_s);
    runSql(path, R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70000)
        INSERT INTO users (name) SELECT printf('%0250d', i) FROM n;
        INSERT INTO user_roles SELECT id, 2 FROM users WHERE id > 4)");
    const auto outcome = saveInto(path, changesOf(R"([{"do":"delete-role","role":"User"}])"));
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QVERIFY(rowsOf(path, "SELECT length(change) FROM rolewright_log WHERE seq = 2").first().toInt() > 17'000'000);
    const auto database = store::Database::open({.location = path});
    QVERIFY2(database, said(database).constData());
    const auto check = database->checkLog();
    QVERIFY2(check && check->holds(), said(check).constData());
}

QTEST_GUILESS_MAIN(TestLogTable)
#include "tst_logtable.moc"
