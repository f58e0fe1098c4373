#include "textpool.h"

#include <QTest>

#include <string>

using engine::TextIndex;
using engine::TextPool;

class TestTextPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTextsByNumber()
    {
        TextPool pool;
        pool.append("one");
        pool.append("");
        pool.append("three");
        QCOMPARE(pool.size(), 3U);
        QCOMPARE(pool.at(0), "one");
        QCOMPARE(pool.at(1), "");
        QCOMPARE(pool.at(2), "three");
        QCOMPARE(pool.at(3), "");
        QCOMPARE(TextPool().at(0), "");
        QCOMPARE(pool.textBytes(), std::size_t(8));
    }

    void saysWhenFourGigabytesAreFull()
    {
        TextPool pool;
        const char byte = 'x';
        const std::string_view huge(&byte, 0xFFFFFFFF); // only its length is looked at
        QVERIFY(!pool.hasRoomFor(huge));
        QVERIFY(pool.hasRoomFor(std::string_view(&byte, 0xFFFFFFFE)));
        pool.append("x");
        QVERIFY(!pool.hasRoomFor(std::string_view(&byte, 0xFFFFFFFE)));
    }

    void findsTheTextInsertedFirst()
    {
        TextPool pool;
        TextIndex index;
        QCOMPARE(index.find("a", pool), TextIndex::none);
        for (const char *text : {"a", "b", "a", ""}) {
            pool.append(text);
            index.insert(pool.size() - 1, pool);
        }
        QCOMPARE(index.find("a", pool), 0U);
        QCOMPARE(index.find("b", pool), 1U);
        QCOMPARE(index.find("", pool), 3U);
        QCOMPARE(index.find("c", pool), TextIndex::none);
    }

    void growsWithItsTexts()
    {
        TextPool pool;
        TextIndex index;
        for (std::uint32_t i = 0; i < 10000; ++i) {
            pool.append(std::to_string(i));
            index.insert(i, pool);
        }
        for (std::uint32_t i = 0; i < 10000; ++i)
            QCOMPARE(index.find(std::to_string(i), pool), i);
        QVERIFY(index.byteSize() >= 2 * 10000 * 4); // at most half full
        QVERIFY(index.byteSize() <= 8 * 10000 * 4);
    }
};

QTEST_APPLESS_MAIN(TestTextPool)
#include "tst_textpool.moc"
