#include "databasefiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class TestDatabaseCreation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(temporaryPlace()); }

    void knowsItsTemplates();
    void makesTheDemoWordForWord();
    void makesTheTutorialInItsOwnTables();
    void makesAnEmptyOne();
    void neverReplacesAFile_data();
    void neverReplacesAFile();
    void saysWhyAPlaceWillNotDo_data();
    void saysWhyAPlaceWillNotDo();
    void leavesNothingBehind();

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabaseCreation::knowsItsTemplates()
{
    QCOMPARE(store::templateNames(), (QStringList{u"empty"_s, u"demo"_s, u"tutorial"_s}));
    const Result<void> created = store::createDatabase(path(), u"blog"_s);
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Usage);
    QCOMPARE(namesIn(m_folder->path()), QStringList());
}

void TestDatabaseCreation::makesTheDemoWordForWord()
{
    const Result<void> created = store::createDatabase(path(), u"demo"_s);
    QVERIFY2(created, said(created).constData());
    QCOMPARE(textOf(path()),
        (QStringList{u"Admin : Create Post"_s, u"Admin : Delete Post"_s, u"Admin : Edit Post"_s, u"User : View Post"_s,
            u"ada > Admin"_s, u"ines > Admin"_s, u"permission Create Post 'Write a new post'"_s,
            u"permission Delete Post 'Delete a post'"_s, u"permission Edit Post 'Change a post'"_s,
            u"permission View Post 'Read a post'"_s, u"role Admin 'Writes, changes and deletes posts'"_s,
            u"role User 'Reads posts'"_s, u"uma > User"_s, u"user ada 'Ada Lind'"_s,
            u"user ines 'Ines Sand' inactive"_s, u"user nick 'Nick Holt'"_s, u"user uma 'Uma Berg'"_s}));
}

void TestDatabaseCreation::makesTheTutorialInItsOwnTables()
{
    const Result<void> created = store::createDatabase(path(), u"tutorial"_s);
    QVERIFY2(created, said(created).constData());
    QCOMPARE(rowsOf(path(), "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1"),
        (QStringList{u"permission"_s, u"role"_s, u"user"_s}));
    QCOMPARE(rowsOf(path(), "SELECT role.name, permission.name FROM permission JOIN role ON role_id = role.id"),
        (QStringList{u"Admin|Create Post"_s, u"Admin|Edit Post"_s, u"Admin|Delete Post"_s, u"User|View Post"_s}));
    QCOMPARE(rowsOf(path(), "SELECT username, role_id FROM user"),
        (QStringList{u"ada|1"_s, u"uma|2"_s, u"nick|NULL"_s, u"ines|NULL"_s}));
    // Who may do what is the same as in the demo.
    const QString demo = m_folder->filePath(u"demo.db"_s);
    QVERIFY(store::createDatabase(demo, u"demo"_s));
    const auto answers = [](const QString &file) {
        return store::Database::open({.location = file})
            .and_then([](store::Database database) { return database.read(); })
            .map(answersOf);
    };
    QVERIFY(answers(path()) == answers(demo));
    QCOMPARE(answers(path())->size(), std::size_t(16));
}

void TestDatabaseCreation::makesAnEmptyOne()
{
    const Result<void> created = store::createDatabase(path(), u"empty"_s);
    QVERIFY2(created, said(created).constData());
    QCOMPARE(textOf(path()), QStringList());
    QCOMPARE(rowsOf(path(), "PRAGMA journal_mode"), QStringList{u"delete"_s});
}

void TestDatabaseCreation::neverReplacesAFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("file") << u"file"_s;
    QTest::newRow("empty file") << u"empty"_s;
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("link to nowhere") << u"link"_s;
}

void TestDatabaseCreation::neverReplacesAFile()
{
    QFETCH(const QString, what);
    if (what == "folder"_L1)
        QVERIFY(QDir().mkdir(path()));
    else if (what == "link"_L1)
        QVERIFY(QFile::link(u"nowhere"_s, path()));
    else
        writeFile(path(), what == "file"_L1 ? "precious" : "");
    const Result<void> created = store::createDatabase(path(), u"demo"_s);
    QVERIFY(!created);
    QVERIFY2(created.error().message.contains("there is a file of that name already"_L1), said(created).constData());
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"x.db"_s});
    if (what == "file"_L1)
        QCOMPARE(contentOf(path()), "precious");
}

void TestDatabaseCreation::saysWhyAPlaceWillNotDo_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no such folder") << m_folder->filePath(u"no/x.db"_s) << u"there is no such folder"_s;
    QTest::newRow("a folder that is not there") << m_folder->filePath(u"no/"_s) << u"that is the name of a folder"_s;
    QTest::newRow("a folder") << m_folder->path() + u'/' << u"that is the name of a folder"_s;
    QTest::newRow("long name") << m_folder->filePath(QString(300, u'x')) << u"cannot be created"_s;
    QTest::newRow("nothing named") << QString() << u"cannot be created"_s;
    QTest::newRow("where no files are made") << u"/proc/x.db"_s << u"its folder does not take new files"_s;
}

void TestDatabaseCreation::saysWhyAPlaceWillNotDo()
{
    QFETCH(const QString, place);
    QFETCH(const QString, sentence);
    const Result<void> created = store::createDatabase(place, u"demo"_s);
    QVERIFY(!created);
    QVERIFY2(created.error().message.contains(sentence), said(created).constData());
}

void TestDatabaseCreation::leavesNothingBehind()
{
    const mode_t before = ::umask(027);
    QVERIFY(store::createDatabase(path(), u"demo"_s));
    ::umask(before);
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"x.db"_s});
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(path()), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0640U); // as any new file of this person
}

QTEST_GUILESS_MAIN(TestDatabaseCreation)
#include "tst_databasecreation.moc"
