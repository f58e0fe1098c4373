#include "bitwords.h"

#include <QTest>

#include <bitset>
#include <rapidcheck.h>
#include <vector>

using namespace engine;

namespace {

using Words = std::vector<std::uint64_t>;

std::int64_t countedOneByOne(const Words &words)
{
    std::int64_t total = 0;
    for (const std::uint64_t word : words)
        total += std::int64_t(std::bitset<64>(word).count());
    return total;
}

Words united(const Words &a, const Words &b)
{
    Words both = a.size() > b.size() ? a : b;
    const Words &shorter = a.size() > b.size() ? b : a;
    for (std::size_t i = 0; i < shorter.size(); ++i)
        both[i] |= shorter[i];
    return both;
}

Words anyWords()
{
    return *rc::gen::container<Words>(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>()));
}

} // namespace

class TestBitWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsNothingInNothing()
    {
        QCOMPARE(bitCount({}), std::int64_t(0));
        QCOMPARE(unionCount({}), std::int64_t(0));
    }

    void countsBits()
    {
        QVERIFY(rc::check([] {
            const Words words = anyWords();
            RC_ASSERT(bitCount(words) == countedOneByOne(words));
        }));
    }

    void countsAUnionOfWindows()
    {
        QVERIFY(rc::check([] {
            std::vector<Words> parts;
            std::vector<BitWindow> windows;
            Words whole;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
                parts.push_back(anyWords());
            for (const Words &part : parts) {
                windows.push_back({.first = *rc::gen::inRange<std::size_t>(0, 4) * wordsPerBlock, .words = part});
                Words moved(windows.back().first);
                moved.insert(moved.end(), part.begin(), part.end());
                whole = united(whole, moved);
            }
            RC_ASSERT(unionCount(windows) == countedOneByOne(whole));
            for (std::uint32_t bit = 0; !windows.empty() && bit < 64 * 50; ++bit) {
                const std::size_t word = bit / 64 - windows[0].first;
                const bool isThere =
                    bit / 64 >= windows[0].first && word < parts[0].size() && parts[0][word] >> bit % 64 & 1;
                RC_ASSERT(windows[0].contains(bit) == isThere);
            }
        }));
    }

    void unites()
    {
        QVERIFY(rc::check([] {
            const Words a = anyWords();
            const Words b = anyWords();
            Words words = a;
            words.resize(std::max(a.size(), b.size()));
            uniteBits(words, b);
            RC_ASSERT(words == united(a, b));
        }));
    }
};

QTEST_APPLESS_MAIN(TestBitWords)
#include "tst_bitwords.moc"
