#include "database.h"
#include "databasefiles.h"
#include "profilelist.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using store::Database;

namespace {

QByteArray ownDatabase()
{
    const QTemporaryDir folder(temporaryPlace());
    const QString path = folder.filePath(u"x.db"_s);
    if (!store::createDatabase(path, u"demo"_s))
        qFatal("no demo");
    return contentOf(path);
}

QByteArray damaged(QByteArray bytes, qsizetype from, qsizetype count)
{
    for (qsizetype i = from; i < from + count; ++i)
        bytes[i] = char(~bytes[i]);
    return bytes;
}

QByteArray hashOf(const QString &path)
{
    return QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex();
}

} // namespace

// The gate: a sentence for each file that is not what it should be, and not one byte of it changed.
class TestDatabaseOpener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); }

    void refusesAFileThatIsNoDatabase_data();
    void refusesAFileThatIsNoDatabase();
    void refusesAPlaceThatIsNoFile_data();
    void refusesAPlaceThatIsNoFile();
    void refusesAFileThatMayNotBeRead();
    void opensThroughALink();
    void opensNamesThatWouldBeAddresses_data();
    void opensNamesThatWouldBeAddresses();
    void changesNothingOfAGoodFile();
    void readsWhatMayNotBeWritten();
    void survivesAnyDamage();

private:
    QTemporaryDir m_folder{temporaryPlace()};
};

void TestDatabaseOpener::refusesAFileThatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QByteArray good = ownDatabase();
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("text") << QByteArray("users: ada, uma\n").repeated(100)
                          << u"is not a SQLite database but a text file"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(4000, '\1') << u"but a PNG picture"_s;
    QTest::newRow("archive") << QByteArray("PK\x03\x04") + QByteArray(4000, '\1') << u"but a ZIP archive"_s;
    QByteArray cipher;
    for (int i = 0; cipher.size() < 8192; ++i)
        cipher += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    QTest::newRow("encrypted") << cipher << u"or it is encrypted"_s;
    QTest::newRow("journal alone") << QByteArray::fromHex("d9d505f920a163d7") + QByteArray(1000, '\0')
                                   << u"the journal of a SQLite database"_s;
    QTest::newRow("header alone") << good.first(100) << u"is cut off"_s;
    QTest::newRow("half") << good.first(good.size() / 2) << u"is cut off"_s;
    QTest::newRow("one page less") << good.chopped(4096) << u"is cut off"_s;
    QTest::newRow("damaged page") << damaged(good, 4096 + 8, 400) << u"is damaged"_s;
    QTest::newRow("damaged schema") << damaged(good, 3000, 1000) << u"is damaged"_s;
    QTest::newRow("impossible page size") << damaged(good, 16, 2) << u"is damaged"_s;
    QTest::newRow("other format number") << damaged(good, 44, 4) << u"unsupported file format"_s;
}

void TestDatabaseOpener::refusesAFileThatIsNoDatabase()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    const QTemporaryDir folder(temporaryPlace());
    const QString path = folder.filePath(u"given.db"_s);
    writeFile(path, bytes);
    const Result<Database> database = Database::open({.location = path});
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Unreadable);
    QVERIFY2(database.error().message.contains(sentence), said(database).constData());
    QVERIFY2(database.error().message.contains(u'“' + path + u'”'), said(database).constData());
    QVERIFY(database.error().message.endsWith(u'.'));
    QCOMPARE(contentOf(path), bytes);
    QCOMPARE(namesIn(folder.path()), QStringList{u"given.db"_s});
}

