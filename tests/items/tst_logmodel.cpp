#include "databasefiles.h"
#include "logmodel.h"
#include "modeltext.h"
#include "savecase.h"
#include "workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Model = LogModel;

class TestLogModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void listsTheNewestFirstBelowTheirDays();
    void isEmptyUntilItIsAsked();
    void readsAgainAfterASave();
    void filtersByEveryWord();
    void filtersByWhoAndWhen_data();
    void filtersByWhoAndWhen();
    void aTimeThatIsNoneIsSaid();
    void findsARowByItsNumber();
    void daysAreNoEntries();
    void saysWhetherTheChainHolds();
    void tellsRulesInSentences();
    void saysThatThereIsNoLog();

private:
    void open(const QString &path)
    {
        QSignalSpy reset(m_workspace.get(), &Workspace::reset);
        m_workspace->open({.location = path});
        QVERIFY(reset.wait());
    }
    static void read(Model &model)
    {
        QSignalSpy wasRead(&model, &Model::wasRead);
        model.refresh();
        QVERIFY(wasRead.wait());
    }

    QTemporaryDir m_folder{temporaryPlace()};
    int m_count = 0;
    QString m_file;
    std::unique_ptr<Workspace> m_workspace;
};

void TestLogModel::init()
{
    m_file = m_folder.filePath(u"%1.db"_s.arg(++m_count));
    QVERIFY(store::createDatabase(m_file, u"demo"_s));
    for (const auto *change : {R"([{"do":"assign","user":"nick","role":"User"}])",
             R"([{"do":"revoke","role":"User","permission":"View Post"}])",
             R"([{"do":"rename-role","role":"User","to":"Reader"}])"})
        QVERIFY(saveInto(m_file, changesOf(change), {.reason = u"ticket %1"_s.arg(m_count)}));
    runSql(m_file,
        "DROP TRIGGER rolewright_log_keeps_words;"
        "UPDATE rolewright_log SET actor = 'ada@desk', at = '2026-11-2' || (seq / 3) || 'T10:00:0' || seq || '.000Z'");
    m_workspace = std::make_unique<Workspace>();
    open(m_file);
}

void TestLogModel::listsTheNewestFirstBelowTheirDays()
{
    Model model(m_workspace.get());
    const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    read(model);
    COMPARE_TEXT(
        modelText(model, {Model::NumberColumn, Model::TimeColumn, Model::ActorColumn, Model::ChangeColumn}), uR"(
== Saturday, 21 November 2026 == (2 changes)
4 | 10:00:04 | ada@desk | Rename role User to Reader
3 | 10:00:03 | ada@desk | <removed>Revoke View Post from User
== Friday, 20 November 2026 == (2 changes)
2 | 10:00:02 | ada@desk | <added>Assign User to nick
1 | 10:00:01 | ada@desk | The log begins
)"_s);
    QCOMPARE(model.entryTotal(), 4);
    QCOMPARE(model.shownEntries(), 4);
    QCOMPARE(model.index(1, Model::HashColumn).data().toString(), model.entryAt(1)->hash.left(8));
    QCOMPARE(model.index(1, Model::ActorColumn).data(Qt::AccessibleTextRole).toString(),
        u"Entry 4: Rename role User to Reader, By: ada@desk"_s);
}

void TestLogModel::isEmptyUntilItIsAsked()
{
    Model model(m_workspace.get());
    QCOMPARE(model.rowTotal(), 0);
    QVERIFY(!model.check());
    QVERIFY(!model.entryAt(0));
}

void TestLogModel::readsAgainAfterASave()
{
    const QString path = m_folder.filePath(u"own %1.db"_s.arg(m_count)); // nobody touched its guards
    QVERIFY(store::createDatabase(path, u"demo"_s));
    open(path);
    Model model(m_workspace.get());
    const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    read(model);
    QCOMPARE(model.shownEntries(), 1);
    QVERIFY(m_workspace->stage(changesOf(R"([{"do":"assign","user":"nick","role":"User"}])")));
    QSignalSpy outdated(&model, &Model::outdated);
    m_workspace->save(u"because"_s);
    QVERIFY(outdated.wait());
    QCOMPARE(model.rowTotal(), 0);
    read(model);
    QCOMPARE(model.shownEntries(), 2);
    QCOMPARE(model.entryAt(1)->reason, u"because"_s);
    QVERIFY(model.entryAt(1)->change);
}

