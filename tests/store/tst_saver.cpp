#include "databasefiles.h"
#include "plaintables.h"
#include "savecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Case {
    const char *name;
    const char *changes; // as in a change file
    QStringList difference; // what a fresh reading then shows
};

// What only the program's own tables keep.
std::vector<Case> ownVerbs()
{
    return {
        {"grant a user", R"([{"do":"grant-user","user":"nick","permission":"View Post"}])",
            {u"+ nick : View Post direct"_s}},
        {"describe role", R"([{"do":"describe-role","role":"User","description":"Looks"}])",
            {u"- role User 'Reads posts'"_s, u"+ role User 'Looks'"_s}},
        {"describe permission", R"([{"do":"describe-permission","permission":"View Post","description":"See"}])",
            {u"- permission View Post 'Read a post'"_s, u"+ permission View Post 'See'"_s}},
        {"delete what hangs on a permission",
            R"([{"do":"grant-user","user":"nick","permission":"Edit Post"},
                {"do":"delete-permission","permission":"View Post"}])",
            {u"- User : View Post"_s, u"- permission View Post 'Read a post'"_s, u"+ nick : Edit Post direct"_s}},
        {"create with texts",
            R"([{"do":"create-role","role":"Auditor","description":"Looks only"},
                {"do":"create-user","user":"olga","display_name":"Olga Ray","active":false},
                {"do":"create-permission","permission":"Hide Post","description":"Take it away"}])",
            {u"+ permission Hide Post 'Take it away'"_s, u"+ role Auditor 'Looks only'"_s,
                u"+ user olga 'Olga Ray' inactive"_s}},
        {"swap two names",
            R"([{"do":"rename-role","role":"Admin","to":"x"},{"do":"rename-role","role":"User","to":"Admin"},
                {"do":"rename-role","role":"x","to":"User"}])",
            {u"- Admin : Create Post"_s, u"- Admin : Delete Post"_s, u"- Admin : Edit Post"_s, u"- User : View Post"_s,
                u"- ada > Admin"_s, u"- ines > Admin"_s, u"- role Admin 'Writes, changes and deletes posts'"_s,
                u"- role User 'Reads posts'"_s, u"- uma > User"_s, u"+ Admin : View Post"_s, u"+ User : Create Post"_s,
                u"+ User : Delete Post"_s, u"+ User : Edit Post"_s, u"+ ada > User"_s, u"+ ines > User"_s,
                u"+ role Admin 'Reads posts'"_s, u"+ role User 'Writes, changes and deletes posts'"_s,
                u"+ uma > Admin"_s}},
    };
}

} // namespace

class TestSaver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesEveryChange_data();
    void makesEveryChange();
    void refusesWhatCannotBeKept_data();
    void refusesWhatCannotBeKept();
    void triesWithoutSaving();
    void savesOddNamesAndKeys();
    void savesBinaryKeys_data();
    void savesBinaryKeys();
    void removesEveryCopyOfALink();
    void replacesARoleThatIsGone();
    void addsTheMissingUserTable();
    void takesWhatCancelsOutForDone();

private:
    // A database of the kind with the tutorial's data; the six tables for "plain".
    QString databaseOfKind(const QString &kind);
    void addRows(const char *kind, const std::vector<Case> &cases);

    QTemporaryDir m_folder{temporaryPlace()};
    int m_count = 0;
};

QString TestSaver::databaseOfKind(const QString &kind)
{
    const QString path = m_folder.filePath(u"%1-%2.db"_s.arg(kind).arg(++m_count));
    if (kind == "plain"_L1)
        return databaseOf(plainTables, path);
    const Result<void> created = store::createDatabase(path, kind);
    return created ? path : QString();
}

void TestSaver::addRows(const char *kind, const std::vector<Case> &cases)
{
    for (const Case &row : cases)
        QTest::addRow("%s: %s", kind, row.name)
            << QString::fromLatin1(kind) << QByteArray(row.changes) << row.difference;
}

