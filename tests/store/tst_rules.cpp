#include "databasefiles.h"
#include "savecase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace engine;
using namespace Qt::StringLiterals;
using store::Database;
using store::KeptRules;
using store::RulePlace;

// Rules are kept beside the data, and a save that breaks one is refused, whoever makes it.
class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsThemInItsTable();
    void makesTheTableWhereItIsMissing();
    void keepsThemInAFileBesideForeignTables();
    void findsTheFileThroughALink();
    void movesThemFromTheFileIntoTheTable();
    void saysWhenTheOldFileStays();
    void keepsNoneWhereItIsOpenedForReading();
    void refusesWhatSomebodyElseChanged();
    void refusesWhatIsNoRule();
    void tellsTheLog();
    void tellsTheLogOfTheFileToo();
    void namesWhatItCannotUnderstand();
    void theLastHolderStays_data();
    void theLastHolderStays();
    void theLastHolderStaysWhenTwoSave();
    void letsThroughWhatWasBrokenBefore();
    void warnsWithoutRefusing();
    void namesFollowRenames();
    void namesInTheFileFollowRenamesThatWereSaved();
    void saysWhenTheFileCouldNotFollow();
    void dryRunsRefuseToo();

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }
    QString foreignPath() const { return m_folder->filePath(u"foreign.db"_s); }
    static Database opened(const QString &path);
    static void keep(Database &database, const RuleList &rules, RulePlace place = RulePlace::Table);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const Rule guard = {.condition = HoldersRule{ObjectKind::Permission, u"Delete Post"_s, 1}, .note = u"lock-out"_s};
const Rule apart = {
    .condition = SeparationRule{ObjectKind::Role, {u"Admin"_s, u"User"_s}, 1}, .weight = Rule::Weight::Warning};

// Another program puts a folder in the place of a file, just when a transaction is about to be committed.
class FolderInTheWay {
public:
    explicit FolderInTheWay(const QString &file)
    {
        path() = file;
        sqlite3_auto_extension(entryPoint());
    }
    ~FolderInTheWay()
    {
        sqlite3_cancel_auto_extension(entryPoint());
        QDir(path()).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(FolderInTheWay)

private:
    static QString &path()
    {
        static QString file;
        return file;
    }
    static void (*entryPoint())() { return reinterpret_cast<void (*)()>(&watch); }
    static int watch(sqlite3 *connection, char **, const void *)
    {
        sqlite3_commit_hook(connection, &replace, nullptr);
        return SQLITE_OK;
    }
    static int replace(void *)
    {
        QFile::remove(path());
        return QDir().mkpath(path() + u"/inside"_s) ? 0 : 1;
    }
};

Result<store::SaveOutcome> save(Database &database, const ChangeList &changes, bool dryRun = false)
{
    const auto graph = database.read();
    return database.save({.shown = *graph, .changes = changes, .dryRun = dryRun});
}

} // namespace

void TestRules::init()
{
    m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
    QVERIFY(store::createDatabase(path(), u"demo"_s).has_value());
    QVERIFY(store::createDatabase(foreignPath(), u"tutorial"_s).has_value());
}

Database TestRules::opened(const QString &path)
{
    auto database = Database::open({.location = path});
    if (!database)
        qFatal("%s", said(database).constData());
    return std::move(*database);
}

void TestRules::keep(Database &database, const RuleList &rules, RulePlace place)
{
    const auto shown = database.rules();
    QVERIFY2(shown, said(shown).constData());
    const auto kept = database.keepRules({.shown = *shown, .rules = rules, .place = place});
    QVERIFY2(kept, said(kept).constData());
}

void TestRules::keepsThemInItsTable()
{
    Database database = opened(path());
    QVERIFY(database.rules()->rules.empty());
    keep(database, {guard, apart});
    const auto kept = opened(path()).rules();
    QVERIFY2(kept, said(kept).constData());
    QVERIFY(kept->rules == (RuleList{guard, apart}));
    QVERIFY(kept->place == RulePlace::Table);
    keep(database, {apart});
    QVERIFY(opened(path()).rules()->rules == RuleList{apart});
    QCOMPARE(opened(path()).info().readOnlyReason, QString());
}

