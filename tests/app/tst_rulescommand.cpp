#include "databasefiles.h"
#include "programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestRulesCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysThatThereAreNone();
    void tellsHeldAndBroken();
    void tellsThemAsJson();
    void namesAreExact();
    void refusesAnApplyThatWouldBreakOne();
    void namesARuleThatItCannotUnderstand();

private:
    void keep(const RuleList &rules) const
    {
        auto database = store::Database::open({.location = m_file});
        QVERIFY2(database, said(database).constData());
        const auto kept = database->keepRules({.shown = *database->rules(), .rules = rules});
        QVERIFY2(kept, said(kept).constData());
    }
    ProgramRun rules(const QStringList &options = {}) const
    {
        return runInProcess(QStringList{u"rules"_s, m_file} + options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

namespace {

const Rule guard{HoldersRule{ObjectKind::Permission, u"Delete Post"_s, 1}};
const Rule noViewing = {
    .condition = AccessRule{ObjectKind::User, u"uma"_s, u"View Post"_s, false}, .weight = Rule::Weight::Warning};

} // namespace

void TestRulesCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
    m_file = m_folder->filePath(u"demo.db"_s);
    QVERIFY(store::createDatabase(m_file, u"demo"_s).has_value());
}

void TestRulesCommand::saysThatThereAreNone()
{
    const ProgramRun run = rules();
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.output, QByteArray("no rules are kept with this database\n"));
}

void TestRulesCommand::tellsHeldAndBroken()
{
    keep({guard});
    QCOMPARE(rules().exit, 0);
    keep({guard, noViewing});
    const ProgramRun run = rules();
    QCOMPARE(run.exit, 1);
    QCOMPARE(run.output,
        QByteArray("held    At least 1 active user holds Delete Post\n"
                   "broken  uma must not be allowed View Post (warning)\n"
                   "        uma has View Post through User.\n"
                   "        uma > User > View Post\n"));
}

void TestRulesCommand::tellsThemAsJson()
{
    keep({noViewing});
    const ProgramRun run = rules({u"--json"_s});
    QCOMPARE(run.exit, 1);
    const QJsonObject object = QJsonDocument::fromJson(run.output).object();
    QCOMPARE(object[u"kept_in"_s].toString(), u"table"_s);
    const QJsonObject rule = object[u"rules"_s].toArray().first().toObject();
    QCOMPARE(rule[u"held"_s].toBool(true), false);
    QCOMPARE(rule[u"rule"_s].toObject(), engine::toJson(noViewing));
    QCOMPARE(rule[u"breaches"_s].toArray().first().toObject(),
        (QJsonObject{{u"user"_s, u"uma"_s}, {u"paths"_s, QJsonArray{u"uma > User > View Post"_s}}}));
}

void TestRulesCommand::namesAreExact()
{
    const QString oddName = u"Us\u202eer"_s; // a mark that turns what follows round
    runSql(m_file, "UPDATE roles SET name = '" + oddName.toUtf8() + "' WHERE name = 'User'");
    keep({noViewing});
    const QJsonObject object = QJsonDocument::fromJson(rules({u"--json"_s}).output).object();
    const QJsonObject breach =
        object[u"rules"_s].toArray().first().toObject()[u"breaches"_s].toArray().first().toObject();
    QCOMPARE(breach[u"paths"_s].toArray(), (QJsonArray{u"uma > "_s + oddName + u" > View Post"_s}));
}

void TestRulesCommand::refusesAnApplyThatWouldBreakOne()
{
    keep({guard});
    const QString changes = m_folder->filePath(u"changes.json"_s);
    writeFile(changes,
        R"({"format":"rolewright-changes/1","changes":[{"do":"revoke","role":"Admin","permission":"Delete Post"}]})");
    for (const QStringList &options : {QStringList(), QStringList{u"--dry-run"_s}}) {
        const ProgramRun run = runInProcess(QStringList{u"apply"_s, m_file, changes} + options);
        QCOMPARE(run.exit, 4);
        QVERIFY2(run.messages.contains("the rule “At least 1 active user holds Delete Post” would be broken. No active "
                                       "user holds Delete Post."),
            run.messages.constData());
    }
    const ProgramRun json = runInProcess({u"apply"_s, m_file, changes, u"--json"_s});
    QCOMPARE(json.exit, 4);
    const QJsonObject report = QJsonDocument::fromJson(json.output).object();
    QCOMPARE(report[u"saved"_s], QJsonValue(false));
    QCOMPARE(report[u"changes"_s].toArray().size(), 1);
    const QJsonObject conflict = report[u"conflicts"_s].toArray().first().toObject();
    QVERIFY(conflict.contains(u"change"_s) && conflict[u"change"_s].isNull()); // no single one is at fault
    QVERIFY2(conflict[u"found"_s].toString().contains(u"Delete Post” would be broken."_s), json.output.constData());
    QCOMPARE(rules().exit, 0);
}

void TestRulesCommand::namesARuleThatItCannotUnderstand()
{
    runSql(m_file, "INSERT INTO rolewright_rule (rule) VALUES ('[]')");
    const ProgramRun run = rules();
    QCOMPARE(run.exit, 3);
    QVERIFY2(
        run.messages.contains("Rule 1 of the table rolewright_rule cannot be understood"), run.messages.constData());
}

QTEST_GUILESS_MAIN(TestRulesCommand)
#include "tst_rulescommand.moc"