void TestSaver::makesEveryChange_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QStringList>("difference");
    const std::vector<Case> everywhere = {
        {"assign", R"([{"do":"assign","user":"nick","role":"User"}])", {u"+ nick > User"_s}},
        {"unassign", R"([{"do":"unassign","user":"uma","role":"User"}])", {u"- uma > User"_s}},
        {"grant", R"([{"do":"grant","role":"User","permission":"Edit Post"}])", {u"+ User : Edit Post"_s}},
        {"revoke", R"([{"do":"revoke","role":"User","permission":"View Post"}])", {u"- User : View Post"_s}},
        {"create role", R"([{"do":"create-role","role":"Auditor"}])", {u"+ role Auditor ''"_s}},
        {"create permission", R"([{"do":"create-permission","permission":"Hide Post"}])",
            {u"+ permission Hide Post ''"_s}},
        {"create user", R"([{"do":"create-user","user":"olga"}])", {u"+ user olga ''"_s}},
        {"create a role with links",
            R"([{"do":"create-role","role":"Auditor"},{"do":"create-permission","permission":"Hide Post"},
                {"do":"create-user","user":"olga"},{"do":"assign","user":"olga","role":"Auditor"},
                {"do":"grant","role":"Auditor","permission":"Hide Post"},
                {"do":"grant","role":"Auditor","permission":"View Post"}])",
            {u"+ Auditor : Hide Post"_s, u"+ Auditor : View Post"_s, u"+ olga > Auditor"_s,
                u"+ permission Hide Post ''"_s, u"+ role Auditor ''"_s, u"+ user olga ''"_s}},
        {"replace a role",
            R"([{"do":"unassign","user":"uma","role":"User"},{"do":"assign","user":"uma","role":"Admin"}])",
            {u"- uma > User"_s, u"+ uma > Admin"_s}},
    };
    const std::vector<Case> named = {
        {"rename permission", R"([{"do":"rename-permission","permission":"View Post","to":"Read Post"}])",
            {u"- User : View Post"_s, u"- permission View Post ''"_s, u"+ User : Read Post"_s,
                u"+ permission Read Post ''"_s}},
        {"delete permission", R"([{"do":"delete-permission","permission":"View Post"}])",
            {u"- User : View Post"_s, u"- permission View Post ''"_s}},
        {"rename role", R"([{"do":"rename-role","role":"User","to":"Reader"}])",
            {u"- User : View Post"_s, u"- role User ''"_s, u"- uma > User"_s, u"+ Reader : View Post"_s,
                u"+ role Reader ''"_s, u"+ uma > Reader"_s}},
        {"delete role", R"([{"do":"delete-role","role":"User"}])",
            {u"- User : View Post"_s, u"- role User ''"_s, u"- uma > User"_s}},
        {"rename user", R"([{"do":"rename-user","user":"uma","to":"ulla"}])",
            {u"- uma > User"_s, u"- user uma ''"_s, u"+ ulla > User"_s, u"+ user ulla ''"_s}},
        {"delete user", R"([{"do":"delete-user","user":"uma"}])", {u"- uma > User"_s, u"- user uma ''"_s}},
        {"delete a role and make it again",
            R"([{"do":"delete-role","role":"User"},{"do":"create-role","role":"User"},
                {"do":"assign","user":"nick","role":"User"}])",
            {u"- User : View Post"_s, u"- uma > User"_s, u"+ nick > User"_s}},
    };
    const std::vector<Case> inherited = {
        {"inherit", R"([{"do":"inherit","role":"Admin","from":"User"}])", {u"+ Admin inherits User"_s}},
        {"inherit and delete the parent",
            R"([{"do":"create-role","role":"Guest"},{"do":"inherit","role":"User","from":"Guest"},
                {"do":"delete-role","role":"User"}])",
            {u"- User : View Post"_s, u"- role User ''"_s, u"- uma > User"_s, u"+ role Guest ''"_s}},
        {"deactivate", R"([{"do":"deactivate-user","user":"nick"}])",
            {u"- user nick ''"_s, u"+ user nick '' inactive"_s}},
        {"activate", R"([{"do":"activate-user","user":"ines"}])", {u"- user ines '' inactive"_s, u"+ user ines ''"_s}},
        {"display name", R"([{"do":"describe-user","user":"nick","display_name":"Nick Holt"}])",
            {u"- user nick ''"_s, u"+ user nick 'Nick Holt'"_s}},
        {"create an inactive user", R"([{"do":"create-user","user":"olga","display_name":"Olga","active":false}])",
            {u"+ user olga 'Olga' inactive"_s}},
        {"two roles", R"([{"do":"assign","user":"uma","role":"Admin"}])", {u"+ uma > Admin"_s}},
    };
    addRows("tutorial", everywhere);
    addRows("tutorial", named);
    addRows("plain", everywhere);
    addRows("plain", named);
    addRows("plain", inherited);
    addRows("demo", everywhere);
    addRows("demo", ownVerbs());
}

void TestSaver::makesEveryChange()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, changes);
    QFETCH(const QStringList, difference);
    const QString path = databaseOfKind(kind);
    const QStringList before = textOf(path);
    const Result<store::SaveOutcome> outcome = saveInto(path, changesOf(changes));
    QVERIFY2(outcome, said(outcome).constData());
    QVERIFY(outcome->conflicts.empty());
    QVERIFY(outcome->saved);
    QCOMPARE(differenceOf(before, textOf(path)), difference);
    QCOMPARE(rowsOf(path, "PRAGMA integrity_check"), QStringList{u"ok"_s});
}

