#include "databasefiles.h"
#include "plaintables.h"
#include "profilelibrary.h"
#include "savecase.h"
#include "statedifference.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// A wrong profile, a trigger, a rule of the tables: the save refuses and not one row is changed.
class TestStateDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        QVERIFY(QDir().mkpath(store::ProfileLibrary::userFolder()));
    }

    void refusesAWrongProfile_data();
    void refusesAWrongProfile();
    void refusesWhatATriggerAdds_data();
    void refusesWhatATriggerAdds();
    void doesNotBringALostLinkToLife();
    void refusesAForgottenTable();
    void letsTheTablesKeepTheirOwnRules();
    void looksAtEveryRowOfALargeDatabaseThatItTouches_data();
    void looksAtEveryRowOfALargeDatabaseThatItTouches();
    void savesInALargeDatabase();
    void takesNoPartOfANameForAPlace();

private:
    // A profile that differs from "plain" in one change or query.
    void addProfile(const QByteArray &toml)
    {
        writeFile(store::ProfileLibrary::userFolder() + u"/wrong.toml"_s,
            "name = \"wrong\"\nextends = \"plain\"\noffer = \"by hand\"\n" + toml + '\n');
    }
    QString plain(const QByteArray &more = {})
    {
        return databaseOf(plainTables + more, m_folder->filePath(u"plain.db"_s));
    }
    // The same with a quarter of a million links, so that a save reads only what it touches.
    QString large() const;

    QTemporaryDir m_large{temporaryPlace()};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStateDifference::initTestCase()
{
    databaseOf(QByteArray(plainTables)
            + "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 100009)"
              "INSERT INTO users SELECT i, 'user ' || i, '', 1 FROM n;"
              "INSERT INTO user_roles SELECT id, 1 FROM users WHERE id >= 10;"
              "INSERT INTO user_roles SELECT id, 2 FROM users WHERE id >= 10 AND id % 2;",
        m_large.filePath(u"large.db"_s));
}

QString TestStateDifference::large() const
{
    const QString path = m_folder->filePath(u"large.db"_s);
    return QFile::copy(m_large.filePath(u"large.db"_s), path) ? path : QString();
}

void TestStateDifference::refusesAWrongProfile_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *profile, const char *changes, const QString &sentence) {
        QTest::newRow(name) << QByteArray(profile) << QByteArray(changes) << sentence;
    };
    row("deletes the links of a user", "[write]\nunassign = [\"DELETE FROM user_roles WHERE user_id = :user\"]",
        R"([{"do":"unassign","user":"twin","role":"User"}])", u"would have changed 2 rows instead of 1"_s);
    row("deletes all", "[write]\nrevoke = [\"DELETE FROM role_permissions\"]",
        R"([{"do":"revoke","role":"User","permission":"View Post"}])", u"would have changed 4 rows instead of 1"_s);
    row("mixes up the ends", "[write]\ngrant = [\"INSERT INTO role_permissions VALUES (1, :role)\"]",
        R"([{"do":"grant","role":"User","permission":"Create Post"}])", {});
    row("inserts into another link", "[write]\nassign = [\"INSERT INTO user_roles VALUES (:user, 1)\"]",
        R"([{"do":"assign","user":"nick","role":"User"}])",
        u"the user nick would not have the role User; the user nick would have the role Admin"_s);
    row("changes nothing", "[write]\nassign = [\"INSERT INTO user_roles SELECT 1, 1 WHERE :user = :role || 'x'\"]",
        R"([{"do":"assign","user":"nick","role":"User"}])", u"“Assign User to nick” would have changed nothing"_s);
    row("updates all", "[write]\nrename_user = [\"UPDATE users SET name = :name || id WHERE :user\"]",
        R"([{"do":"rename-user","user":"nick","to":"nils"}])", u"would have changed 5 rows instead of 1"_s);
    row("renames another", "[write]\nrename_user = [\"UPDATE users SET name = :name WHERE id = :user - 1\"]",
        R"([{"do":"rename-user","user":"nick","to":"nils"}])", u"the user uma would be called nils"_s);
    row("deactivates on the side",
        "[write]\nrename_user = [\"UPDATE users SET name = :name, active = 0 WHERE id = :user\"]",
        R"([{"do":"rename-user","user":"nick","to":"nils"}])", u"the user nils would be inactive"_s);
    row("changes another text",
        "[write]\nassign = [\"INSERT INTO user_roles VALUES (:user, :role)\","
        "\"UPDATE users SET display_name = 'x' WHERE id = :user\"]",
        R"([{"do":"assign","user":"nick","role":"User"}])", u"the description of the user nick would be another"_s);
    row("makes a superuser",
        "[read]\nusers = \"SELECT id AS key, name, display_name, 1 AS active, active > 1 AS superuser FROM users\"\n"
        "[write]\nrename_user = [\"UPDATE users SET name = :name, active = 2 WHERE id = :user\"]",
        R"([{"do":"rename-user","user":"nick","to":"nils"}])", u"the user nils would become a superuser"_s);
    row("creates two", "[write]\ncreate_role = [\"INSERT INTO roles (name) VALUES (:name), (:name || ' 2')\"]",
        R"([{"do":"create-role","role":"Auditor"}])", u"would have changed 2 rows instead of 1"_s);
    row("creates another one on the side",
        "[write]\ncreate_role = [\"INSERT INTO roles (name) VALUES (:name)\","
        "\"INSERT INTO roles (name) VALUES ('Spy')\"]",
        R"([{"do":"create-role","role":"Auditor"}])", u"the role Spy would be there"_s);
    row("creates under another name", "[write]\ncreate_role = [\"INSERT INTO roles (name) VALUES (upper(:name))\"]",
        R"([{"do":"create-role","role":"Auditor"}])", u"would have made 0 of them"_s);
    row("deletes too little",
        "[write]\ndelete_permission = [\"DELETE FROM role_permissions WHERE permission_id = :permission\"]",
        R"([{"do":"delete-permission","permission":"View Post"}])", u"the permission View Post would be there"_s);
    row("forgets the links", "[write]\ndelete_user = [\"UPDATE users SET name = 'gone' WHERE id = :user\"]",
        R"([{"do":"delete-user","user":"nick"}])", u"the user gone would be there"_s);
}

