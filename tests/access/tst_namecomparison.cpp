#include "editing.h"
#include "graphtext.h"
#include "namecomparison.h"
#include "randomchanges.h"

#include <QTest>

#include <rapidcheck.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

// As another reading of the database would give it: other ids, nothing shared.
AccessGraph loadedAnew(const AccessGraph &graph)
{
    return graphFromText(textOf(graph).toStdString(), graph.semantics());
}

QStringList difference(const char *before, const char *after)
{
    return sentences(changesByName(graphFromText(before), graphFromText(after)));
}

std::vector<std::uint32_t> numbers(std::size_t atMost)
{
    const auto length = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, atMost + 1));
    return *rc::gen::container<std::vector<std::uint32_t>>(length, rc::gen::arbitrary<std::uint32_t>());
}

} // namespace

class TestNameComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoReadingsOfOneDatabaseAreTheSame()
    {
        const AccessGraph graph = graphFromText(blogText);
        QCOMPARE(sentences(changesByName(graph, loadedAnew(graph))), QStringList());
        QCOMPARE(sentences(changesByName({}, {})), QStringList());
    }

    void tellsWhatDiffers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *before, const char *after, const QStringList &expected) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << expected;
        };
        row("assigned", "ada\n> Admin", "ada > Admin", {u"Assign Admin to ada"_s});
        row("unassigned", "ada > Admin", "ada\n> Admin", {u"Unassign Admin from ada"_s});
        row("granted and revoked", "> A: X\n: Y", "> A: Y\n: X", {u"Revoke X from A"_s, u"Grant Y to A"_s});
        row("direct", "ada\n: X", "ada: X", {u"Grant X directly to ada"_s});
        row("inherits", "> A\n> B", "> A > B", {u"Let A inherit from B"_s});
        row("renamed: gone and come", "ada > Admin", "ada > Chief",
            {u"Delete role Admin"_s, u"Create role Chief"_s, u"Assign Chief to ada"_s});
        row("a new user with a role", "> A", "ada > A", {u"Create user ada"_s, u"Assign A to ada"_s});
        row("ids shift", "bob > B\n> A", "ann\nbob > B\n> A", {u"Create user ann"_s});
    }
    void tellsWhatDiffers()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QTEST(difference(before, after), "expected");
    }

    void namesThatSeveralShareAreLeftOut()
    {
        GraphBuilder builder;
        builder.addUser(Key(1), "ada");
        builder.addUser(Key(2), "ada");
        builder.addRole(Key(1), "Admin");
        builder.addAssignment(Key(1), Key(1));
        const AccessGraph twins = builder.build();
        QCOMPARE(sentences(changesByName(twins, graphFromText("ada\n> Admin"))), QStringList());
        QCOMPARE(sentences(changesByName(graphFromText("ada > Admin"), twins)), QStringList());
    }

    void appliedToTheFirstTheyGiveTheSecond()
    {
        const bool holds = rc::check("before + changesByName(before, after) = after", [] {
            const AccessGraph before =
                randomGraph(numbers(40), {.superusers = Semantics::Superusers::Everything}, false);
            AccessGraph after = before;
            for (const std::uint32_t number : numbers(60))
                if (const Result<Change> change = resolved(after, randomChange(after, number)))
                    mustApply(after, {*change});
            const AccessGraph anew = loadedAnew(after);
            AccessGraph made = before;
            mustApply(made, changesByName(before, anew));
            RC_ASSERT(made.isEquivalentTo(anew));
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestNameComparison)
#include "tst_namecomparison.moc"
