#include "databasefiles.h"
#include "fileclaim.h"
#include "otherprogram.h"
#include "profilelist.h"
#include "sqliteconnection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace store;

class TestFileClaim : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
        const Result<void> created = createDatabase(path(), u"demo"_s);
        QVERIFY2(created, said(created).constData());
    }

    // POSIX locks belong to the process: looking at the file in another way would drop them.
    void keepsOurLockWhileTheFileIsOpenedAgain()
    {
        Result<FileClaim> claim = FileClaim::on(path());
        QVERIFY(claim);
        auto writer =
            SqliteConnection::open(std::move(*claim), SqliteConnection::Access::Write, std::make_shared<Watch>());
        QVERIFY2(writer, said(writer).constData());
        QVERIFY((*writer)->run("BEGIN IMMEDIATE"));
        QCOMPARE(OtherProgram::answer({u"trywrite"_s, path()}), "locked");

        Result<Database> second = Database::open({.location = path()});
        QVERIFY2(second, said(second).constData());
        QVERIFY(second->read());
        QVERIFY(recognise(path()));
        QVERIFY(!createDatabase(path(), u"demo"_s));
        QCOMPARE(OtherProgram::answer({u"trywrite"_s, path()}), "locked");

        QVERIFY((*writer)->run("COMMIT"));
        writer->reset();
        QCOMPARE(OtherProgram::answer({u"trywrite"_s, path()}), "free");
    }

    void countsLinksToAFileAsThatFile()
    {
        const QString link = m_folder->filePath(u"link.db"_s);
        QVERIFY(QFile::link(path(), link));
        const Result<FileClaim> first = FileClaim::on(path());
        const Result<FileClaim> second = FileClaim::on(link);
        QVERIFY(first && second);
        QVERIFY(first->facts().identity == second->facts().identity);
        const QTemporaryDir place(temporaryPlace());
        const Result<QString> copy = second->copyTo(place.path(), {});
        QVERIFY(!copy); // somebody else may have a handle
        QCOMPARE(copy.error().kind, ErrorKind::Busy);
    }

    void copiesOnlyWhatIsThere()
    {
        const Result<FileClaim> claim = FileClaim::on(path());
        QVERIFY(claim);
        writeFile(path() + u"-wal"_s, "beside");
        const QTemporaryDir place(temporaryPlace());
        const Result<QString> copy = claim->copyTo(place.path(), {u"-journal"_s, u"-wal"_s});
        QVERIFY2(copy, said(copy).constData());
        QCOMPARE(contentOf(*copy), contentOf(path()));
        QCOMPARE(contentOf(*copy + "-wal"_L1), "beside");
        QCOMPARE(namesIn(place.path()).size(), 2);
        const Result<QString> again = claim->copyTo(place.filePath(u"missing"_s), {});
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains("the copy could not be made"_L1), said(again).constData());
    }

    void letsGoWhenItIsMoved()
    {
        Result<FileClaim> first = FileClaim::on(path());
        QVERIFY(first);
        FileClaim second = std::move(*first);
        Result<FileClaim> third = FileClaim::on(path());
        QVERIFY(third);
        second = std::move(*third); // lets its own go
        const QTemporaryDir place(temporaryPlace());
        QVERIFY(second.copyTo(place.path(), {}));
    }

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFileClaim)
#include "tst_fileclaim.moc"
