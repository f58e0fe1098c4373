#include "databasefiles.h"
#include "otherprogram.h"
#include "savecase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using store::Database;

// Kills, full disks, other programs: the old state or the new one, never a mixture.
class TestInterruptedSave : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
        const Result<void> created = store::createDatabase(path(), u"demo"_s);
        QVERIFY2(created, said(created).constData());
    }

    void leavesOldOrNewWhenKilledAtAnyMoment();
    void keepsTheOldStateWhenTheDiskIsFull_data();
    void keepsTheOldStateWhenTheDiskIsFull();
    void namesAProgramThatKeepsTheFileLocked_data();
    void namesAProgramThatKeepsTheFileLocked();
    void refusesWhenTheFileIsLost_data();
    void refusesWhenTheFileIsLost();
    void letsTwoSaveAtOnce_data();
    void letsTwoSaveAtOnce();

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }
    const engine::ChangeList m_change = changesOf(R"([{"do":"assign","user":"nick","role":"User"}])");

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestInterruptedSave::leavesOldOrNewWhenKilledAtAnyMoment()
{
    const QString journal = path() + u"-journal"_s;
    const QStringList first = textOf(path());
    QSet<QStringList> states = {first};
    std::mt19937 random(20240611);
    int interrupted = 0;
    for (int kill = 0; kill < 100; ++kill) {
        OtherProgram program({u"saveloop"_s, path()});
        QCOMPARE(program.line(), "saved 1");
        QElapsedTimer time;
        time.start();
        QCOMPARE(program.line(), "saved 2");
        double moment = double(time.nsecsElapsed()) * 1.25 * double(random()) / double(std::mt19937::max());
        time.start();
        if (kill % 2 == 1) { // every other one while it writes, which is short beside what a save computes
            while (!QFile::exists(journal) && time.elapsed() < 5000) { }
            moment /= 20;
            time.start();
        }
        while (double(time.nsecsElapsed()) < moment) { }
        program.killHard();
        interrupted += QFile::exists(journal) ? 1 : 0;
        states.insert(textOf(path()));
        QVERIFY2(states.size() <= 2, qPrintable(textOf(path()).join(u'\n')));
        QCOMPARE(rowsOf(path(), "PRAGMA integrity_check"), QStringList{u"ok"_s});
        const QStringList log = rowsOf(path(),
            "SELECT count(*), max(seq), sum(previous_hash = coalesce((SELECT hash FROM "
            "rolewright_log p WHERE p.seq = l.seq - 1), printf('%064d', 0))) FROM rolewright_log l");
        const QStringList counts = log.value(0).split(u'|');
        QCOMPARE(counts.value(0), counts.value(1));
        QCOMPARE(counts.value(0), counts.value(2));
        const int beyondWholeRounds = (counts.value(0).toInt() - 1) % 15; // eight changes there, seven back
        QVERIFY(beyondWholeRounds == 0 || beyondWholeRounds == 8);
    }
    QCOMPARE(states.size(), 2);
    QVERIFY2(interrupted > 3, "hardly a kill met a save in its middle: the test shows nothing");
}

void TestInterruptedSave::keepsTheOldStateWhenTheDiskIsFull_data()
{
    QTest::addColumn<int>("bytes"); // that any file may have
    QTest::newRow("no journal") << 0;
    QTest::newRow("half a journal") << 6000;
    QTest::newRow("no larger file") << 60000;
}

void TestInterruptedSave::keepsTheOldStateWhenTheDiskIsFull()
{
    QFETCH(const int, bytes);
    const QStringList before = textOf(path());
    const QByteArray change =
        "[{\"do\":\"create-role\",\"role\":\"Auditor\",\"description\":\"" + QByteArray(70000, 'x') + "\"}]";
    const QByteArray answer =
        OtherProgram::answer({u"limited"_s, path(), QString::number(bytes), QString::fromUtf8(change)});
    QVERIFY2(answer.startsWith("refused " + QByteArray::number(int(ErrorKind::Refused)) + " Nothing was saved"),
        answer.constData());
    QVERIFY2(answer.contains("full") || answer.contains("could not be written to its disk"), answer.constData());
    QCOMPARE(textOf(path()), before);
    QCOMPARE(rowsOf(path(), "PRAGMA integrity_check"), QStringList{u"ok"_s});
    const auto retried = saveInto(path(), changesOf(change));
    QVERIFY2(retried && retried->saved, said(retried).constData());
}

