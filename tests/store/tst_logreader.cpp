#include "databasefiles.h"
#include "plaintables.h"
#include "savecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<store::LogEntry>> entriesOf(const QString &path)
{
    std::vector<store::LogEntry> entries;
    return store::Database::open({.location = path})
        .and_then([&](const store::Database &database) {
            return database.readLog([&](const store::LogEntry &entry) {
                entries.push_back(entry);
                return true;
            });
        })
        .map([&] { return entries; });
}

} // namespace

class TestLogReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachChangeWithBeforeAndAfter();
    void stopsWhenItIsEnough();
    void canBeCancelled();
    void keepsWhatIsNoChange();
    void givesNothingWhereNoLogIsKept();

private:
    QString created()
    {
        const QString path = m_folder.filePath(u"%1.db"_s.arg(++m_count));
        return store::createDatabase(path, u"demo"_s) ? path : QString();
    }

    QTemporaryDir m_folder{temporaryPlace()};
    int m_count = 0;
};

void TestLogReader::givesEachChangeWithBeforeAndAfter()
{
    const QString path = created();
    const auto outcome = saveInto(path,
        changesOf(R"([{"do":"delete-role","role":"User"},{"do":"describe-user","user":"nick","display_name":"Nick"}])"),
        {.reason = u"ticket 4711"_s});
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    const auto entries = entriesOf(path);
    QVERIFY2(entries, said(entries).constData());
    QCOMPARE(entries->size(), std::size_t(3));
    QVERIFY(!entries->at(0).change); // begins the log
    QVERIFY(entries->at(0).json.startsWith(uR"({"do":"begin")"_s));
    const store::LogEntry &deletion = entries->at(1);
    QCOMPARE(deletion.seq, 2);
    QCOMPARE(deletion.reason, u"ticket 4711"_s);
    QCOMPARE(deletion.previousHash, entries->at(0).hash);
    const auto *role = std::get_if<engine::Existence>(&*deletion.change);
    QVERIFY(role && !role->exists);
    QCOMPARE(role->links.users, QStringList{u"uma"_s});
    QCOMPARE(role->links.permissions, QStringList{u"View Post"_s});
    const auto *description = std::get_if<engine::Description>(&*entries->at(2).change);
    QVERIFY(description != nullptr);
    QCOMPARE(description->before, u"Nick Holt"_s);
    QCOMPARE(description->after, u"Nick"_s);
}

void TestLogReader::stopsWhenItIsEnough()
{
    const QString path = created();
    QVERIFY(saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])")));
    const auto database = store::Database::open({.location = path});
    QVERIFY2(database, said(database).constData());
    int visits = 0;
    QVERIFY(database->readLog([&](const store::LogEntry &) { return ++visits < 1; }));
    QCOMPARE(visits, 1);
}

void TestLogReader::canBeCancelled()
{
    const auto database = store::Database::open({.location = created()});
    QVERIFY2(database, said(database).constData());
    const auto check = database->checkLog({}, [](const QString &, std::int64_t, std::int64_t) { return false; });
    QVERIFY(!check);
    QCOMPARE(check.error().kind, ErrorKind::Cancelled);
}

void TestLogReader::keepsWhatIsNoChange()
{
    const QString path = created();
    runSql(path, "INSERT INTO rolewright_log VALUES (2, 'soon', 'eve', '', '{\"do\":\"promote\"}', '', '')");
    const auto entries = entriesOf(path);
    QVERIFY2(entries, said(entries).constData());
    QCOMPARE(entries->size(), std::size_t(2));
    QVERIFY(!entries->at(1).change);
    QCOMPARE(entries->at(1).json, uR"({"do":"promote"})"_s);
}

void TestLogReader::givesNothingWhereNoLogIsKept()
{
    const auto entries = entriesOf(databaseOf(plainTables, m_folder.filePath(u"foreign.db"_s)));
    QVERIFY2(entries, said(entries).constData());
    QVERIFY(entries->empty());
}

QTEST_GUILESS_MAIN(TestLogReader)
#include "tst_logreader.moc"