void TestSaver::refusesWhatCannotBeKept_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *kind, const char *changes, const QString &sentence) {
        QTest::addRow("%s: %s", kind, changes) << QString::fromLatin1(kind) << QByteArray(changes) << sentence;
    };
    row("tutorial", R"([{"do":"grant-user","user":"uma","permission":"Edit Post"}])",
        u"In a database of the kind “Flask tutorial” users get permissions through roles only."_s);
    row("tutorial", R"([{"do":"inherit","role":"Admin","from":"User"}])", u"roles do not inherit from each other."_s);
    row("tutorial", R"([{"do":"deactivate-user","user":"uma"}])", u"has no mark for users who may not sign in."_s);
    row("tutorial", R"([{"do":"create-user","user":"olga","active":false}])",
        u"has no mark for users who may not sign in."_s);
    row("tutorial", R"([{"do":"describe-role","role":"User","description":"x"}])", u"has no descriptions of roles."_s);
    row("tutorial", R"([{"do":"describe-user","user":"uma","display_name":"x"}])", u"has no display names of users."_s);
    row("tutorial", R"([{"do":"assign","user":"uma","role":"Admin"}])",
        u"uma would have 2 roles, and a database of the kind “Flask tutorial” keeps 1 for each user."_s);
    row("demo", R"([{"do":"assign","user":"uma","role":"User"}])", u"uma already has User."_s);
    row("demo", R"([{"do":"assign","user":"uma","role":"Nobody"}])", u"There is no role Nobody."_s);
    row("demo", R"([{"do":"create-user","user":"olga","superuser":true}])",
        u"superusers are made in the application"_s);
    row("plain", R"([{"do":"describe-permission","permission":"Edit Post","description":"x"}])",
        u"has no descriptions of permissions."_s);
}

void TestSaver::refusesWhatCannotBeKept()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, changes);
    QFETCH(const QString, sentence);
    const QString path = databaseOfKind(kind);
    const QByteArray before = contentOf(path);
    const auto outcome = saveInto(path, changesOf(changes));
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains(sentence), said(outcome).constData());
    QCOMPARE(contentOf(path), before);
}

void TestSaver::triesWithoutSaving()
{
    const QString path = databaseOfKind(u"demo"_s);
    const QByteArray before = contentOf(path);
    const engine::ChangeList changes = changesOf(R"([{"do":"delete-role","role":"User"}])");
    auto outcome = saveInto(path, changes, {.dryRun = true});
    QVERIFY2(outcome, said(outcome).constData());
    QVERIFY(!outcome->saved && outcome->conflicts.empty());
    QCOMPARE(contentOf(path), before);
    outcome = saveInto(path, changes);
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
}