void TestStateDifference::refusesAWrongProfile()
{
    QFETCH(const QByteArray, profile);
    QFETCH(const QByteArray, changes);
    QFETCH(const QString, sentence);
    addProfile(profile);
    const QString path = plain("INSERT INTO users VALUES (5, 'twin', '', 1);"
                               "INSERT INTO user_roles VALUES (5, 1), (5, 2);");
    const QByteArray before = contentOf(path);
    const auto outcome = saveInto(path, changesOf(changes), {.profile = u"wrong"_s});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Refused);
    QVERIFY2(outcome.error().message.startsWith("Nothing was saved: "_L1), said(outcome).constData());
    QVERIFY2(outcome.error().message.contains(sentence), said(outcome).constData());
    QCOMPARE(contentOf(path), before);
}

void TestStateDifference::refusesWhatATriggerAdds_data()
{
    QTest::addColumn<QByteArray>("trigger");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("gives more") << QByteArray("CREATE TRIGGER t AFTER INSERT ON user_roles WHEN NEW.role_id = 2 BEGIN"
                                              " INSERT INTO user_roles VALUES (NEW.user_id, 1); END;")
                                << u"the user nick would have the role Admin"_s;
    QTest::newRow("gives others") << QByteArray("CREATE TRIGGER t AFTER INSERT ON user_roles BEGIN"
                                                " INSERT OR IGNORE INTO role_permissions VALUES (2, 3); END;")
                                  << u"the role User would have the permission Delete Post"_s;
    QTest::newRow("swallows") << QByteArray(
        "CREATE TRIGGER t BEFORE INSERT ON user_roles BEGIN SELECT RAISE(IGNORE); END;")
                              << u"would have changed nothing"_s;
    QTest::newRow("takes it back") << QByteArray(
        "CREATE TRIGGER t AFTER INSERT ON user_roles BEGIN DELETE FROM user_roles WHERE user_id = NEW.user_id; END;")
                                   << u"the user nick would not have the role User"_s;
    QTest::newRow("forbids") << QByteArray(
        "CREATE TRIGGER t BEFORE INSERT ON user_roles BEGIN SELECT RAISE(ABORT, 'ask the boss'); END;")
                             << u"keep themselves forbids it (ask the boss)"_s;
}

void TestStateDifference::refusesWhatATriggerAdds()
{
    QFETCH(const QByteArray, trigger);
    QFETCH(const QString, sentence);
    const QString path = plain(trigger);
    const QByteArray before = contentOf(path);
    const auto outcome = saveInto(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Refused);
    QVERIFY2(outcome.error().message.contains(sentence), said(outcome).constData());
    QCOMPARE(contentOf(path), before);
}

void TestStateDifference::doesNotBringALostLinkToLife()
{
    const QString path = m_folder->filePath(u"tutorial.db"_s);
    QVERIFY(store::createDatabase(path, u"tutorial"_s));
    runSql(path, "UPDATE user SET role_id = 3 WHERE username = 'nick'"); // the next role gets this number
    const QByteArray before = contentOf(path);
    const auto outcome = saveInto(path, changesOf(R"([{"do":"create-role","role":"Auditor"}])"));
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains(u"the new role Auditor would get links of one that is gone (number 3)"_s),
        said(outcome).constData());
    QCOMPARE(contentOf(path), before);
}