void TestLogModel::filtersByEveryWord()
{
    Model model(m_workspace.get());
    const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(model.setFilter(u"user ADA@"_s));
    read(model);
    QCOMPARE(model.shownEntries(), 3);
    QVERIFY(model.setFilter(u"nick 10:00"_s));
    QCOMPARE(model.shownEntries(), 1);
    QCOMPARE(model.entryAt(1)->seq, 2);
    QVERIFY(model.setFilter(model.entryAt(1)->hash));
    QCOMPARE(model.shownEntries(), 1);
    QVERIFY(model.setFilter(u"nobody"_s));
    QCOMPARE(model.rowTotal(), 0);
    QCOMPARE(model.entryTotal(), 4);
}

void TestLogModel::filtersByWhoAndWhen_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("shown");
    QTest::newRow("a user") << u"user:nick"_s << 1;
    QTest::newRow("a role by one of its names") << u"role:Reader"_s << 1;
    QTest::newRow("a permission in quotes") << u"permission:\"View Post\""_s << 1;
    QTest::newRow("not a part of a name") << u"permission:View"_s << 0;
    QTest::newRow("an actor by the first letters") << u"by:ADA"_s << 4;
    QTest::newRow("another actor") << u"by:eve"_s << 0;
    QTest::newRow("a day") << u"since:2026-11-21 until:2026-11-21"_s << 2;
    QTest::newRow("together with words") << u"since:2026-11-21 rename"_s << 1;
    QTest::newRow("a quote that is still typed") << u"user:\"nick"_s << 1;
    QTest::newRow("nothing behind it yet") << u"user:"_s << 0;
}

void TestLogModel::filtersByWhoAndWhen()
{
    QFETCH(QString, filter);
    Model model(m_workspace.get());
    read(model);
    QVERIFY(model.setFilter(filter));
    QTEST(int(model.shownEntries()), "shown");
}

void TestLogModel::aTimeThatIsNoneIsSaid()
{
    Model model(m_workspace.get());
    const auto refused = model.setFilter(u"since:tuesday"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message,
        u"since: is a day or a time such as 2026-11-23 or 2026-11-23T04:37:16Z, not tuesday."_s);
}

void TestLogModel::findsARowByItsNumber()
{
    Model model(m_workspace.get());
    read(model);
    QCOMPARE(model.rowOf(3), 2);
    QCOMPARE(model.rowOf(2), 4);
    QCOMPARE(model.rowOf(99), -1);
}

void TestLogModel::daysAreNoEntries()
{
    Model model(m_workspace.get());
    read(model);
    QCOMPARE(model.dayRows(), (std::vector<qint64>{0, 3}));
    QVERIFY(!model.entryAt(0));
    QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.index(1, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.index(3, 0).data(items::GroupRole).toBool());
}

void TestLogModel::saysWhetherTheChainHolds()
{
    Model model(m_workspace.get());
    read(model);
    QVERIFY(model.check()->firstBad); // init() has altered every row
    QCOMPARE(model.check()->firstBad->seq, 1);
}

void TestLogModel::tellsRulesInSentences()
{
    const QString fresh = m_folder.filePath(u"rules %1.db"_s.arg(m_count)); // the other was altered, so it is only read
    QVERIFY(store::createDatabase(fresh, u"demo"_s));
    open(fresh);
    QSignalSpy kept(m_workspace.get(), &Workspace::rulesKept);
    m_workspace->keepRules(
        {{engine::HoldersRule{ObjectKind::Permission, u"Delete Post"_s, 1}}}, store::RulePlace::Table);
    QTRY_COMPARE(kept.count(), 1);
    Model model(m_workspace.get());
    read(model);
    QCOMPARE(model.index(1, Model::ChangeColumn).data().toString(),
        u"Add the rule “At least 1 active user holds Delete Post”"_s);
}

void TestLogModel::saysThatThereIsNoLog()
{
    const QString path = m_folder.filePath(u"tutorial %1.db"_s.arg(m_count));
    QVERIFY(store::createDatabase(path, u"tutorial"_s));
    open(path);
    Model model(m_workspace.get());
    read(model);
    QVERIFY(!model.check()->isKept);
    QCOMPARE(model.rowTotal(), 0);
}

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