void TestRules::makesTheTableWhereItIsMissing()
{
    runSql(path(), "DROP TABLE rolewright_rule");
    Database database = opened(path());
    QCOMPARE(database.info().readOnlyReason, QString());
    QVERIFY(database.rules()->place == RulePlace::Nowhere);
    keep(database, {guard});
    QVERIFY(opened(path()).rules()->rules == RuleList{guard});
    QCOMPARE(opened(path()).info().readOnlyReason, QString());
}

void TestRules::keepsThemInAFileBesideForeignTables()
{
    Database database = opened(foreignPath());
    const QByteArray before = contentOf(foreignPath());
    keep(database, {guard}, RulePlace::File);
    QCOMPARE(contentOf(foreignPath()), before);
    QVERIFY(QFile::exists(store::ruleFilePath(foreignPath())));
    const auto kept = opened(foreignPath()).rules();
    QVERIFY(kept->rules == RuleList{guard});
    QVERIFY(kept->place == RulePlace::File);
    const auto saved = save(database, {Assignment{u"ada"_s, u"Admin"_s, false}});
    QVERIFY(!saved);
    keep(database, {}, RulePlace::File);
    QVERIFY(!QFile::exists(store::ruleFilePath(foreignPath())));
}

void TestRules::findsTheFileThroughALink()
{
    const QString link = m_folder->filePath(u"link.db"_s);
    QVERIFY(QFile::link(foreignPath(), link));
    Database database = opened(foreignPath());
    keep(database, {guard}, RulePlace::File);
    Database linked = opened(link);
    QVERIFY(linked.rules()->rules == RuleList{guard});
    QVERIFY(said(save(linked, {Assignment{u"ada"_s, u"Admin"_s, false}})).contains("would be broken"));
    keep(linked, {apart}, RulePlace::File);
    QVERIFY(database.rules()->rules == RuleList{apart});
}

void TestRules::movesThemFromTheFileIntoTheTable()
{
    Database database = opened(foreignPath());
    keep(database, {guard}, RulePlace::File);
    keep(database, {guard, apart}, RulePlace::Table);
    QVERIFY(!QFile::exists(store::ruleFilePath(foreignPath())));
    QVERIFY(opened(foreignPath()).rules()->place == RulePlace::Table);
    const auto back = database.keepRules({.shown = *database.rules(), .rules = {guard}, .place = RulePlace::File});
    QVERIFY(said(back).contains("keeps its rules in a table of its own"));
}

void TestRules::saysWhenTheOldFileStays()
{
    Database database = opened(foreignPath());
    keep(database, {guard}, RulePlace::File);
    const KeptRules shown = *database.rules();
    const FolderInTheWay folder(store::ruleFilePath(foreignPath()));
    const auto kept = database.keepRules({.shown = shown, .rules = {apart}, .place = RulePlace::Table});
    QVERIFY2(said(kept).startsWith("The rules are changed and kept in the database now."), said(kept).constData());
    QVERIFY(kept.error().kind != ErrorKind::Refused);
    QVERIFY(database.rules()->rules == RuleList{apart});
}

void TestRules::keepsNoneWhereItIsOpenedForReading()
{
    auto database = Database::open({.location = foreignPath(), .readOnly = true});
    QVERIFY2(database, said(database).constData());
    for (const RulePlace place : {RulePlace::File, RulePlace::Table}) {
        const auto kept = database->keepRules({.shown = *database->rules(), .rules = {guard}, .place = place});
        QVERIFY2(said(kept).contains("Opened for reading only."), said(kept).constData());
    }
    QVERIFY(!QFile::exists(store::ruleFilePath(foreignPath())));
}

void TestRules::refusesWhatSomebodyElseChanged()
{
    Database mine = opened(path());
    Database theirs = opened(path());
    const auto shown = mine.rules();
    keep(theirs, {apart});
    const auto kept = mine.keepRules({.shown = *shown, .rules = {guard}});
    QVERIFY(said(kept).contains("somebody else changed them meanwhile"));
    QVERIFY(mine.rules()->rules == RuleList{apart});
}

void TestRules::refusesWhatIsNoRule()
{
    Database database = opened(path());
    const Rule one{SeparationRule{ObjectKind::Role, {u"Admin"_s}, 1}};
    const auto kept = database.keepRules({.shown = *database.rules(), .rules = {one}});
    QVERIFY(said(kept).contains("A separation needs at least two names."));
}

