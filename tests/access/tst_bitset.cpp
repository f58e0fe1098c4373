#include "bitset.h"
#include "ids.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

using engine::BitSet;

namespace {

using Numbers = std::set<std::uint32_t>;

BitSet bitsOf(const Numbers &numbers)
{
    BitSet bits;
    for (const std::uint32_t number : numbers)
        bits.insert(number);
    return bits;
}

Numbers numbersOf(const BitSet &bits)
{
    const std::vector<std::uint32_t> ids = bits.ids<std::uint32_t>();
    return {ids.begin(), ids.end()};
}

Numbers anyNumbers()
{
    return *rc::gen::container<Numbers>(rc::gen::inRange<std::uint32_t>(0, 400));
}

} // namespace

class TestBitSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsNothingPastItsEnd()
    {
        QVERIFY(!BitSet().contains(RoleId(0)));
        QVERIFY(!BitSet(64).contains(RoleId(64)));
        QVERIFY(!BitSet(64).contains(RoleId(0xFFFFFFFF)));
    }

    void growsWhenALaterIdComes()
    {
        BitSet bits(3);
        bits.insert(RoleId(200));
        QVERIFY(bits.contains(RoleId(200)));
        QVERIFY(!bits.contains(RoleId(199)));
        QCOMPARE(bits.count(), std::int64_t(1));
        bits.remove(RoleId(9999));
        bits.remove(RoleId(200));
        QVERIFY(bits.isEmpty());
    }

    void holdsTheFirstIds_data()
    {
        QTest::addColumn<std::uint32_t>("total");
        for (const std::uint32_t total : {0U, 1U, 63U, 64U, 65U, 128U, 1000U})
            QTest::addRow("%u", total) << total;
    }
    void holdsTheFirstIds()
    {
        QFETCH(const std::uint32_t, total);
        const BitSet bits = BitSet::firstIds(total);
        QCOMPARE(bits.count(), std::int64_t(total));
        QVERIFY(total == 0 || bits.contains(total - 1));
        QVERIFY(!bits.contains(total));
    }

    void walksInOrderOfId()
    {
        const std::vector<UserId> ids = bitsOf({130, 5, 64, 63}).ids<UserId>();
        QCOMPARE(ids, (std::vector<UserId>{UserId(5), UserId(63), UserId(64), UserId(130)}));
    }

    void takesAWindow()
    {
        BitSet bits(64);
        const std::vector<std::uint64_t> words{1, 2};
        bits |= engine::BitWindow{.first = 8, .words = words};
        QCOMPARE(numbersOf(bits), (Numbers{512, 512 + 65}));
        bits |= engine::BitWindow{.first = 800};
        QCOMPARE(bits.words().size(), std::size_t(10));
    }

    void givesTheSmallestWindow()
    {
        QVERIFY(BitSet(1000).window().words.empty());
        BitSet bits = bitsOf({600, 700});
        bits.insert(5000U);
        bits.remove(5000U);
        const engine::BitWindow window = bits.window();
        QCOMPARE(window.first, std::size_t(8)); // word 9, but at a block
        QCOMPARE(window.end(), std::size_t(700 / 64 + 1));
        BitSet again;
        again |= window;
        QVERIFY(again == bits);
    }

    void doesWhatASetOfNumbersDoes()
    {
        QVERIFY(rc::check([] {
            const Numbers a = anyNumbers();
            const Numbers b = anyNumbers();
            Numbers both = a;
            both.insert(b.begin(), b.end());
            Numbers common;
            std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(common, common.end()));
            Numbers rest;
            std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(rest, rest.end()));
            RC_ASSERT(numbersOf(bitsOf(a) |= bitsOf(b)) == both);
            RC_ASSERT(numbersOf(bitsOf(a) &= bitsOf(b)) == common);
            RC_ASSERT(numbersOf(bitsOf(a) -= bitsOf(b)) == rest);
            RC_ASSERT((bitsOf(a) == bitsOf(b)) == (a == b));
            RC_ASSERT(bitsOf(a).isEmpty() == a.empty());
            RC_ASSERT(bitsOf(a).count() == std::int64_t(a.size()));
        }));
    }

    void isEqualWhateverItsSize()
    {
        BitSet large(1000);
        large.insert(RoleId(3));
        BitSet small;
        small.insert(RoleId(3));
        QVERIFY(large == small);
        QVERIFY(small == large);
        large.insert(RoleId(900));
        QVERIFY(large != small);
        QVERIFY(small != large);
    }
};

QTEST_APPLESS_MAIN(TestBitSet)
#include "tst_bitset.moc"
