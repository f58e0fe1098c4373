#include "databasefiles.h"
#include "graphbuilder.h"
#include "openworkspace.h"
#include "randomchanges.h"
#include "workspacecase.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

using Pairs = std::set<Pair>;

// Gained and lost, as pairs of names.
struct Effect {
    Pairs gained;
    Pairs lost;
    bool operator==(const Effect &) const = default;
};

Pairs pairsOf(const AccessGraph &graph, const std::vector<EffectDifference::ByPermission> &groups)
{
    Pairs pairs;
    for (const auto &group : groups)
        for (const UserId user : group.users)
            pairs.emplace(graph.name(user), group.permission);
    return pairs;
}

// An object that goes and another that comes by its name are two in a preview and one in the lists.
Effect previewed(const Workspace &workspace)
{
    const Pairs gained = pairsOf(workspace.graph(), workspace.effect().gained);
    const Pairs lost = pairsOf(workspace.graph(), workspace.effect().lost);
    Effect net;
    std::set_difference(
        gained.begin(), gained.end(), lost.begin(), lost.end(), std::inserter(net.gained, net.gained.end()));
    std::set_difference(
        lost.begin(), lost.end(), gained.begin(), gained.end(), std::inserter(net.lost, net.lost.end()));
    return net;
}

// The pairs that `grants` lists of one graph and not of the other.
Pairs missingIn(const AccessGraph &other, const AccessGraph &graph)
{
    std::vector<std::optional<PermissionId>> same(graph.permissions().indexLimit());
    for (const std::uint32_t index : graph.permissions().byName())
        if (const auto found = other.permission(graph.permissions().name(index)))
            same[index] = *found;
    Pairs pairs;
    for (const std::uint32_t index : graph.users().byName()) {
        const UserId user{index};
        const auto there = other.user(graph.name(user));
        const BitSet held = there ? other.permissionsOf(*there) : BitSet();
        graph.permissionsOf(user).forEach<std::uint32_t>([&](std::uint32_t permission) {
            if (!same[permission] || !held.contains(*same[permission]))
                pairs.emplace(graph.name(user), graph.permissions().name(permission));
        });
    }
    return pairs;
}

AccessGraph readAnew(const QString &path, const QString &profile)
{
    auto database = store::Database::open({.location = path, .profile = profile});
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    auto graph = database->read();
    if (!graph)
        qFatal("%s", qPrintable(graph.error().message));
    return *graph;
}

// As many objects and links as the medium database of the measurements.
AccessGraph mediumGraph()
{
    std::mt19937 random(4);
    const auto below = [&](std::uint32_t limit) { return std::uint32_t(random() % limit); };
    GraphBuilder builder;
    for (std::uint32_t i = 0; i < 10'000; ++i)
        builder.addUser(Key(i), "user" + std::to_string(i), {}, i % 50 != 0);
    for (std::uint32_t i = 0; i < 200; ++i)
        builder.addRole(Key(i), "role" + std::to_string(i));
    for (std::uint32_t i = 0; i < 2'000; ++i)
        builder.addPermission(Key(i), "permission" + std::to_string(i));
    for (int i = 0; i < 30'000; ++i)
        builder.addAssignment(Key(below(10'000)), Key(below(200)));
    for (int i = 0; i < 8'000; ++i)
        builder.addGrant(Key(below(200)), Key(below(2'000)));
    for (std::uint32_t i = 50; i < 200; ++i)
        builder.addInheritance(Key(i), Key(below(i - 40)));
    return builder.build();
}

// How many staged sets; the whole thousand on the medium database takes minutes.
int setCount(int usual)
{
    bool isSaid = false;
    const int said = qEnvironmentVariableIntValue("ROLEWRIGHT_STAGED_SETS", &isSaid);
    return isSaid ? said : usual;
}

} // namespace

// What the pending bar says is exactly what `grants` differs by after Save.
class TestPreviewedEffect : public QObject {
    Q_OBJECT

private:
    // Without new names for users and permissions: the lists know them by name alone.
    static void stageSome(Workspace *workspace, std::mt19937 &random)
    {
        const int wanted = 1 + int(random() % 12);
        for (int i = 0; i < wanted; ++i) {
            const Change change = writableChange(workspace->graph(), std::uint32_t(random()));
            const auto *rename = std::get_if<Rename>(&change);
            if (rename && rename->kind != ObjectKind::Role)
                continue;
            const auto staged = workspace->stage({change}); // one in three does not fit
            Q_UNUSED(staged);
        }
    }

    // Saves so many sets one after the other; gives how many pairs were gained and lost.
    static std::size_t compare(Workspace *workspace, std::mt19937 &random, int sets)
    {
        QSignalSpy saved(workspace, &Workspace::saved);
        QSignalSpy refused(workspace, &Workspace::saveRefused);
        const QString path = workspace->info().location;
        const QString profile = workspace->info().profile;
        AccessGraph before = readAnew(path, profile);
        std::size_t pairs = 0;
        for (int set = 0; set < sets; ++set) {
            stageSome(workspace, random);
            if (!workspace->hasPendingChanges())
                continue;
            if (!QTest::qWaitFor([&] { return workspace->isEffectKnown(); }, 60000))
                qFatal("The effect is not worked out");
            const Effect said = previewed(*workspace);
            saved.clear();
            workspace->save();
            if (!QTest::qWaitFor([&] { return saved.count() + refused.count() > 0; }, 60000) || !refused.isEmpty())
                qFatal("%s", refused.isEmpty() ? "No answer" : qPrintable(WorkspaceCase::errorOf(refused).message));
            const AccessGraph after = readAnew(path, profile);
            const Effect done{missingIn(before, after), missingIn(after, before)};
            if (said != done)
                qFatal("Set %d does something else than was said", set);
            pairs += done.gained.size() + done.lost.size();
            before = after;
        }
        return pairs;
    }

    // A fresh copy now and then: random changes leave ever less.
    template <typename Copy>
    static void compareCopies(Copy copy, int sets)
    {
        constexpr int setsEach = 25;
        std::mt19937 random(2026);
        std::size_t pairs = 0;
        for (int done = 0; done < sets; done += setsEach) {
            const QTemporaryDir folder(temporaryPlace());
            WorkspaceCase test;
            test.open({.location = copy(folder.path())});
            test.get()->allowEditing();
            pairs += compare(test.get(), random, std::min(setsEach, sets - done));
        }
        QVERIFY2(pairs > std::size_t(sets) / 4, qPrintable(QString::number(pairs))); // they were not all in vain
    }

private Q_SLOTS:
    void ofTheDemo()
    {
        const auto copy = [](const QString &folder) {
            const QString path = folder + u"/demo.sqlite"_s;
            return store::createDatabase(path, u"demo"_s) ? path : QString();
        };
        compareCopies(copy, setCount(1000));
    }

    void ofTheTutorialsFile()
    {
        compareCopies([](const QString &folder) { return copyOfData(u"tutorial.sqlite"_s, folder); }, setCount(1000));
    }

    void ofAMediumDatabase()
    {
        OpenWorkspace workspace(mediumGraph());
        std::mt19937 random(2026);
        QVERIFY(compare(workspace.get(), random, setCount(60)) > 0);
    }
};

QTEST_GUILESS_MAIN(TestPreviewedEffect)
#include "tst_previewedeffect.moc"
