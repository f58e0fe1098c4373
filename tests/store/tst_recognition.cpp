#include "databasefiles.h"
#include "profilelibrary.h"
#include "profilelist.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace store;

class TestRecognition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); }

    void takesNothingForRolesThatOnlyLooksAlike_data();
    void takesNothingForRolesThatOnlyLooksAlike();
    void knowsTheTutorialInItsVariants_data();
    void knowsTheTutorialInItsVariants();
    void prefersTheProgramsOwnToPlainTables();
    void saysWhatIsMissing();
    void listsAllThatFit();
    void refusesAQueryThatDoesNotFit();
    void refusesAQueryOfAMeaningThatItDoesNotKnow();
    void usesProfilesByHandOnlyWhenNamed();

private:
    QString made(const QByteArray &sql) { return databaseOf(sql, m_folder.filePath(u"%1.db"_s.arg(++m_count))); }
    void addProfile(const QString &name, const QByteArray &toml);

    QTemporaryDir m_folder{temporaryPlace()};
    int m_count = 0;
};

void TestRecognition::addProfile(const QString &name, const QByteArray &toml)
{
    QVERIFY(QDir().mkpath(ProfileLibrary::userFolder()));
    writeFile(ProfileLibrary::userFolder() + u'/' + name, toml);
}

void TestRecognition::takesNothingForRolesThatOnlyLooksAlike_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(QStringLiteral(TEST_DATA_DIR) + u"/negative"_s).entryList(QDir::Files);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
    QCOMPARE(files.size(), 8);
}

void TestRecognition::takesNothingForRolesThatOnlyLooksAlike()
{
    QFETCH(const QString, file);
    const QString path = copyOfData(u"negative/"_s + file, m_folder.path());
    const Result<Recognition> recognition = recognise(path);
    QVERIFY2(recognition, said(recognition).constData());
    QCOMPARE(recognition->recognised, QString());
    QCOMPARE(recognition->candidates, QStringList());
    QCOMPARE(recognition->others.size(), std::size_t(3));
    const Result<Database> database = Database::open({.location = path});
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Unreadable);
    QVERIFY(database.error().message.contains("is a database of something else"_L1));
}

void TestRecognition::knowsTheTutorialInItsVariants_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("hasUsers");
    QTest::addColumn<QStringList>("lines");
    const QStringList lines = {u"A : p"_s, u"permission p ''"_s, u"role A ''"_s};
    const QStringList withUser = {u"A : p"_s, u"ada > A"_s, u"permission p ''"_s, u"role A ''"_s, u"user ada ''"_s};
    QTest::newRow("without users") << QByteArray(
        "CREATE TABLE role (id INTEGER PRIMARY KEY, name);"
        "CREATE TABLE permission (id INTEGER PRIMARY KEY, name, role_id REFERENCES role (id));"
        "INSERT INTO role VALUES (1, 'A'); INSERT INTO permission VALUES (1, 'p', 1);")
                                   << false << lines;
    QTest::newRow("plural, other column names, no foreign keys") << QByteArray(
        "CREATE TABLE Roles (ID INTEGER PRIMARY KEY, Name);"
        "CREATE TABLE permissions (id INTEGER PRIMARY KEY, permission_name, role_id);"
        "CREATE TABLE users (id INTEGER PRIMARY KEY, email, role_id);"
        "INSERT INTO Roles VALUES (1, 'A'); INSERT INTO permissions VALUES (1, 'p', 1);"
        "INSERT INTO users VALUES (1, 'ada', 1);") << true << withUser;
    QTest::newRow("tables with a display name and a mark, keys as text")
        << QByteArray("CREATE TABLE role (id TEXT PRIMARY KEY, name);"
                      "CREATE TABLE permission (id INTEGER PRIMARY KEY, name, role_id);"
                      "CREATE TABLE user (id INTEGER PRIMARY KEY, username, name, display_name, is_active, role_id);"
                      "INSERT INTO role VALUES ('r-1', 'A'); INSERT INTO permission VALUES (1, 'p', 'r-1');"
                      "INSERT INTO user VALUES (1, 'ada', 'x', 'Ada Lind', 0, 'r-1');")
        << true
        << QStringList{
               u"A : p"_s, u"ada > A"_s, u"permission p ''"_s, u"role A ''"_s, u"user ada 'Ada Lind' inactive"_s};
    QTest::newRow("views") << QByteArray(
        "CREATE TABLE r (id INTEGER PRIMARY KEY, name); CREATE VIEW role AS SELECT id, name FROM r;"
        "CREATE TABLE permission (id INTEGER PRIMARY KEY, name, role_id);"
        "INSERT INTO r VALUES (1, 'A'); INSERT INTO permission VALUES (1, 'p', 1);")
                           << false << lines;
}

void TestRecognition::knowsTheTutorialInItsVariants()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const bool, hasUsers);
    const QString path = made(sql);
    const Result<Recognition> recognition = recognise(path);
    QVERIFY2(recognition, said(recognition).constData());
    QCOMPARE(recognition->recognised, u"tutorial"_s);
    QVERIFY2(recognition->why.startsWith("It has the tables "_L1), qPrintable(recognition->why));
    const Result<Database> database = Database::open({.location = path});
    QVERIFY2(database, said(database).constData());
    QCOMPARE(database->info().hasUserTable, hasUsers);
    QTEST(textOf(path), "lines");
}

void TestRecognition::prefersTheProgramsOwnToPlainTables()
{
    const QString path = m_folder.filePath(u"own.db"_s);
    QVERIFY(createDatabase(path, u"empty"_s));
    const Result<Recognition> recognition = recognise(path);
    QVERIFY2(recognition, said(recognition).constData());
    QCOMPARE(recognition->recognised, u"rolewright"_s);
    for (const Recognition::Other &other : recognition->others) {
        if (other.profile == "plain"_L1)
            QCOMPARE(other.missing, QStringList{u"it fits, but a more particular one does, too"_s});
    }
}

