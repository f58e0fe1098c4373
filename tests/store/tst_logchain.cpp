#include "databasefiles.h"
#include "logchain.h"
#include "plaintables.h"
#include "savecase.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using Fault = store::LogCheck::Fault;

Q_DECLARE_METATYPE(store::LogCheck::Fault)

namespace {

constexpr int saves = 30;
constexpr auto dropGuards = "DROP TRIGGER rolewright_log_keeps_rows; DROP TRIGGER rolewright_log_keeps_words;";

Result<store::LogCheck> checked(const QString &path, const QString &keptHead = {})
{
    return store::Database::open({.location = path}).and_then([&](const store::Database &database) {
        return database.checkLog(keptHead);
    });
}

QString valueOf(const QString &path, const QByteArray &sql)
{
    return rowsOf(path, sql).value(0);
}

QString headOf(const QString &path)
{
    return valueOf(path, "SELECT hash FROM rolewright_log ORDER BY seq DESC LIMIT 1");
}

// What the ten lines of tests/data/check_log.py say, which know the description of the log and nothing of the program.
QString independentCheck(const QString &path)
{
    QProcess process;
    process.start(u"/usr/bin/python3"_s, {u"-B"_s, QStringLiteral(TEST_DATA_DIR "/check_log.py"), path});
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
}

QByteArray number(int value)
{
    return QByteArray::number(value);
}

// Makes room for a row of this number.
QByteArray shiftFrom(int seq)
{
    return "UPDATE rolewright_log SET seq = -(seq + 1) WHERE seq >= " + number(seq)
        + "; UPDATE rolewright_log SET seq = -seq WHERE seq < 0;";
}

QByteArray insertCopy(int seq, const QByteArray &previousHash, const QByteArray &hash)
{
    return "INSERT INTO rolewright_log SELECT " + number(seq) + ", at, 'eve@desk', reason, change, " + previousHash
        + ", '" + hash + "' FROM rolewright_log WHERE seq = 2;";
}

QByteArray swap(int one, int other)
{
    return "UPDATE rolewright_log SET seq = -1 WHERE seq = " + number(one)
        + "; UPDATE rolewright_log SET seq = " + number(one) + " WHERE seq = " + number(other)
        + "; UPDATE rolewright_log SET seq = " + number(other) + " WHERE seq = -1;";
}

} // namespace

class TestLogChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsAsItWasWritten();
    void hashesNetstrings();
    void namesTheFirstBadEntry_data();
    void namesTheFirstBadEntry();
    void aForgedEntryShowsInTheOneAfterIt();
    void anEmptyLogIsBroken();
    void aKeptHeadShowsWhatWasCutOff();
    void aKeptHeadOfEarlierIsFoundInALongerLog();
    void aLogThatDoesNotBeginIsBroken();
    void aDatabaseWithoutALogSaysSo();
    void aLongBadEntryIsNotTriedForever();

private:
    QString copied()
    {
        const QString path = m_folder.filePath(u"copy %1.db"_s.arg(++m_count));
        QFile::copy(m_original, path);
        return path;
    }

    QTemporaryDir m_folder{temporaryPlace()};
    QString m_original;
    int m_count = 0;
};

void TestLogChain::initTestCase()
{
    m_original = m_folder.filePath(u"original.db"_s);
    QVERIFY(store::createDatabase(m_original, u"demo"_s));
    for (int save = 0; save < saves; ++save) {
        const auto outcome = saveInto(m_original, {engine::Assignment{u"nick"_s, u"User"_s, save % 2 == 0}},
            {.reason = u"größe %1, 3:abc"_s.arg(save)});
        QVERIFY2(outcome && outcome->logged, said(outcome).constData());
    }
}

void TestLogChain::holdsAsItWasWritten()
{
    const auto check = checked(m_original);
    QVERIFY2(check, said(check).constData());
    QVERIFY(check->holds());
    QCOMPARE(check->entryCount, saves + 1);
    QCOMPARE(check->head, headOf(m_original));
    QCOMPARE(independentCheck(m_original), u"ok "_s + check->head);
}

