#include "effectivecounts.h"
#include "graphtext.h"
#include "rawrows.h"

#include <QTest>

using namespace engine;

namespace {

EffectiveCounts countsOf(std::string_view text, const Semantics &semantics = {})
{
    return countEffectiveGrants(graphFromText(text, semantics));
}

} // namespace

class TestEffectiveCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsNothingInNothing()
    {
        const EffectiveCounts counts = countEffectiveGrants(AccessGraph());
        QVERIFY(counts.byUser.empty());
        QCOMPARE(counts.total, std::int64_t(0));
    }

    void countsAPermissionHeldTwiceOnce()
    {
        const EffectiveCounts counts = countsOf(R"(
            a > One, Two
            b > One, Two
            c > One
            c: x, z
            d
            > One: x, y
            > Two > Three: y)");
        QCOMPARE(counts.byUser, (std::vector<std::uint32_t>{2, 2, 3, 0}));
        QCOMPARE(counts.total, std::int64_t(7));
    }

    void heedsTheSemantics()
    {
        constexpr std::string_view text = R"(
            a (inactive) > One
            b (superuser)
            > One > Two: x
            > One: y, z)";
        QCOMPARE(countsOf(text).byUser, (std::vector<std::uint32_t>{0, 0}));
        QCOMPARE(countsOf(text, {.inactiveUsers = Semantics::InactiveUsers::Ignored}).byUser,
            (std::vector<std::uint32_t>{3, 0}));
        QCOMPARE(countsOf(text, {.superusers = Semantics::Superusers::Everything}).byUser,
            (std::vector<std::uint32_t>{0, 3}));
        QCOMPARE(countsOf(text, {.inactiveUsers = Semantics::InactiveUsers::Ignored, .depth = 1}).byUser,
            (std::vector<std::uint32_t>{2, 0}));
    }

    void countsWhatTheRowsMean()
    {
        QVERIFY(rc::check([] {
            const RawRows rows = anyRows();
            std::vector<std::uint32_t> expected(std::size_t(rows.userCount));
            for (const auto &[user, permission] : rows.effectiveGrants())
                ++expected[std::size_t(user)];
            const EffectiveCounts counts = countEffectiveGrants(graphOf(rows));
            RC_ASSERT(counts.byUser == expected);
            RC_ASSERT(counts.total == std::int64_t(rows.effectiveGrants().size()));
        }));
    }
};

QTEST_APPLESS_MAIN(TestEffectiveCounts)
#include "tst_effectivecounts.moc"