void TestDatabaseOpener::refusesAPlaceThatIsNoFile_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    QVERIFY(QFile::link(m_folder.filePath(u"round"_s), m_folder.filePath(u"round"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    const int socketHandle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, qPrintable(m_folder.filePath(u"socket"_s)), sizeof address.sun_path);
    QCOMPARE(::bind(socketHandle, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ::close(socketHandle);
    QTest::newRow("nothing named") << QString() << u"No database was named"_s;
    QTest::newRow("missing") << m_folder.filePath(u"missing.db"_s) << u"There is no file"_s;
    QTest::newRow("missing folder") << m_folder.filePath(u"no/such/x.db"_s) << u"There is no file"_s;
    QTest::newRow("folder") << m_folder.path() << u"is a folder"_s;
    QTest::newRow("circle of links") << m_folder.filePath(u"round"_s) << u"leads round in a circle"_s;
    QTest::newRow("pipe") << m_folder.filePath(u"pipe"_s) << u"is a pipe between programs"_s;
    QTest::newRow("socket") << m_folder.filePath(u"socket"_s) << u"is a pipe between programs"_s;
    QTest::newRow("device") << u"/dev/null"_s << u"is a device"_s;
    QTest::newRow("endless device") << u"/dev/zero"_s << u"is a device"_s;
    QTest::newRow("server") << u"postgresql://ada@desk/roles"_s << u"is on a server"_s;
}

void TestDatabaseOpener::refusesAPlaceThatIsNoFile()
{
    QFETCH(const QString, place);
    QFETCH(const QString, sentence);
    const QStringList before = namesIn(m_folder.path());
    const Result<Database> database = Database::open({.location = place});
    QVERIFY(!database);
    QVERIFY2(database.error().message.contains(sentence), said(database).constData());
    QCOMPARE(namesIn(m_folder.path()), before);
}

void TestDatabaseOpener::refusesAFileThatMayNotBeRead()
{
    const QString path = m_folder.filePath(u"secret.db"_s);
    writeFile(path, ownDatabase());
    QVERIFY(QFile::setPermissions(path, {}));
    const Result<Database> database = Database::open({.location = path});
    if (::geteuid() == 0) { // root may read everything
        QVERIFY(database);
        return;
    }
    QVERIFY(!database);
    QVERIFY2(database.error().message.contains("may not be read by you"_L1), said(database).constData());
}

void TestDatabaseOpener::opensThroughALink()
{
    const QTemporaryDir folder(temporaryPlace());
    writeFile(folder.filePath(u"real.db"_s), ownDatabase());
    const QString link = folder.filePath(u"link.db"_s);
    QVERIFY(QFile::link(u"real.db"_s, link));
    const Result<Database> database = Database::open({.location = link});
    QVERIFY2(database, said(database).constData());
    QCOMPARE(database->info().location, link);
}

void TestDatabaseOpener::opensNamesThatWouldBeAddresses_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"file:x.db?mode=rwc", ":memory:", "x.db?immutable=1", "größe 100%.db", "a;b'c\"d.db",
             "two\nlines.db", "-x.db"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestDatabaseOpener::opensNamesThatWouldBeAddresses()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder(temporaryPlace());
    const QString path = folder.path() + u'/' + name;
    writeFile(path, ownDatabase());
    QVERIFY(QDir::setCurrent(folder.path()));
    Result<Database> database = Database::open({.location = name});
    QVERIFY2(database, said(database).constData());
    QCOMPARE(database->info().location, path);
    QVERIFY(database->read());
    QCOMPARE(namesIn(folder.path()), QStringList{name});
    QVERIFY(QDir::setCurrent(QDir::tempPath()));
}

void TestDatabaseOpener::changesNothingOfAGoodFile()
{
    const QTemporaryDir folder(temporaryPlace());
    const QString path = copyOfData(u"tutorial.sqlite"_s, folder.path());
    const QByteArray before = hashOf(path);
    struct stat statusBefore = {};
    QCOMPARE(::stat(qPrintable(path), &statusBefore), 0);
    Result<Database> database = Database::open({.location = path});
    QVERIFY(database);
    QVERIFY(database->read());
    QVERIFY(database->read());
    QCOMPARE(hashOf(path), before);
    QCOMPARE(namesIn(folder.path()), QStringList{u"tutorial.sqlite"_s});
    struct stat statusAfter = {};
    QCOMPARE(::stat(qPrintable(path), &statusAfter), 0);
    QCOMPARE(statusAfter.st_mtim.tv_nsec, statusBefore.st_mtim.tv_nsec);
}

void TestDatabaseOpener::readsWhatMayNotBeWritten()
{
    const QString path = copyOfData(u"tutorial.sqlite"_s, m_folder.path());
    Result<Database> database = Database::open({.location = path, .readOnly = true});
    QVERIFY(database);
    QCOMPARE(database->info().readOnlyReason, u"Opened for reading only."_s);
    QVERIFY(!database->info().canWrite(u"assign"_s));
    const auto shown = database->read();
    QVERIFY(shown);
    const auto saved =
        database->save({.shown = *shown, .changes = {engine::Assignment{u"no-role nick"_s, u"Editors"_s}}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Refused);
    QVERIFY2(saved.error().message.contains("Opened for reading only"_L1), said(saved).constData());
}

// Hundreds of files with some bytes turned: an answer or a sentence, no crash, no hang, nothing written.
void TestDatabaseOpener::survivesAnyDamage()
{
    const QByteArray good = ownDatabase();
    const QString path = m_folder.filePath(u"rotten.db"_s);
    quint32 seed = 20240611;
    const auto next = [&seed](quint32 below) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 8) % below;
    };
    int refused = 0;
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes = good;
        for (quint32 i = 0; i <= next(8); ++i)
            bytes[next(quint32(bytes.size()))] = char(next(256));
        writeFile(path, bytes);
        Result<Database> database = Database::open({.location = path});
        const bool isRead = database && database->read();
        refused += isRead ? 0 : 1;
        QVERIFY(database || !database.error().message.isEmpty());
        QCOMPARE(contentOf(path), bytes);
    }
    QVERIFY(refused > 50);
}

QTEST_GUILESS_MAIN(TestDatabaseOpener)
#include "tst_databaseopener.moc"
