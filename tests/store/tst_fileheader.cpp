#include "fileheader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace store;

namespace {

QByteArray header()
{
    QByteArray bytes("SQLite format 3\0", 16);
    bytes += QByteArray::fromHex("1000010100402020"); // pages of 4096 bytes
    bytes += QByteArray::fromHex("00000007"); // change counter
    bytes += QByteArray::fromHex("00000005"); // pages
    bytes.resize(FileHeader::byteSize, '\0');
    bytes.replace(92, 4, QByteArray::fromHex("00000007")); // the counter when the pages were counted
    return bytes;
}

} // namespace

class TestFileHeader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSizeAndMode()
    {
        const auto parsed = FileHeader::parse(header());
        QVERIFY(parsed);
        QCOMPARE(parsed->pageSize, 4096);
        QCOMPARE(parsed->pageCount, 5);
        QVERIFY(!parsed->isWriteAhead);
    }

    void readsTheLargestPageSizeAndWriteAhead()
    {
        QByteArray bytes = header();
        bytes.replace(16, 4, QByteArray::fromHex("00010202"));
        const auto parsed = FileHeader::parse(bytes);
        QVERIFY(parsed);
        QCOMPARE(parsed->pageSize, 65536);
        QVERIFY(parsed->isWriteAhead);
    }

    void trustsThePageCountOnlyWhenItIsCurrent()
    {
        QByteArray bytes = header();
        bytes[92] = 1;
        QCOMPARE(FileHeader::parse(bytes)->pageCount, 0);
    }

    void refusesWhatIsNoHeader_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << header().first(99);
        QTest::newRow("other magic") << header().replace(0, 6, "SQLITE");
        QTest::newRow("text") << QByteArray(200, 'a');
    }
    void refusesWhatIsNoHeader()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!FileHeader::parse(bytes));
    }

    void saysWhatElseAFileIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n") << u"a PNG picture"_s;
        QTest::newRow("zip") << QByteArray("PK\x03\x04zz") << u"a ZIP archive"_s;
        QTest::newRow("text") << QByteArray("users and roles\n") << u"a text file"_s;
        QTest::newRow("umlauts") << u"größe, 🚀\n"_s.toUtf8() << u"a text file"_s;
        QTest::newRow("journal") << QByteArray("\xD9\xD5\x05\xF9\x20\xA1\x63\xD7\x00", 9)
                                 << u"the journal of a SQLite database, not the database"_s;
        QTest::newRow("random") << QByteArray("\x01\x9c\x00\xfe\x10", 5) << QString();
    }
    void saysWhatElseAFileIs()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(otherKindOfFile(bytes), "kind");
    }
};

QTEST_GUILESS_MAIN(TestFileHeader)
#include "tst_fileheader.moc"
