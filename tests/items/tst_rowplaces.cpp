#include "rowplaces.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace items;
using Rows = std::vector<int>;

class TestRowPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsInPlace_data();
    void keepsRowsInPlace();
    void hasTheFreshRowsAndTheOldOrder();
    void findsRanges();
    void stopsCountingBeyondTheLimit();
};

void TestRowPlaces::keepsRowsInPlace_data()
{
    QTest::addColumn<Rows>("current");
    QTest::addColumn<Rows>("fresh");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("nothing") << Rows{} << Rows{} << Rows{};
    QTest::newRow("all new") << Rows{} << Rows{2, 1} << Rows{2, 1};
    QTest::newRow("all gone") << Rows{1, 2} << Rows{} << Rows{};
    QTest::newRow("another order is not taken over") << Rows{3, 1, 2} << Rows{1, 2, 3} << Rows{3, 1, 2};
    QTest::newRow("a new one follows its neighbour") << Rows{3, 1, 2} << Rows{1, 9, 2, 3} << Rows{3, 1, 9, 2};
    QTest::newRow("a first one stays first") << Rows{3, 1} << Rows{9, 1, 3} << Rows{9, 3, 1};
    QTest::newRow("several in a row") << Rows{1, 2} << Rows{1, 8, 9, 2} << Rows{1, 8, 9, 2};
    QTest::newRow("the neighbour is gone") << Rows{1, 2, 3} << Rows{1, 9, 3} << Rows{1, 9, 3};
}

void TestRowPlaces::keepsRowsInPlace()
{
    QFETCH(Rows, current);
    QFETCH(Rows, fresh);
    QFETCH(Rows, rows);
    QCOMPARE(keepingPlaces(current, fresh), rows);
}

void TestRowPlaces::hasTheFreshRowsAndTheOldOrder()
{
    QVERIFY(rc::check([](const std::set<int> &a, const std::set<int> &b, bool isReversed) {
        Rows current(a.begin(), a.end());
        const Rows fresh(b.begin(), b.end());
        if (isReversed)
            std::reverse(current.begin(), current.end());
        const Rows rows = keepingPlaces(current, fresh);
        RC_ASSERT(std::set<int>(rows.begin(), rows.end()) == b);
        RC_ASSERT(rows.size() == b.size());
        Rows kept = rows;
        std::erase_if(kept, [&a](int row) { return !a.contains(row); });
        std::erase_if(current, [&b](int row) { return !b.contains(row); });
        RC_ASSERT(kept == current);
    }));
}

void TestRowPlaces::findsRanges()
{
    const std::vector<RowRange> expected = {{0, 1}, {2, 2}, {5, 1}};
    QCOMPARE(rangesMissingIn(KeySet(Rows{2, 5}), Rows{1, 2, 3, 4, 5, 6}), expected);
    QCOMPARE(rangesMissingIn(KeySet(Rows{}), Rows{}), std::vector<RowRange>{});
}

void TestRowPlaces::stopsCountingBeyondTheLimit()
{
    Rows rows(10'000);
    int next = 0;
    for (int &row : rows)
        row = next++;
    const auto isEven = [](int row) { return row % 2 == 0; };
    QCOMPARE(rangesOf(rows, isEven).size(), rangeLimit + 1);
}

QTEST_MAIN(TestRowPlaces)
#include "tst_rowplaces.moc"