void TestSaver::savesOddNamesAndKeys()
{
    const QString composed = u"größe"_s;
    const QString decomposed = u"gro\u0308\u00dfe"_s;
    const QString path = databaseOf(QByteArray(plainTables) + R"(
        INSERT INTO users VALUES (9223372036854775807, 'o''brien "quoted"', '', 1), (-5, 'viewers ', '', 1);
        INSERT INTO users VALUES (0, '🚀 邓小明', '', 1);
        INSERT INTO roles VALUES (40, '''; DROP TABLE roles; --'), (41, 'a'), (42, 'A'), (43, 'a ');)",
        m_folder.filePath(u"odd.db"_s));
    runSql(path,
        u"INSERT INTO roles VALUES (9007199254740993, '%1'), (9007199254740992, '%2')"_s.arg(composed, decomposed)
            .toUtf8());
    const engine::ChangeList changes = {engine::Assignment{u"o'brien \"quoted\""_s, composed},
        engine::Assignment{u"viewers "_s, decomposed}, engine::Assignment{u"🚀 邓小明"_s, u"'; DROP TABLE roles; --"_s},
        engine::Assignment{u"ada"_s, u"a "_s}, engine::Assignment{u"uma"_s, u"A"_s}};
    const auto outcome = saveInto(path, changes);
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QCOMPARE(rowsOf(path, "SELECT user_id, role_id FROM user_roles ORDER BY user_id, role_id"),
        (QStringList{u"-5|9007199254740992"_s, u"0|40"_s, u"1|1"_s, u"1|43"_s, u"2|2"_s, u"2|42"_s, u"4|1"_s,
            u"9223372036854775807|9007199254740993"_s}));
}

void TestSaver::savesBinaryKeys_data()
{
    QTest::addColumn<int>("otherUsers");
    QTest::newRow("read whole") << 0;
    QTest::newRow("read by key") << 200'000;
}

void TestSaver::savesBinaryKeys()
{
    QFETCH(const int, otherUsers);
    const QString path = databaseOf(R"(
        CREATE TABLE users(id BLOB PRIMARY KEY, name TEXT, display_name TEXT DEFAULT '', active INTEGER DEFAULT 1);
        CREATE TABLE roles(id BLOB PRIMARY KEY, name TEXT);
        CREATE TABLE permissions(id BLOB PRIMARY KEY, name TEXT);
        CREATE TABLE role_parents(role_id BLOB, parent_id BLOB);
        CREATE TABLE user_roles(user_id BLOB, role_id BLOB);
        CREATE TABLE role_permissions(role_id BLOB, permission_id BLOB);
        INSERT INTO users (id, name) VALUES (x'01ff02', 'uma'), (x'03ff04', 'nick');
        INSERT INTO roles VALUES (x'a1ff', 'User'), (x'a2ff', 'Editor');
        INSERT INTO permissions VALUES (x'b1', 'View Post');
        INSERT INTO role_permissions VALUES (x'a1ff', x'b1');
        INSERT INTO role_parents VALUES (x'a2ff', x'a1ff');
        INSERT INTO user_roles VALUES (x'01ff02', x'a1ff'))",
        m_folder.filePath(u"binary-%1.db"_s.arg(otherUsers)));
    runSql(path,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO users (id, name) "
        "SELECT randomblob(16), 'user ' || i FROM n LIMIT "
            + QByteArray::number(otherUsers));
    const auto outcome = saveInto(
        path, changesOf(R"([{"do":"unassign","user":"uma","role":"User"}, {"do":"assign","user":"nick","role":"User"},
            {"do":"revoke","role":"User","permission":"View Post"}, {"do":"disinherit","role":"Editor","from":"User"}])"));
    QVERIFY2(outcome, said(outcome).constData());
    for (const store::Conflict &conflict : outcome->conflicts)
        QVERIFY2(false, qPrintable(conflict.found));
    QVERIFY(outcome->saved);
    QCOMPARE(rowsOf(path, "SELECT hex(user_id), hex(role_id), typeof(user_id) FROM user_roles"),
        QStringList{u"03FF04|A1FF|blob"_s});
}

void TestSaver::removesEveryCopyOfALink()
{
    const QString path = copyOfData(u"tutorial.sqlite"_s, m_folder.path());
    const auto outcome = saveInto(path, changesOf(R"([{"do":"revoke","role":"Editors","permission":"article.view"}])"));
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QCOMPARE(rowsOf(path, "SELECT role_id FROM permission WHERE name = 'article.view' ORDER BY 1"),
        (QStringList{u"2"_s, u"3"_s}));
}

void TestSaver::replacesARoleThatIsGone()
{
    const QString path = databaseOfKind(u"tutorial"_s);
    runSql(path, "UPDATE user SET role_id = 4711 WHERE username = 'nick'");
    const auto outcome = saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QCOMPARE(rowsOf(path, "SELECT role_id FROM user WHERE username = 'nick'"), QStringList{u"2"_s});
}

void TestSaver::addsTheMissingUserTable()
{
    const QString path = databaseOf("CREATE TABLE role (id INTEGER PRIMARY KEY, name);"
                                    "CREATE TABLE permission (id INTEGER PRIMARY KEY, name, role_id);"
                                    "INSERT INTO role VALUES (1, 'Admin');",
        m_folder.filePath(u"without-users.db"_s));
    Result<store::Database> database = store::Database::open({.location = path});
    QVERIFY2(database, said(database).constData());
    QVERIFY(!database->info().hasUserTable);
    QCOMPARE(database->info().whyNot(u"create-user"_s), u"This file has no table of users yet."_s);
    QVERIFY(database->info().canWrite(u"delete-role"_s));
    const Result<void> added = database->addUserTable();
    QVERIFY2(added, said(added).constData());
    QVERIFY(database->info().hasUserTable);
    QVERIFY(database->info().canWrite(u"assign"_s));
    const auto shown = database->read();
    QVERIFY(shown);
    const auto saved = database->save({.shown = *shown,
        .changes = changesOf(R"([{"do":"create-user","user":"ada"},{"do":"assign","user":"ada","role":"Admin"}])")});
    QVERIFY2(saved && saved->saved, said(saved).constData());
    QCOMPARE(textOf(path), (QStringList{u"ada > Admin"_s, u"role Admin ''"_s, u"user ada ''"_s}));
    QVERIFY(!database->addUserTable());
}

void TestSaver::takesWhatCancelsOutForDone()
{
    const QString path = databaseOfKind(u"demo"_s);
    const auto outcome = saveInto(path, changesOf(R"([{"do":"create-role","role":"Auditor"},
        {"do":"rename-role","role":"Auditor","to":"Reviewer"},{"do":"delete-role","role":"Reviewer"}])"));
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QVERIFY(!outcome->logged);
    QCOMPARE(outcome->changeCount, 0);
    QCOMPARE(rowsOf(path, "SELECT count(*) FROM rolewright_log"), QStringList{u"1"_s});
}

QTEST_GUILESS_MAIN(TestSaver)
#include "tst_saver.moc"