void TestStateDifference::refusesAForgottenTable()
{
    const QString path = plain("CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));"
                               "INSERT INTO posts VALUES (1, 3);");
    const QByteArray before = contentOf(path);
    const auto outcome = saveInto(path, changesOf(R"([{"do":"delete-user","user":"nick"}])"));
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains("FOREIGN KEY constraint failed"_L1), said(outcome).constData());
    QCOMPARE(contentOf(path), before);
}

void TestStateDifference::letsTheTablesKeepTheirOwnRules()
{
    const QString path = plain("CREATE UNIQUE INDEX short ON roles (substr(name, 1, 2));");
    const auto outcome = saveInto(path, changesOf(R"([{"do":"create-role","role":"Adviser"}])"));
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains("UNIQUE constraint failed"_L1), said(outcome).constData());
    QVERIFY(outcome.error().detail.contains("Create role Adviser"_L1));
}

void TestStateDifference::looksAtEveryRowOfALargeDatabaseThatItTouches_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another link of the same user")
        << QByteArray("[write]\nunassign = [\"DELETE FROM user_roles WHERE user_id = :user AND role_id = 3 - :role\"]")
        << QByteArray(R"([{"do":"unassign","user":"user 11","role":"Admin"}])")
        << u"the user user 11 would not have the role User; the user user 11 would have the role Admin"_s;
    QTest::newRow("a row of somebody else")
        << QByteArray("[write]\nassign = [\"INSERT INTO user_roles VALUES (:user, :role)\","
                      "\"DELETE FROM user_roles WHERE user_id = 77 AND role_id = 1\"]")
        << QByteArray(R"([{"do":"assign","user":"nick","role":"User"}])")
        << u"the number of other assignments would be another"_s;
    QTest::newRow("forgets links of a role")
        << QByteArray("[write]\ndelete_role = [\"DELETE FROM role_permissions WHERE role_id = :role\","
                      "\"DELETE FROM user_roles WHERE role_id = :role AND user_id <> 77\"]")
        << QByteArray(R"([{"do":"delete-role","role":"User"}])") << u"the role User would be there"_s;
}

void TestStateDifference::looksAtEveryRowOfALargeDatabaseThatItTouches()
{
    QFETCH(const QByteArray, profile);
    QFETCH(const QByteArray, changes);
    QFETCH(const QString, sentence);
    addProfile(profile);
    const QString path = large();
    const QByteArray before = contentOf(path);
    const auto outcome = saveInto(path, changesOf(changes), {.profile = u"wrong"_s});
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains(sentence) || outcome.error().detail.contains(sentence),
        said(outcome).constData());
    QVERIFY(contentOf(path) == before);
}

void TestStateDifference::savesInALargeDatabase()
{
    const QString path = large();
    const auto outcome = saveInto(path, changesOf(R"([
        {"do":"unassign","user":"user 11","role":"Admin"}, {"do":"rename-user","user":"user 12","to":"zoe"},
        {"do":"delete-role","role":"User"}, {"do":"create-role","role":"Auditor"},
        {"do":"assign","user":"user 13","role":"Auditor"}, {"do":"delete-user","user":"user 14"},
        {"do":"inherit","role":"Auditor","from":"Admin"}, {"do":"revoke","role":"Admin","permission":"Edit Post"},
        {"do":"delete-permission","permission":"View Post"}, {"do":"deactivate-user","user":"user 15"}])"));
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QCOMPARE(rowsOf(path, "SELECT count(*), sum(role_id = 2) FROM user_roles"), QStringList{u"100001|1"_s});
    QCOMPARE(rowsOf(path, "SELECT name, active FROM users WHERE id IN (12, 14, 15)"),
        (QStringList{u"zoe|1"_s, u"user 15|0"_s}));
    QCOMPARE(rowsOf(path, "SELECT name FROM roles JOIN user_roles ON role_id = id WHERE user_id = 13 ORDER BY 1"),
        (QStringList{u"Admin"_s, u"Auditor"_s}));
    QCOMPARE(rowsOf(path, "PRAGMA foreign_key_check"), QStringList());
}

void TestStateDifference::takesNoPartOfANameForAPlace()
{
    store::AccessState planned;
    planned.addObjectRow(ObjectKind::Role, "1", {.key = qint64(1), .name = "x%1"});
    store::AccessState found = planned;
    found.addObjectRow(ObjectKind::Role, "1", {.key = qint64(1), .name = "x%1"});
    QCOMPARE(store::differences(planned, found, {}), QStringList{u"the role x%1 would be there 2 times"_s});
}

QTEST_GUILESS_MAIN(TestStateDifference)
#include "tst_statedifference.moc"