void TestLogChain::hashesNetstrings()
{
    const store::LogRow row{.seq = 1, .at = "t", .actor = "a", .reason = {}, .change = "ö"};
    const QByteArray text = "64:" + QByteArray(64, '0') + ",1:1,1:t,1:a,0:,2:ö,";
    QCOMPARE(store::chainHash(row), QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

void TestLogChain::namesTheFirstBadEntry_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("seq");
    QRandomGenerator random(4711);
    const auto row = [](const char *name, int at, const QByteArray &sql, Fault fault, int seq) {
        QTest::addRow("%s %d", name, at) << sql << fault << seq;
    };
    const QByteArrayList columns = {"at", "actor", "reason", "change", "hash"};
    for (const QByteArray &column : columns) {
        const int at = random.bounded(1, saves + 2);
        row("edited " + column, at,
            "UPDATE rolewright_log SET " + column + " = " + column + " || 'x' WHERE seq = " + number(at),
            Fault::Altered, at);
    }
    for (int round = 0; round < 5; ++round) {
        const int at = random.bounded(3, saves - 2);
        const int later = random.bounded(at + 1, saves + 1);
        const QByteArray deletion = "DELETE FROM rolewright_log WHERE seq = " + number(at) + ';';
        row("previous hash", at, "UPDATE rolewright_log SET previous_hash = hash WHERE seq = " + number(at),
            Fault::Altered, at);
        row("deleted", at, deletion, Fault::Missing, at + 1);
        row("deleted and renumbered", at,
            deletion + "UPDATE rolewright_log SET seq = seq - 1 WHERE seq > " + number(at), Fault::Moved, at);
        row("reordered", at, swap(at, later), Fault::Moved, at);
        row("inserted", at, shiftFrom(at) + insertCopy(at, "previous_hash", QByteArray(64, 'a')), Fault::Inserted, at);
        row("renumbered only", at, shiftFrom(at), Fault::Missing, at + 1);
    }
    row("before the first", 0, insertCopy(0, "previous_hash", QByteArray(64, 'a')), Fault::Inserted, 0);
    row("without the first", 1, "DELETE FROM rolewright_log WHERE seq = 1", Fault::Missing, 2);
}

void TestLogChain::namesTheFirstBadEntry()
{
    QFETCH(const QByteArray, sql);
    const QString path = copied();
    runSql(path, dropGuards + sql);
    const auto check = checked(path);
    QVERIFY2(check, said(check).constData());
    QVERIFY(!check->holds());
    QVERIFY(check->firstBad);
    QTEST(int(check->firstBad->seq), "seq");
    QTEST(check->firstBad->fault, "fault");
    QVERIFY(!check->firstBad->words.isEmpty());
    QCOMPARE(independentCheck(path), u"bad %1"_s.arg(check->firstBad->seq));
}

// Whoever forges a whole row, hash included, still cannot make the next one follow it.
void TestLogChain::aForgedEntryShowsInTheOneAfterIt()
{
    const QString path = copied();
    store::LogRow forged{
        .seq = 10, .at = "2026-01-01T00:00:00.000Z", .actor = "eve@desk", .reason = {}, .change = "{}"};
    forged.previousHash = valueOf(path, "SELECT previous_hash FROM rolewright_log WHERE seq = 10").toUtf8();
    const QByteArray hash = store::chainHash(forged);
    runSql(path,
        QByteArray(dropGuards) + "UPDATE rolewright_log SET at = '" + forged.at
            + "', actor = 'eve@desk', reason = '', change = '{}', hash = '" + hash + "' WHERE seq = 10");
    const auto check = checked(path);
    QVERIFY2(check && check->firstBad, said(check).constData());
    QCOMPARE(check->firstBad->fault, Fault::Unlinked);
    QCOMPARE(check->firstBad->seq, 11);
    QCOMPARE(independentCheck(path), u"bad 11"_s);
}

void TestLogChain::anEmptyLogIsBroken()
{
    const QString path = copied();
    runSql(path, QByteArray(dropGuards) + "DELETE FROM rolewright_log");
    const auto check = checked(path);
    QVERIFY2(check && check->firstBad, said(check).constData());
    QCOMPARE(check->firstBad->fault, Fault::Missing);
    QCOMPARE(check->firstBad->seq, 1);
}

void TestLogChain::aKeptHeadShowsWhatWasCutOff()
{
    const QString path = copied();
    const QString kept = headOf(path);
    runSql(path, QByteArray(dropGuards) + "DELETE FROM rolewright_log WHERE seq > 28");
    QVERIFY(checked(path)->holds()); // the chain itself cannot know
    const auto check = checked(path, kept);
    QVERIFY2(check && check->firstBad, said(check).constData());
    QCOMPARE(check->firstBad->fault, Fault::OtherHead);
    QCOMPARE(check->firstBad->seq, 29);
    QCOMPARE(check->head, headOf(path));
}

void TestLogChain::aKeptHeadOfEarlierIsFoundInALongerLog()
{
    const QString kept = valueOf(m_original, "SELECT hash FROM rolewright_log WHERE seq = 7");
    const auto check = checked(m_original, kept);
    QVERIFY2(check && check->holds(), said(check).constData());
    QCOMPARE(check->keptHeadSeq, std::optional<qint64>(7));
}

void TestLogChain::aLogThatDoesNotBeginIsBroken()
{
    store::LogRow row{.seq = 1, .at = "t", .actor = "a", .reason = "r", .change = R"({"do":"assign"})"};
    row.hash = store::chainHash(row);
    store::LogChain chain;
    chain.add(row);
    QVERIFY(chain.check().firstBad);
    QCOMPARE(chain.check().firstBad->fault, Fault::NotBegun);
}

void TestLogChain::aDatabaseWithoutALogSaysSo()
{
    const auto check = checked(databaseOf(plainTables, m_folder.filePath(u"foreign.db"_s)));
    QVERIFY2(check, said(check).constData());
    QVERIFY(!check->isKept);
    QVERIFY(!check->holds());
    QVERIFY(!check->firstBad);
}

void TestLogChain::aLongBadEntryIsNotTriedForever()
{
    store::LogRow row{.seq = 1, .change = QByteArray(16 << 20, 'x')};
    row.hash = QByteArray(64, 'f');
    store::LogChain chain;
    chain.add(row);
    const std::clock_t begin = std::clock();
    QVERIFY(chain.check().firstBad->fault == Fault::Altered);
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
}

QTEST_GUILESS_MAIN(TestLogChain)
#include "tst_logchain.moc"
