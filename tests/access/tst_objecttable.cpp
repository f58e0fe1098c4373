#include "edit.h"
#include "graphtext.h"
#include "objecttable.h"

#include <QStringList>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const ObjectTable &table, const std::vector<std::uint32_t> &indexes)
{
    QStringList found;
    for (const std::uint32_t index : indexes)
        found += table.name(index);
    return found;
}

QStringList byName(const AccessGraph &graph)
{
    return names(graph.users(), graph.users().byName());
}

AccessGraph edited(AccessGraph graph, const ChangeList &changes)
{
    const auto done = engine::apply(graph, changes);
    return done ? graph : AccessGraph();
}

Change create(const QString &name, const QString &text = {})
{
    return Existence{.kind = ObjectKind::User, .name = name, .text = text};
}
Change erase(const QString &name)
{
    return Existence{.kind = ObjectKind::User, .name = name, .exists = false};
}
Change rename(const QString &before, const QString &after)
{
    return Rename{.kind = ObjectKind::User, .before = before, .after = after};
}

std::uint32_t indexOf(const AccessGraph &graph, const QString &name)
{
    return graph.users().named(name.toStdString()).at(0);
}

} // namespace

class TestObjectTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const ObjectTable table;
        QCOMPARE(table.count(), std::int64_t(0));
        QCOMPARE(table.indexLimit(), 0U);
        QVERIFY(table.byName().empty());
        QVERIFY(table.named("x").empty());
        QVERIFY(!table.exists(0));
        QVERIFY(table.nameUtf8(0).empty());
        QVERIFY(!table.wasLoaded("x"));
    }

    void numbersObjectsInOrderOfName()
    {
        const AccessGraph graph = graphFromText("carl\nanna\nbert");
        QCOMPARE(graph.users().name(0), u"anna"_s);
        QCOMPARE(graph.users().name(1), u"bert"_s);
        QCOMPARE(graph.users().name(2), u"carl"_s);
        QCOMPARE(graph.users().byName(), (std::vector<std::uint32_t>{0, 1, 2}));
    }

    void knowsTextsFlagsAndCategories()
    {
        const AccessGraph graph = graphFromText(R"(
            anna "Anna A"
            bert (inactive)
            carl (superuser) > Chief "Leads" [Staff], Clerk)");
        QCOMPARE(graph.users().text(0), u"Anna A"_s);
        QCOMPARE(graph.users().text(1), QString());
        QVERIFY(graph.users().isActive(0));
        QVERIFY(!graph.users().isActive(1));
        QVERIFY(graph.users().isSuperuser(2));
        QVERIFY(!graph.users().isSuperuser(1));
        QCOMPARE(graph.roles().categoryUtf8(0), "Staff");
        QCOMPARE(graph.roles().categoryUtf8(1), "");
        QCOMPARE(graph.users().categoryUtf8(0), "");
        QCOMPARE(graph.users().inactive().ids<std::uint32_t>(), (std::vector<std::uint32_t>{1}));
        QCOMPARE(graph.users().superusers().ids<std::uint32_t>(), (std::vector<std::uint32_t>{2}));
    }

    void putsACreatedOneInItsPlaceByName()
    {
        const AccessGraph graph = edited(graphFromText("anna\nzoe"), {create(u"mia"_s, u"Mia M"_s), create(u"aaa"_s)});
        QCOMPARE(byName(graph), (QStringList{u"aaa"_s, u"anna"_s, u"mia"_s, u"zoe"_s}));
        QCOMPARE(graph.users().count(), std::int64_t(4));
        QCOMPARE(graph.users().indexLimit(), 4U);
        QCOMPARE(graph.users().text(indexOf(graph, u"mia"_s)), u"Mia M"_s);
        QCOMPARE(graph.users().name(0), u"anna"_s); // indexes stay
    }

    void keepsTheNameOfADeletedOne()
    {
        const AccessGraph graph = edited(graphFromText("anna\nbert"), {erase(u"anna"_s)});
        QVERIFY(!graph.users().exists(0));
        QCOMPARE(graph.users().name(0), u"anna"_s);
        QCOMPARE(graph.users().count(), std::int64_t(1));
        QVERIFY(graph.users().named("anna").empty());
        QVERIFY(graph.users().wasLoaded("anna"));
        QCOMPARE(byName(graph), QStringList{u"bert"_s});
        QCOMPARE(graph.users().existing().ids<std::uint32_t>(), (std::vector<std::uint32_t>{1}));
    }

    void revivesTheOneOfThatNameDeletedLast()
    {
        const AccessGraph before = graphFromText("anna\nbert");
        const AccessGraph graph = edited(before, {erase(u"anna"_s), rename(u"bert"_s, u"anna"_s), erase(u"anna"_s)});
        const AccessGraph once = edited(graph, {create(u"anna"_s)});
        QCOMPARE(indexOf(once, u"anna"_s), 1U);
        const AccessGraph twice = edited(once, {rename(u"anna"_s, u"bert"_s), create(u"anna"_s)});
        QCOMPARE(indexOf(twice, u"anna"_s), 0U);
        QCOMPARE(twice.users().indexLimit(), 2U);
        QVERIFY(twice.isEquivalentTo(before));
    }

    void findsARenamedOneByItsNewNameOnly()
    {
        const AccessGraph graph = edited(graphFromText("anna\nbert\ncarl"), {rename(u"anna"_s, u"zoe"_s)});
        QVERIFY(graph.users().named("anna").empty());
        QCOMPARE(indexOf(graph, u"zoe"_s), 0U);
        QCOMPARE(byName(graph), (QStringList{u"bert"_s, u"carl"_s, u"zoe"_s}));
    }

    void flipsWhoIsActive()
    {
        const AccessGraph graph = edited(graphFromText("anna\nbert (inactive)"),
            {Activation{.user = u"anna"_s, .active = false}, Activation{.user = u"bert"_s, .active = true}});
        QVERIFY(!graph.users().isActive(0));
        QVERIFY(graph.users().isActive(1));
        QCOMPARE(graph.users().inactive().ids<std::uint32_t>(), (std::vector<std::uint32_t>{0}));
    }

    void namesWhatWasEdited()
    {
        const AccessGraph before = graphFromText("anna\nbert\ncarl");
        QVERIFY(before.users().editedIndexes().empty());
        const AccessGraph graph = edited(before,
            {Description{.kind = ObjectKind::User, .name = u"bert"_s, .before = {}, .after = u"B"_s},
                create(u"dora"_s)});
        std::vector<std::uint32_t> indexes = graph.users().editedIndexes();
        std::sort(indexes.begin(), indexes.end());
        QCOMPARE(indexes, (std::vector<std::uint32_t>{1, 3}));
        QVERIFY(graph.users().isEdited(3));
        QVERIFY(!graph.users().isEdited(0));
        QVERIFY(before.users().editedIndexes().empty()); // the copy alone
    }

    void sortsAnyIndexesByName()
    {
        const AccessGraph graph =
            edited(graphFromText("anna\nbert\ncarl\ndora"), {rename(u"dora"_s, u"abel"_s), create(u"bob"_s)});
        std::vector<std::uint32_t> indexes{4, 2, 3, 1};
        graph.users().sortByName(indexes);
        QCOMPARE(names(graph.users(), indexes), (QStringList{u"abel"_s, u"bert"_s, u"bob"_s, u"carl"_s}));
    }

    void comparesNamesByCodePoint()
    {
        // UTF-16 would put the emoji (U+1F600, first unit D83D) before U+FF5E.
        const AccessGraph graph = graphFromText("\U0001F600\n\uFF5E\nZ\na\n\u00E4");
        QCOMPARE(byName(graph), (QStringList{u"Z"_s, u"a"_s, u"\u00E4"_s, u"\uFF5E"_s, u"\U0001F600"_s}));
    }

    void costsNothingForTextsThatAreEmpty()
    {
        std::string plain;
        std::string described;
        for (int i = 0; i < 1000; ++i) {
            plain += "user" + std::to_string(i) + '\n';
            described += "user" + std::to_string(i) + " \"x\"\n";
        }
        const std::int64_t without = graphFromText(plain).users().byteSize();
        const std::int64_t with = graphFromText(described).users().byteSize();
        QVERIFY(with - without <= 1000 * 5); // one byte and a start each
    }
};

QTEST_APPLESS_MAIN(TestObjectTable)
#include "tst_objecttable.moc"
