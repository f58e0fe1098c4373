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
        QVERIFY(pool.hasRoomFor(0xFFFFFFFD));
        QVERIFY(!pool.hasRoomFor(0xFFFFFFFE));
        pool.append("x");
        QVERIFY(!pool.hasRoomFor(0xFFFFFFFD));
    }

    void findsTheNumberOfAText()
    {
        TextPool pool;
        TextIndex index;
        QCOMPARE(index.find("a", pool), TextIndex::none);
        for (const char *text : {"a", "b", ""}) {
            pool.append(text);
            index.insert(pool.size() - 1, pool);
        }
        QCOMPARE(index.find("a", pool), 0U);
        QCOMPARE(index.find("b", pool), 1U);
        QCOMPARE(index.find("", pool), 2U);
        QCOMPARE(index.find("c", pool), TextIndex::none);
    }

    void takesASortedPoolAtOnce()
    {
        TextPool pool;
        for (int i = 1000; i < 2000; ++i)
            for (int k = 0; k < i % 3; ++k)
                pool.append(std::to_string(i));
        TextIndex index;
        index.insertSorted(pool);
        for (std::uint32_t number = 0; number < pool.size(); ++number) {
            const bool isFirst = number == 0 || pool.at(number - 1) != pool.at(number);
            QCOMPARE(index.find(pool.at(number), pool), isFirst ? number : number - 1);
        }
        QCOMPARE(index.find("1002", pool), TextIndex::none); // 1002 % 3 is 0
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