void TestRules::tellsTheLog()
{
    Database database = opened(path());
    keep(database, {guard});
    keep(database, {apart});
    QStringList told;
    QVERIFY(database.readLog([&told](const store::LogEntry &entry) {
        told << (entry.rule ? engine::sentence(*entry.rule) : QString());
        return true;
    }));
    QCOMPARE(told,
        (QStringList{QString(), u"Add the rule “At least 1 active user holds Delete Post”"_s,
            u"Remove the rule “At least 1 active user holds Delete Post”"_s,
            u"Add the rule “At most 1 of Admin and User per user”"_s}));
    QVERIFY(database.checkLog()->holds());
}

void TestRules::tellsTheLogOfTheFileToo()
{
    Database database = opened(foreignPath());
    const auto graph = database.read();
    QVERIFY(database.save({.shown = *graph, .changes = {Assignment{u"nick"_s, u"User"_s}}, .createLog = true})->logged);
    keep(database, {guard}, RulePlace::File);
    keep(database, {}, RulePlace::File);
    QStringList told;
    QVERIFY(database.readLog([&told](const store::LogEntry &entry) {
        if (entry.rule)
            told << engine::sentence(*entry.rule);
        return true;
    }));
    QCOMPARE(told,
        (QStringList{u"Add the rule “At least 1 active user holds Delete Post”"_s,
            u"Remove the rule “At least 1 active user holds Delete Post”"_s}));
    QVERIFY(database.checkLog()->holds());
}

void TestRules::namesWhatItCannotUnderstand()
{
    runSql(path(), R"(INSERT INTO rolewright_rule (rule) VALUES ('{"rule":"never-on-sunday"}'))");
    Database database = opened(path());
    const auto kept = database.rules();
    QVERIFY(kept->rules.empty());
    QVERIFY2(kept->problem.contains(u"“never-on-sunday” is not a rule"_s), qPrintable(kept->problem));
    const auto saved = save(database, {Assignment{u"nick"_s, u"User"_s}});
    QVERIFY(said(saved).contains("is not known. Rule 1 of the table rolewright_rule cannot be understood"));
    keep(database, {guard}); // a way out
    QVERIFY(save(database, {Assignment{u"nick"_s, u"User"_s}})->saved);
}

void TestRules::theLastHolderStays_data()
{
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const char *json) { QTest::newRow(name) << QByteArray(json); };
    row("revoke", R"([{"do":"revoke","role":"Admin","permission":"Delete Post"}])");
    row("unassign", R"([{"do":"unassign","user":"ada","role":"Admin"}])");
    row("delete the user", R"([{"do":"delete-user","user":"ada"}])");
    row("delete the role", R"([{"do":"delete-role","role":"Admin"}])");
    row("delete the permission", R"([{"do":"delete-permission","permission":"Delete Post"}])");
    row("deactivate", R"([{"do":"deactivate-user","user":"ada"}])");
    row("by inheritance",
        R"([{"do":"create-role","role":"Boss"}, {"do":"grant","role":"Boss","permission":"Delete Post"},
        {"do":"inherit","role":"User","from":"Boss"}, {"do":"unassign","user":"ada","role":"Admin"},
        {"do":"disinherit","role":"User","from":"Boss"}])");
}

void TestRules::theLastHolderStays()
{
    QFETCH(const QByteArray, changes);
    Database database = opened(path());
    keep(database, {guard});
    const QStringList before = textOf(path());
    const auto saved = save(database, changesOf(changes));
    QVERIFY(!saved);
    QVERIFY(saved.error().kind == ErrorKind::Refused);
    QVERIFY2(
        said(saved).contains("Nothing was saved: the rule “At least 1 active user holds Delete Post” would be broken."),
        said(saved).constData());
    QCOMPARE(textOf(path()), before);
    QVERIFY(save(database, {Assignment{u"nick"_s, u"Admin"_s}})->saved);
    QVERIFY(save(database, {Assignment{u"ada"_s, u"Admin"_s, false}})->saved); // another is there
}

