#include "adjacency.h"
#include "ids.h"

#include <QTest>

#include <ctime>
#include <map>
#include <rapidcheck.h>
#include <set>

using engine::Adjacency;

namespace {

using Links = Adjacency<UserId, RoleId>;

std::vector<std::uint32_t> numbers(std::span<const RoleId> row)
{
    std::vector<std::uint32_t> found;
    for (const RoleId role : row)
        found.push_back(std::uint32_t(role));
    return found;
}

using Row = std::vector<std::uint32_t>;

// 0 → 1, 4; 1 → nothing; 2 → 0, 1, 7
Links loaded()
{
    return Links({0, 2, 2, 5}, {RoleId(1), RoleId(4), RoleId(0), RoleId(1), RoleId(7)});
}

} // namespace

class TestAdjacency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheRowsThatWereLoaded()
    {
        const Links links = loaded();
        QCOMPARE(numbers(links.of(UserId(0))), (Row{1, 4}));
        QCOMPARE(numbers(links.of(UserId(1))), Row());
        QCOMPARE(numbers(links.of(UserId(2))), (Row{0, 1, 7}));
        QCOMPARE(links.linkCount(), std::int64_t(5));
        QVERIFY(links.contains(UserId(2), RoleId(7)));
        QVERIFY(!links.contains(UserId(0), RoleId(7)));
    }

    void hasNoLinksForAnIdPastTheLoadedOnes()
    {
        QVERIFY(loaded().of(UserId(3)).empty());
        QVERIFY(loaded().of(UserId(0xFFFFFFFF)).empty());
        QVERIFY(Links().of(UserId(0)).empty());
        QVERIFY(!Links().contains(UserId(0), RoleId(0)));
    }

    void keepsRowsSortedAndWithoutDoubles()
    {
        Links links = loaded();
        QVERIFY(links.insert(UserId(0), RoleId(2)));
        QVERIFY(!links.insert(UserId(0), RoleId(2)));
        QVERIFY(!links.insert(UserId(0), RoleId(4)));
        QVERIFY(links.insert(UserId(9), RoleId(3)));
        QCOMPARE(numbers(links.of(UserId(0))), (Row{1, 2, 4}));
        QCOMPARE(numbers(links.of(UserId(9))), (Row{3}));
        QCOMPARE(links.linkCount(), std::int64_t(7));
    }

    void removesOnlyWhatIsThere()
    {
        Links links = loaded();
        QVERIFY(!links.remove(UserId(1), RoleId(1)));
        QVERIFY(!links.remove(UserId(9), RoleId(1)));
        QVERIFY(links.remove(UserId(2), RoleId(0)));
        QVERIFY(!links.remove(UserId(2), RoleId(0)));
        QCOMPARE(numbers(links.of(UserId(2))), (Row{1, 7}));
        QCOMPARE(links.linkCount(), std::int64_t(4));
    }

    void namesTheRowsThatWereEdited()
    {
        Links links = loaded();
        QVERIFY(links.editedRows().empty());
        links.insert(UserId(0), RoleId(4)); // was there
        links.remove(UserId(1), RoleId(4)); // was not
        QVERIFY(links.editedRows().empty());
        links.insert(UserId(5), RoleId(0));
        links.remove(UserId(0), RoleId(4));
        const std::vector<UserId> edited = links.editedRows();
        QCOMPARE(std::set<UserId>(edited.begin(), edited.end()), (std::set<UserId>{UserId(0), UserId(5)}));
    }

    void leavesCopiesAlone()
    {
        Links links = loaded();
        links.insert(UserId(1), RoleId(3));
        Links copy = links;
        copy.insert(UserId(1), RoleId(2));
        copy.remove(UserId(2), RoleId(1));
        QCOMPARE(numbers(links.of(UserId(1))), (Row{3}));
        QCOMPARE(numbers(links.of(UserId(2))), (Row{0, 1, 7}));
        QCOMPARE(numbers(copy.of(UserId(1))), (Row{2, 3}));
        QCOMPARE(numbers(copy.of(UserId(2))), (Row{0, 7}));
    }

    void remembersWhatWasLoaded()
    {
        Links links = loaded();
        links.remove(UserId(0), RoleId(1));
        links.insert(UserId(0), RoleId(5));
        QVERIFY(links.wasLoaded(UserId(0), RoleId(1)));
        QVERIFY(!links.wasLoaded(UserId(0), RoleId(5)));
        QVERIFY(!links.wasLoaded(UserId(8), RoleId(5)));
    }

    void turnsRound()
    {
        const Adjacency<RoleId, UserId> turned = loaded().transposed();
        QCOMPARE(turned.linkCount(), std::int64_t(5));
        QCOMPARE(turned.of(RoleId(1)).size(), std::size_t(2));
        QVERIFY(turned.contains(RoleId(1), UserId(0)));
        QVERIFY(turned.contains(RoleId(1), UserId(2)));
        QVERIFY(turned.of(RoleId(2)).empty());
        QVERIFY(turned.of(RoleId(8)).empty());
        QVERIFY(Links().transposed().of(RoleId(0)).empty());
    }

    void countsItsBytes()
    {
        Links links = loaded();
        const std::int64_t before = links.byteSize();
        QCOMPARE(before, std::int64_t(9 * 4));
        links.insert(UserId(1), RoleId(1));
        QVERIFY(links.byteSize() > before);
        QCOMPARE(Links().byteSize(), std::int64_t(0));
    }

    void doesWhatASetOfPairsDoes()
    {
        QVERIFY(rc::check([] {
            const auto number = rc::gen::inRange<std::uint32_t>(0, 9);
            Links links = loaded();
            std::map<std::uint32_t, std::set<std::uint32_t>> model{{0, {1, 4}}, {2, {0, 1, 7}}};
            for (const auto &[from, to] : *rc::gen::container<std::vector<std::pair<std::uint32_t, std::uint32_t>>>(
                     rc::gen::pair(number, number))) {
                if (*rc::gen::arbitrary<bool>())
                    RC_ASSERT(links.insert(UserId(from), RoleId(to)) == model[from].insert(to).second);
                else
                    RC_ASSERT(links.remove(UserId(from), RoleId(to)) == (model[from].erase(to) == 1));
            }
            std::int64_t total = 0;
            for (const auto &[from, row] : model) {
                RC_ASSERT(numbers(links.of(UserId(from))) == Row(row.begin(), row.end()));
                total += std::int64_t(row.size());
            }
            RC_ASSERT(links.linkCount() == total);
        }));
    }

    // Edits of a long row wait until it is looked at.
    void doesWhatASetDoesInALongRow()
    {
        QVERIFY(rc::check([] {
            std::vector<RoleId> ids;
            for (std::uint32_t i = 0; i < 5000; ++i)
                ids.push_back(RoleId(2 * i));
            Links links({0, 5000}, ids);
            std::set<std::uint32_t> model;
            for (const RoleId id : ids)
                model.insert(std::uint32_t(id));
            const auto edits = *rc::gen::container<std::vector<std::pair<std::uint32_t, int>>>(
                rc::gen::pair(rc::gen::inRange<std::uint32_t>(0, 30), rc::gen::inRange(0, 8)));
            Links copy;
            std::set<std::uint32_t> copied;
            for (const auto &[place, what] : edits) {
                const std::uint32_t to = place < 20 ? place : 9980 + place;
                RC_ASSERT(links.contains(UserId(0), RoleId(to)) == model.contains(to));
                if (what < 3) {
                    RC_ASSERT(links.insert(UserId(0), RoleId(to)) == model.insert(to).second);
                } else if (what < 6) {
                    RC_ASSERT(links.remove(UserId(0), RoleId(to)) == (model.erase(to) == 1));
                } else if (what == 6) {
                    RC_ASSERT(numbers(links.of(UserId(0))) == Row(model.begin(), model.end()));
                } else {
                    copy = links;
                    copied = model;
                }
                RC_ASSERT(links.linkCount() == std::int64_t(model.size()));
            }
            links.settle();
            RC_ASSERT(numbers(links.of(UserId(0))) == Row(model.begin(), model.end()));
            RC_ASSERT(numbers(copy.of(UserId(0))) == Row(copied.begin(), copied.end()));
        }));
    }

    // From the side where everything behind would have to move each time.
    void fillsAndEmptiesALongRowQuickly()
    {
        const std::clock_t begin = std::clock();
        Links links;
        constexpr std::uint32_t total = 200'000;
        for (std::uint32_t i = total; i > 0; --i)
            QVERIFY(links.insert(UserId(1), RoleId(i)));
        QVERIFY(!links.insert(UserId(1), RoleId(7)));
        QCOMPARE(links.of(UserId(1)).size(), std::size_t(total));
        for (std::uint32_t i = 1; i <= total; ++i)
            QVERIFY(links.remove(UserId(1), RoleId(i)));
        QVERIFY(links.of(UserId(1)).empty());
        QCOMPARE(links.linkCount(), std::int64_t(0));
        const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 2, qPrintable(QString::number(seconds)));
    }
};

QTEST_APPLESS_MAIN(TestAdjacency)
#include "tst_adjacency.moc"