void TestInterruptedSave::namesAProgramThatKeepsTheFileLocked_data()
{
    QTest::addColumn<QString>("lock");
    QTest::newRow("about to write") << u"immediate"_s;
    QTest::newRow("reading for ever") << u"reader"_s; // speaks at the commit
}

void TestInterruptedSave::namesAProgramThatKeepsTheFileLocked()
{
    QFETCH(const QString, lock);
    const QStringList before = textOf(path());
    OtherProgram other({u"lock"_s, path(), lock});
    QCOMPARE(other.line(), "locked");
    QElapsedTimer waited;
    waited.start();
    const auto saved = saveInto(path(), m_change);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Busy);
    QVERIFY2(
        saved.error().message.contains("another program has kept it locked for 5 seconds"_L1), said(saved).constData());
    QVERIFY(waited.elapsed() >= 4900 && waited.elapsed() < 15000);
    QCOMPARE(textOf(path()), before);
}

void TestInterruptedSave::refusesWhenTheFileIsLost_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("deleted") << false << u"There is no file"_s;
    QTest::newRow("replaced") << true << u"another file lies in the place of"_s;
}

void TestInterruptedSave::refusesWhenTheFileIsLost()
{
    QFETCH(const bool, isReplaced);
    QFETCH(const QString, sentence);
    Result<Database> database = Database::open({.location = path()});
    QVERIFY(database);
    const auto shown = database->read();
    QVERIFY(shown);
    const QString moved = m_folder->filePath(u"moved.db"_s);
    QVERIFY(QFile::rename(path(), moved));
    if (isReplaced)
        QVERIFY(store::createDatabase(path(), u"demo"_s));
    const QStringList names = namesIn(m_folder->path());
    const auto saved = database->save({.shown = *shown, .changes = m_change});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Refused);
    QVERIFY2(saved.error().message.startsWith("Nothing was saved"_L1), said(saved).constData());
    QVERIFY2(saved.error().message.contains(sentence), said(saved).constData());
    QCOMPARE(namesIn(m_folder->path()), names);
    QVERIFY(!textOf(moved).contains(u"nick > User"_s));
}

void TestInterruptedSave::letsTwoSaveAtOnce_data()
{
    QTest::addColumn<QString>("otherUser");
    QTest::newRow("different users") << u"nick"_s;
    QTest::newRow("the same user") << u"uma"_s;
}

void TestInterruptedSave::letsTwoSaveAtOnce()
{
    QFETCH(const QString, otherUser);
    const QString each = u"40"_s;
    OtherProgram first({u"race"_s, path(), u"uma"_s, u"Admin"_s, each});
    OtherProgram second({u"race"_s, path(), otherUser, u"Admin"_s, each});
    const QList<QByteArray> firstSays = first.line().split(' ');
    const QList<QByteArray> secondSays = second.line().split(' ');
    const int saved = firstSays.value(1).toInt() + secondSays.value(1).toInt();
    const int conflicts = firstSays.value(3).toInt() + secondSays.value(3).toInt();
    QCOMPARE(saved + conflicts, 80); // each save is whole or told why not
    if (otherUser != "uma"_L1)
        QCOMPARE(conflicts, 0);
    QCOMPARE(rowsOf(path(), "SELECT count(*), max(seq) FROM rolewright_log"), QStringList{u"%1|%1"_s.arg(saved + 1)});
    // Every save changed what the one before it had left.
    const QStringList left = rowsOf(path(), "SELECT count(*) FROM user_roles WHERE role_id = 1");
    const QStringList logged =
        rowsOf(path(), "SELECT 2 + sum(iif(change LIKE '%\"unassign\"%', -1, 1)) FROM rolewright_log WHERE seq > 1");
    QCOMPARE(left, logged);
}

QTEST_GUILESS_MAIN(TestInterruptedSave)
#include "tst_interruptedsave.moc"
