#include "databasefiles.h"
#include "savecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The six tables without the program's own, with a little of everything.
constexpr const char *plainTables = R"(
    CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL,
        active INTEGER NOT NULL DEFAULT 1);
    CREATE TABLE roles(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE permissions(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE role_parents(role_id INTEGER NOT NULL REFERENCES roles(id),
        parent_id INTEGER NOT NULL REFERENCES roles(id), PRIMARY KEY(role_id, parent_id)) WITHOUT ROWID;
    CREATE TABLE user_roles(user_id INTEGER NOT NULL REFERENCES users(id),
        role_id INTEGER NOT NULL REFERENCES roles(id), PRIMARY KEY(user_id, role_id)) WITHOUT ROWID;
    CREATE TABLE role_permissions(role_id INTEGER NOT NULL REFERENCES roles(id),
        permission_id INTEGER NOT NULL REFERENCES permissions(id), PRIMARY KEY(role_id, permission_id)) WITHOUT ROWID;
    INSERT INTO users VALUES (1, 'ada', 'Ada Lind', 1), (2, 'uma', '', 1), (3, 'nick', '', 1), (4, 'ines', '', 0);
    INSERT INTO roles VALUES (1, 'Admin'), (2, 'User');
    INSERT INTO permissions VALUES (1, 'Create Post'), (2, 'Edit Post'), (3, 'Delete Post'), (4, 'View Post');
    INSERT INTO role_permissions VALUES (1, 1), (1, 2), (1, 3), (2, 4);
    INSERT INTO user_roles VALUES (1, 1), (2, 2), (4, 1);)";

struct Case {
    const char *name;
    const char *changes; // as in a change file
    QStringList difference; // what a fresh reading then shows
};

} // namespace

class TestSaver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesEveryChange_data();
    void makesEveryChange();

private:
    // A database of the kind with the tutorial's data; the six tables for "plain".
    QString databaseOfKind(const QString &kind);
    void addRows(const char *kind, const std::vector<Case> &cases);

    QTemporaryDir m_folder;
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

QTEST_GUILESS_MAIN(TestSaver)
#include "tst_saver.moc"