void TestRecognition::saysWhatIsMissing()
{
    const QString path = made("CREATE TABLE role (id INTEGER PRIMARY KEY, title);"
                              "CREATE TABLE user (id INTEGER PRIMARY KEY, username);"
                              "CREATE TABLE permission (id INTEGER PRIMARY KEY, name, role_id);");
    const Result<Recognition> recognition = recognise(path);
    QVERIFY(recognition);
    QCOMPARE(recognition->recognised, QString());
    const auto tutorial = std::find_if(recognition->others.begin(), recognition->others.end(),
        [](const Recognition::Other &other) { return other.profile == "tutorial"_L1; });
    QCOMPARE(tutorial->missing, (QStringList{u"role has no column name"_s, u"user has no column role_id"_s}));
}

void TestRecognition::listsAllThatFit()
{
    addProfile(u"shop.toml"_s,
        "name = \"shop\"\ntitle = \"Shop\"\nlevel = \"generic\"\n[detect]\nrole = [\"id\"]\n"
        "[read]\nroles = \"SELECT id AS key, name FROM role\"\n");
    const QString path = copyOfData(u"tutorial.sqlite"_s, m_folder.path());
    Result<Recognition> recognition = recognise(path);
    QVERIFY2(recognition, said(recognition).constData());
    QCOMPARE(recognition->recognised, QString());
    QCOMPARE(QSet<QString>(recognition->candidates.begin(), recognition->candidates.end()),
        (QSet<QString>{u"shop"_s, u"tutorial"_s}));
    const Result<Database> database = Database::open({.location = path});
    QVERIFY(!database);
    QVERIFY2(database.error().message.contains("Several profiles fit"_L1), said(database).constData());
    QVERIFY(Database::open({.location = path, .profile = u"tutorial"_s}));

    addProfile(u"shop.toml"_s,
        "name = \"shop\"\ntitle = \"Shop\"\n[detect]\nrole = [\"id\"]\n" // a named one wins
        "[read]\nroles = \"SELECT id AS key, name FROM role\"\n");
    recognition = recognise(path);
    QCOMPARE(recognition->recognised, u"shop"_s);
    QVERIFY(QFile::remove(ProfileLibrary::userFolder() + u"/shop.toml"_s));
}

void TestRecognition::refusesAQueryThatDoesNotFit()
{
    addProfile(u"shop.toml"_s,
        "name = \"shop\"\ntitle = \"Shop\"\n[detect]\nrole = [\"id\"]\n[read]\n"
        "roles = \"SELECT id AS key, nmae AS name FROM role\"\n"
        "users = \"DELETE FROM user\"\npermissions = \"SELECT id AS key FROM permission\"\n"
        "grants = \"SELECT 1 AS role, 2 AS permission; SELECT 2\"\n");
    const Result<Recognition> recognition = recognise(m_folder.filePath(u"tutorial.sqlite"_s));
    QVERIFY2(recognition, said(recognition).constData());
    QCOMPARE(recognition->recognised, u"tutorial"_s);
    QStringList missing;
    for (const Recognition::Other &other : recognition->others)
        missing += other.profile == "shop"_L1 ? other.missing : QStringList();
    QCOMPARE(missing.size(), 4);
    QVERIFY(missing[0].startsWith(u"the query “users” is not a SELECT"_s));
    QVERIFY2(missing.join(u'|').contains("no such column: nmae"_L1), qPrintable(missing.join(u'|')));
    QVERIFY(missing.contains(u"the query “permissions” gives no column “name”"_s));
    QVERIFY(QFile::remove(ProfileLibrary::userFolder() + u"/shop.toml"_s));
}

void TestRecognition::refusesAQueryOfAMeaningThatItDoesNotKnow()
{
    addProfile(u"shop.toml"_s,
        "name = \"shop\"\ntitle = \"Shop\"\n[detect]\nrole = [\"id\"]\n[read]\n"
        "roles = \"SELECT id AS key, name, 1 AS everyone FROM role\"\n");
    const QString path = made("CREATE TABLE role (id INTEGER PRIMARY KEY, name)");
    const Result<Database> database = Database::open({.location = path, .profile = u"shop"_s});
    QVERIFY(!database);
    QVERIFY2(database.error().message.contains(u"gives “everyone”, which this version does not understand"_s),
        said(database).constData());
    QVERIFY(QFile::remove(ProfileLibrary::userFolder() + u"/shop.toml"_s));
}

void TestRecognition::usesProfilesByHandOnlyWhenNamed()
{
    addProfile(u"shop.toml"_s,
        "name = \"strict\"\nextends = \"tutorial\"\noffer = \"by hand\"\n"
        "[check]\ninactive_users = \"denied\"\n");
    const QString path = made("CREATE TABLE role (id INTEGER PRIMARY KEY, name);"
                              "CREATE TABLE permission (id INTEGER PRIMARY KEY, name, role_id)");
    QCOMPARE(recognise(path)->recognised, u"tutorial"_s);
    const Result<Database> database = Database::open({.location = path, .profile = u"strict"_s});
    QVERIFY2(database, said(database).constData());
    QCOMPARE(database->info().profile, u"strict"_s);
    const Result<Database> unknown = Database::open({.location = path, .profile = u"nothing"_s});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::Usage);
    QVERIFY2(unknown.error().message.contains(u"There is no profile “nothing”"_s), said(unknown).constData());
    QVERIFY(QFile::remove(ProfileLibrary::userFolder() + u"/shop.toml"_s));
}

QTEST_GUILESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