// Each sees the other's administrator still there.
void TestRules::theLastHolderStaysWhenTwoSave()
{
    Database mine = opened(path());
    keep(mine, {guard});
    QVERIFY(save(mine, {Assignment{u"nick"_s, u"Admin"_s}})->saved);
    Database theirs = opened(path());
    const auto graph = theirs.read();
    QVERIFY(save(mine, {Assignment{u"ada"_s, u"Admin"_s, false}})->saved);
    const auto saved = theirs.save({.shown = *graph, .changes = {Assignment{u"nick"_s, u"Admin"_s, false}}});
    QVERIFY2(said(saved).contains("No active user holds Delete Post."), said(saved).constData());
}

void TestRules::letsThroughWhatWasBrokenBefore()
{
    Database database = opened(path());
    Rule three = guard;
    std::get<HoldersRule>(three.condition).atLeast = 3;
    keep(database, {three});
    QVERIFY(save(database, {Assignment{u"nick"_s, u"User"_s}})->saved);
    QVERIFY(save(database, {Assignment{u"nick"_s, u"Admin"_s}})->saved); // better, though not good
    QVERIFY(said(save(database, {Activation{u"nick"_s, false}})).contains("Only 1 active user holds Delete Post."));
}

void TestRules::warnsWithoutRefusing()
{
    Database database = opened(path());
    keep(database, {apart});
    QVERIFY(save(database, {Assignment{u"ada"_s, u"User"_s}})->saved);
}

void TestRules::namesFollowRenames()
{
    Database database = opened(path());
    keep(database, {guard, apart});
    QVERIFY(save(database, {Rename{ObjectKind::Permission, u"Delete Post"_s, u"Remove Post"_s}}, true).has_value());
    QVERIFY(database.rules()->rules == (RuleList{guard, apart})); // a dry run
    const auto saved = save(database,
        {Rename{ObjectKind::Permission, u"Delete Post"_s, u"Remove Post"_s},
            Rename{ObjectKind::Role, u"Admin"_s, u"Zoo"_s}});
    QVERIFY2(saved, said(saved).constData());
    QStringList sentences;
    const auto kept = database.rules();
    for (const Rule &rule : kept->rules)
        sentences << engine::sentence(rule);
    QCOMPARE(sentences,
        (QStringList{u"At least 1 active user holds Remove Post"_s, u"At most 1 of User and Zoo per user"_s}));
}

void TestRules::namesInTheFileFollowRenamesThatWereSaved()
{
    const ChangeList rename = {Rename{ObjectKind::Role, u"Admin"_s, u"Zoo"_s}};
    Database database = opened(foreignPath());
    keep(database, {apart}, RulePlace::File);
    const QByteArray before = contentOf(store::ruleFilePath(foreignPath()));
    runSql(foreignPath(),
        "CREATE TABLE rolewright_log (seq, at, actor, reason, change, previous_hash, hash);"
        "INSERT INTO rolewright_log (seq) VALUES ('first')");
    QVERIFY(!save(database, rename)); // no entry of the log can follow
    QCOMPARE(contentOf(store::ruleFilePath(foreignPath())), before);
    QCOMPARE(namesIn(m_folder->path()), (QStringList{u"foreign.db"_s, u"foreign.db.rules.json"_s, u"x.db"_s}));
    runSql(foreignPath(), "DROP TABLE rolewright_log");
    const auto saved = save(database, rename);
    QVERIFY2(saved, said(saved).constData());
    QCOMPARE(saved->warning, QString());
    QCOMPARE(engine::sentence(database.rules()->rules.front()), u"At most 1 of User and Zoo per user"_s);
}

void TestRules::saysWhenTheFileCouldNotFollow()
{
    Database database = opened(foreignPath());
    keep(database, {apart}, RulePlace::File);
    const FolderInTheWay folder(store::ruleFilePath(foreignPath()));
    const auto saved = save(database, {Rename{ObjectKind::Role, u"Admin"_s, u"Zoo"_s}});
    QVERIFY2(saved && saved->saved, said(saved).constData());
    QVERIFY2(saved->warning.startsWith(u"The changes are saved, but the rules still name what was renamed: "_s),
        qPrintable(saved->warning));
    QVERIFY(database.info().warnings.contains(saved->warning));
}

void TestRules::dryRunsRefuseToo()
{
    Database database = opened(path());
    keep(database, {guard});
    QVERIFY(said(save(database, {Activation{u"ada"_s, false}}, true)).contains("would be broken"));
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
