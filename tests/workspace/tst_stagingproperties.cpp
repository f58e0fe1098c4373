#include "changejson.h"
#include "edit.h"
#include "randomchanges.h"
#include "staging.h"

#include <QJsonDocument>
#include <QTest>
#include <QUndoStack>

#include <rapidcheck.h>
#include <set>

using namespace engine;

namespace {

std::vector<std::uint32_t> numbers(std::size_t atMost)
{
    const auto number = rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint32_t>());
    const auto length = *rc::gen::inRange<std::size_t>(0, atMost + 1);
    return *rc::gen::container<std::vector<std::uint32_t>>(length, number);
}

void startRandomly(Staging &staging)
{
    staging.start(randomGraph(numbers(40)), 0);
    for (const std::uint32_t number : numbers(30))
        static_cast<void>(staging.stage({randomChange(staging.graph(), number)}, {})); // two in three fit
}

AccessGraph savedWith(const Staging &staging, const ChangeList &changes)
{
    AccessGraph graph = staging.savedGraph();
    RC_ASSERT(apply(graph, changes).has_value());
    return graph;
}

// Shown when a property does not hold.
void log(const char *what, const ChangeList &changes)
{
    for (const Change &change : changes)
        RC_LOG() << what << ": " << QJsonDocument(toFullJson(change)).toJson(QJsonDocument::Compact).toStdString()
                 << '\n';
}

// Deletes an object and creates another of its name. Applied by name again they are one object, and the list tells how
// it was edited: other words for the same graph.
bool replacesAnObject(const ChangeList &changes)
{
    std::set<std::pair<ObjectKind, QString>> deleted;
    for (const Change &change : changes) {
        const auto *existence = std::get_if<Existence>(&change);
        if (existence == nullptr)
            continue;
        if (!existence->exists)
            deleted.insert({existence->kind, existence->name});
        else if (deleted.contains({existence->kind, existence->name}))
            return true;
    }
    return false;
}

bool contains(const ChangeList &changes, const Change &change)
{
    return std::find(changes.begin(), changes.end(), change) != changes.end();
}

} // namespace

class TestStagingProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPendingLeadsFromSavedToShown()
    {
        QVERIFY(rc::check([] {
            Staging staging;
            startRandomly(staging);
            RC_ASSERT(savedWith(staging, staging.pendingChanges()).isEquivalentTo(staging.graph()));
        }));
    }

    void undoingAllGivesWhatIsSavedAndRedoingAllWhatWasShown()
    {
        QVERIFY(rc::check([] {
            Staging staging;
            startRandomly(staging);
            const AccessGraph shown = staging.graph();
            while (staging.history().canUndo())
                staging.undo();
            RC_ASSERT(staging.graph().isEquivalentTo(staging.savedGraph()));
            RC_ASSERT(staging.pendingChanges().empty());
            while (staging.history().canRedo())
                staging.redo();
            RC_ASSERT(staging.graph().isEquivalentTo(shown));
        }));
    }

    void revertingTakesBackWhatWasAskedForAndUndoBringsItAgain()
    {
        QVERIFY(rc::check([] {
            Staging staging;
            startRandomly(staging);
            const AccessGraph shown = staging.graph();
            ChangeList reverted;
            for (const Change &change : staging.pendingChanges()) {
                if (*rc::gen::inRange(0, 3) == 0)
                    reverted.push_back(change);
            }
            RC_PRE(!reverted.empty());
            log("pending", staging.pendingChanges());
            log("reverted", reverted);
            RC_ASSERT(staging.revert(reverted).has_value());
            log("left", staging.pendingChanges());
            for (const Change &change : staging.pendingChanges())
                RC_ASSERT(!contains(reverted, change));
            RC_ASSERT(savedWith(staging, staging.pendingChanges()).isEquivalentTo(staging.graph()));
            staging.undo();
            RC_ASSERT(staging.graph().isEquivalentTo(shown));
        }));
    }

    void discardingGivesWhatIsSaved()
    {
        QVERIFY(rc::check([] {
            Staging staging;
            startRandomly(staging);
            staging.discard();
            RC_ASSERT(staging.graph().isEquivalentTo(staging.savedGraph()));
            RC_ASSERT(staging.pendingChanges().empty());
        }));
    }

    void startingAgainOnTheSameGraphKeepsEverything()
    {
        QVERIFY(rc::check([] {
            Staging staging;
            startRandomly(staging);
            const AccessGraph shown = staging.graph();
            const ChangeList pending = staging.pendingChanges();
            log("pending", pending);
            RC_ASSERT(staging.start(staging.savedGraph(), 0, pending).empty());
            log("pending again", staging.pendingChanges());
            RC_ASSERT(staging.graph().isEquivalentTo(shown));
            RC_ASSERT(savedWith(staging, staging.pendingChanges()).isEquivalentTo(shown));
            RC_ASSERT(replacesAnObject(pending) || staging.pendingChanges() == pending);
        }));
    }
};

QTEST_GUILESS_MAIN(TestStagingProperties)
#include "tst_stagingproperties.moc"
