#include "modeltext.h"
#include "objectmime.h"
#include "openworkspace.h"
#include "randomedits.h"
#include "roletreemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Grant;
using engine::Inheritance;

namespace {

constexpr auto newsroom = "ada > Editor\n"
                          "> Editor \"Edits every post\" > Author > Reader\n"
                          "> Editor: Publish, Edit\n"
                          "> Author: Edit\n"
                          "> Reader: View";

// A model on a drawn graph, watched all the time.
struct Tree {
    explicit Tree(std::string_view graphText) : workspace(graphText), model(workspace.get())
    {
        QObject::connect(
            &model, &RoleTreeModel::refused, &model, [this](const Error &error) { refusal = error.message; });
    }

    QModelIndex at(const QString &role, int row = -1, int column = 0) const
    {
        const QModelIndex top = model.indexOf(workspace.role(role));
        return row < 0 ? top.siblingAtColumn(column) : model.index(row, column, top);
    }
    bool drop(const std::vector<ObjectRef> &objects, const QModelIndex &target)
    {
        const std::unique_ptr<QMimeData> data(items::mimeDataOf(workspace.graph(), objects));
        return model.dropMimeData(data.get(), Qt::CopyAction, -1, -1, target);
    }
    QString rowsOf(const QString &role) const { return modelText(model, {}, at(role)); }

    OpenWorkspace workspace;
    RoleTreeModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QString refusal;
};

} // namespace

class TestRoleTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsRolesAndWhatTheyHold();
    void listsHeirs();
    void endsACircleAtItsSecondVisit();
    void marksWhatIsPending_data();
    void marksWhatIsPending();
    void marksRolesThatComeAndGo();
    void forgetsTheMarksWhenSaved();
    void saysWholeCells();
    void showsStrangeNamesAsMarks();
    void findsRolesByWhatTheyHold_data();
    void findsRolesByWhatTheyHold();
    void keepsRowsThatStopMatching();
    void keepsRowsAndPlacesOverAnEdit();
    void renamesAndDescribesInPlace();
    void refusesInWords();
    void takesWhatIsDropped_data();
    void takesWhatIsDropped();
    void dropsAnHeirWhereHeirsAreShown();
    void refusesADropInWords();
    void agreesWithTheEngineOverRandomEdits();
};

void TestRoleTreeModel::listsRolesAndWhatTheyHold()
{
    Tree tree(newsroom);
    COMPARE_TEXT(modelText(tree.model), uR"(
Author |  |  | 0 | 2
  Reader (inherited role) |  |  | 0 | 1
    View | *own | Reader
  Edit | *own | Author
  View | *inherited | Reader
Editor |  |  | 1 | 3 | Edits every post
  Author (inherited role) |  |  | 0 | 2
    Reader (inherited role) |  |  | 0 | 1
      View | *own | Reader
    Edit | *own | Author
    View | *inherited | Reader
  Publish | *own | Editor
  Edit | *own and inherited | Editor, Author
  View | *inherited | Author › Reader
Reader |  |  | 0 | 1
  View | *own | Reader
)"_s);
    QCOMPARE(tree.model.objectAt(tree.at(u"Editor"_s, 2)), ObjectRef(tree.workspace.permission(u"Edit"_s)));
    QCOMPARE(tree.model.roleAt(tree.at(u"Editor"_s, 2)), tree.workspace.role(u"Editor"_s));
    QCOMPARE(tree.model.roleAt(tree.at(u"Editor"_s, 0)), tree.workspace.role(u"Editor"_s));
    QCOMPARE(tree.model.roleAt(tree.at(u"Editor"_s)), tree.workspace.role(u"Editor"_s));
}

void TestRoleTreeModel::listsHeirs()
{
    Tree tree("> A > Base\n> B > Base\n> Base: View");
    tree.model.setBelow(RoleTreeModel::Below::Heirs);
    COMPARE_TEXT(tree.rowsOf(u"Base"_s), uR"(
  A (heir) |  |  | 0 | 1
    View | *inherited | Base
  B (heir) |  |  | 0 | 1
    View | *inherited | Base
  View | *own | Base
)"_s);
    tree.model.setBelow(RoleTreeModel::Below::Parents);
    COMPARE_TEXT(tree.rowsOf(u"A"_s), uR"(
  Base (inherited role) |  |  | 0 | 1
    View | *own | Base
  View | *inherited | Base
)"_s);
}

void TestRoleTreeModel::endsACircleAtItsSecondVisit()
{
    Tree tree("> Left > Right > Left\n> Left: Edit\n> Right: View");
    COMPARE_TEXT(tree.rowsOf(u"Left"_s), uR"(
  Right (inherited role) |  |  | 0 | 2
    Left (inherited role) | <warning>circle |  | 0 | 2
    View | *own | Right
    Edit | *inherited | Left
  Edit | *own | Left
  View | *inherited | Right
)"_s);
    const QModelIndex circle = tree.model.index(0, 0, tree.at(u"Left"_s, 0));
    QVERIFY(!tree.model.hasChildren(circle));
    QCOMPARE(circle.data(Qt::ToolTipRole).toString(), u"<qt>Left inherits from itself. The circle ends here.</qt>"_s);
    QCOMPARE(circle.data(Qt::AccessibleTextRole).toString(), u"Right, inherited role Left: circle"_s);
}

void TestRoleTreeModel::marksWhatIsPending_data()
{
    QTest::addColumn<engine::Change>("change");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const engine::Change &change, const QString &role, const QString &rows) {
        QTest::newRow(name) << change << role << rows;
    };
    row("added", Grant{u"Reader"_s, u"Edit"_s}, u"Reader"_s, uR"(
  View | *own | Reader
  + Edit | *added | Reader
)"_s);
    row("added to what is inherited", Grant{u"Author"_s, u"View"_s}, u"Author"_s, uR"(
  Reader (inherited role) |  |  | 0 | 1
    View | *own | Reader
  Edit | *own | Author
  + View | *added | Author, Reader
)"_s);
    row("removed", Grant{u"Editor"_s, u"Publish"_s, false}, u"Editor"_s, uR"(
  Author (inherited role) |  |  | 0 | 2
    Reader (inherited role) |  |  | 0 | 1
      View | *own | Reader
    Edit | *own | Author
    View | *inherited | Reader
  - ~Publish~ | *removed | Editor
  Edit | *own and inherited | Editor, Author
  View | *inherited | Author › Reader
)"_s);
    row("removed, still inherited", Grant{u"Editor"_s, u"Edit"_s, false}, u"Editor"_s, uR"(
  Author (inherited role) |  |  | 0 | 2
    Reader (inherited role) |  |  | 0 | 1
      View | *own | Reader
    Edit | *own | Author
    View | *inherited | Reader
  Publish | *own | Editor
  - Edit | <removed>removed, still inherited | Author
  View | *inherited | Author › Reader
)"_s);
    row("inherited, added", Grant{u"Reader"_s, u"Publish"_s}, u"Author"_s, uR"(
  Reader (inherited role) |  |  | 0 | 2
    View | *own | Reader
    + Publish | *added | Reader
  Edit | *own | Author
  View | *inherited | Reader
  i+ Publish | *inherited, added | Reader
)"_s);
    row("inherited, removed", Grant{u"Reader"_s, u"View"_s, false}, u"Author"_s, uR"(
  Reader (inherited role) |  |  | 0 | 0
    - ~View~ | *removed | Reader
  Edit | *own | Author
  i- View | *inherited, removed | Reader
)"_s);
    row("another parent", Inheritance{u"Editor"_s, u"Reader"_s}, u"Editor"_s, uR"(
  Author (inherited role) |  |  | 0 | 2
    Reader (inherited role) |  |  | 0 | 1
      View | *own | Reader
    Edit | *own | Author
    View | *inherited | Reader
  + Reader (inherited role) | *added |  | 0 | 1
    View | *own | Reader
  Publish | *own | Editor
  Edit | *own and inherited | Editor, Author
  View | *inherited | Reader
)"_s);
    row("no longer a parent", Inheritance{u"Author"_s, u"Reader"_s, false}, u"Author"_s, uR"(
  - ~Reader~ (inherited role) | *removed |  | 0 | 1
    View | *own | Reader
  Edit | *own | Author
  i- View | *inherited, removed | Reader
)"_s);
}

void TestRoleTreeModel::marksWhatIsPending()
{
    QFETCH(engine::Change, change);
    QFETCH(QString, role);
    QFETCH(QString, rows);
    Tree tree(newsroom);
    const QString before = modelText(tree.model);
    tree.workspace.stage({change});
    COMPARE_TEXT(tree.rowsOf(role), rows);
    tree.workspace->undo();
    COMPARE_TEXT(modelText(tree.model), before);
}

void TestRoleTreeModel::marksRolesThatComeAndGo()
{
    Tree tree(newsroom);
    tree.workspace.remove(tree.workspace.role(u"Author"_s));
    tree.workspace.stage({engine::Existence{.kind = ObjectKind::Role, .name = u"Corrector"_s, .text = u"Corrects"_s},
        engine::Rename{ObjectKind::Role, u"Reader"_s, u"Visitor"_s},
        engine::Description{ObjectKind::Role, u"Editor"_s, {}, u"Edits"_s}});
    COMPARE_TEXT(modelText(tree.model), uR"(
- ~Author~ | *removed |  | 0 | 0
  - ~Visitor~ (inherited role) | *removed |  | 0 | 1
    View | *own | Visitor
  - ~Edit~ | *removed | Author
  i- View | *inherited, removed | Reader
+ Corrector | *added |  | 0 | 0 | Corrects
Editor |  |  | 1 | 2 | Edits (was Edits every post)
  - ~Author~ (inherited role) | *removed |  | 0 | 0
    - ~Visitor~ (inherited role) | *removed |  | 0 | 1
      View | *own | Visitor
    - ~Edit~ | *removed | Author
    i- View | *inherited, removed | Reader
  Publish | *own | Editor
  Edit | *own | Editor
  i- View | *inherited, removed | Author › Reader
Visitor (was Reader) |  |  | 0 | 1
  View | *own | Visitor
)"_s);
    QCOMPARE(tree.model.shownTotal(), 3);
    QCOMPARE(tree.model.unfilteredTotal(), 3);
    tree.workspace->discard();
    COMPARE_TEXT(modelText(tree.model, {0}), modelText(Tree(newsroom).model, {0}));
}

void TestRoleTreeModel::forgetsTheMarksWhenSaved()
{
    Tree tree(newsroom);
    tree.rowsOf(u"Editor"_s);
    tree.workspace.stage({Grant{u"Editor"_s, u"Publish"_s, false}, Grant{u"Reader"_s, u"Edit"_s}});
    tree.workspace.remove(tree.workspace.role(u"Author"_s));
    tree.workspace.save();
    COMPARE_TEXT(modelText(tree.model), uR"(
Editor |  |  | 1 | 1 | Edits every post
  Edit | *own | Editor
Reader |  |  | 0 | 2
  View | *own | Reader
  Edit | *own | Reader
)"_s);
}

void TestRoleTreeModel::saysWholeCells()
{
    Tree tree(newsroom);
    tree.workspace.stage({Grant{u"Editor"_s, u"Edit"_s, false}, Grant{u"Reader"_s, u"Publish"_s},
        Inheritance{u"Author"_s, u"Reader"_s, false}});
    COMPARE_TEXT(spokenText(tree.model), uR"(
Author
Author, inherited role Reader: removed
Reader, View: own
Reader, Publish: added
Author, Edit: own
Author, View: inherited from Reader, removed
Editor
Editor, inherited role Author
Author, inherited role Reader: removed
Reader, View: own
Reader, Publish: added
Author, Edit: own
Author, View: inherited from Reader, removed
Editor, Publish: own
Editor, Edit: removed, still inherited from Author
Editor, View: inherited from Author › Reader, removed
Reader
Reader, View: own
Reader, Publish: added
)"_s);
    QCOMPARE(tree.at(u"Editor"_s, -1, RoleTreeModel::UsersColumn).data(Qt::AccessibleTextRole).toString(),
        u"Editor, Users: 1"_s);
    QCOMPARE(tree.at(u"Author"_s, -1, RoleTreeModel::DescriptionColumn).data(Qt::AccessibleTextRole).toString(),
        u"Author, Description: empty"_s);
    QCOMPARE(tree.at(u"Editor"_s, 1, RoleTreeModel::ThroughColumn).data(Qt::AccessibleTextRole).toString(),
        u"Editor, Publish: through Editor"_s);
}

void TestRoleTreeModel::showsStrangeNamesAsMarks()
{
    Tree tree("> `<b>a\u202Eb</b>`: `View `");
    const QModelIndex role = tree.model.index(0, RoleTreeModel::RoleColumn);
    QCOMPARE(role.data().toString(), u"<b>a⟦U+202E⟧b</b>"_s);
    QCOMPARE(role.data(Qt::EditRole).toString(), u"<b>a\u202Eb</b>"_s);
    QCOMPARE(tree.model.index(0, 0, role).data().toString(), u"View␣"_s);
}

void TestRoleTreeModel::findsRolesByWhatTheyHold_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("roles");
    QTest::newRow("nothing asked") << u" "_s << u"Author\nEditor\nReader\n"_s;
    QTest::newRow("by name") << u"EAD"_s << u"Reader\n"_s;
    QTest::newRow("by description") << u"every post"_s << u"Editor\n"_s;
    QTest::newRow("by own grant") << u"publish"_s << u"Editor\n"_s;
    QTest::newRow("by inherited grant") << u"view"_s << u"Author\nEditor\nReader\n"_s;
    QTest::newRow("by grant, but not that role") << u"view -editor"_s << u"Author\nReader\n"_s;
    QTest::newRow("without a word") << u"-reader"_s << u"Author\nEditor\n"_s;
    QTest::newRow("no match") << u"nothing"_s << u""_s;
}

void TestRoleTreeModel::findsRolesByWhatTheyHold()
{
    QFETCH(QString, filter);
    QFETCH(QString, roles);
    Tree tree(newsroom);
    QSignalSpy changed(&tree.model, &RoleTreeModel::filterChanged);
    tree.model.setFilter(filter);
    QString found;
    for (int row = 0; row < tree.model.rowCount(); ++row)
        found += cellText(tree.model.index(row, 0)) + u'\n';
    QCOMPARE(found, roles);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(tree.model.shownTotal(), roles.count(u'\n'));
    QCOMPARE(tree.model.unfilteredTotal(), 3);
    tree.model.setFilter({});
    QCOMPARE(modelText(tree.model), modelText(Tree(newsroom).model));
}

void TestRoleTreeModel::keepsRowsThatStopMatching()
{
    Tree tree(newsroom);
    tree.model.setFilter(u"publish"_s);
    tree.workspace.stage({Grant{u"Editor"_s, u"Publish"_s, false}, Grant{u"Reader"_s, u"Publish"_s},
        engine::Existence{.kind = ObjectKind::Role, .name = u"Publisher"_s},
        engine::Existence{.kind = ObjectKind::Role, .name = u"Other"_s}});
    COMPARE_TEXT(modelText(tree.model, {0}), uR"(
Editor
  Author (inherited role)
    Reader (inherited role)
      View
      + Publish
    Edit
    View
    i+ Publish
  - Publish
  Edit
  View
+ Publisher
)"_s);
    QVERIFY(!tree.at(u"Reader"_s).isValid());
    tree.model.setFilter(u"publish "_s);
    QCOMPARE(tree.model.rowCount(), 4);
}

void TestRoleTreeModel::keepsRowsAndPlacesOverAnEdit()
{
    Tree tree(newsroom);
    modelText(tree.model);
    const QPersistentModelIndex publish = tree.at(u"Editor"_s, 1);
    const QPersistentModelIndex reader = tree.at(u"Reader"_s);
    QSignalSpy reset(&tree.model, &RoleTreeModel::modelReset);
    tree.workspace.stage({engine::Rename{ObjectKind::Role, u"Reader"_s, u"A first"_s},
        Grant{u"Editor"_s, u"Publish"_s, false}, engine::Existence{.kind = ObjectKind::Role, .name = u"B second"_s},
        Inheritance{u"Editor"_s, u"B second"_s}});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(cellText(publish), u"~Publish~"_s);
    QCOMPARE(publish.row(), 2); // a parent came in above
    QCOMPARE(cellText(reader), u"A first (was Reader)"_s);
    QCOMPARE(reader.row(), 3);
    tree.model.setFilter(u"-nothing"_s); // another filter sorts
    QCOMPARE(reader.row(), 0);
    QCOMPARE(publish.parent().row(), 3);
}

void TestRoleTreeModel::renamesAndDescribesInPlace()
{
    Tree tree(newsroom);
    const QModelIndex name = tree.at(u"Author"_s);
    QVERIFY(name.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!name.siblingAtColumn(RoleTreeModel::UsersColumn).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!tree.at(u"Editor"_s, 1).flags().testFlag(Qt::ItemIsEditable)); // a grant
    QVERIFY(tree.model.setData(name, u"Writer"_s));
    QCOMPARE(tree.workspace->undoText(), u"Rename role Author to Writer"_s);
    QVERIFY(tree.model.setData(name.siblingAtColumn(RoleTreeModel::DescriptionColumn), u"Writes"_s));
    QCOMPARE(tree.workspace.graph().text(tree.workspace.role(u"Writer"_s)), u"Writes"_s);
    QCOMPARE(tree.workspace->pendingChanges().size(), 2U);
    QVERIFY(tree.model.setData(name, u"Writer"_s)); // the same again
    QCOMPARE(tree.workspace->pendingChanges().size(), 2U);
}

void TestRoleTreeModel::refusesInWords()
{
    Tree tree(newsroom);
    QVERIFY(!tree.model.setData(tree.at(u"Author"_s), u"Editor"_s));
    QVERIFY2(tree.refusal.contains(u"Editor"_s), qPrintable(tree.refusal));
    QVERIFY(!tree.model.setData(tree.at(u"Author"_s), QString()));
    QVERIFY(!tree.workspace->hasPendingChanges());
}

void TestRoleTreeModel::takesWhatIsDropped_data()
{
    QTest::addColumn<QString>("dropped");
    QTest::addColumn<int>("row"); // below Editor; -1: Editor itself
    QTest::addColumn<QString>("step");
    QTest::newRow("a user") << u"user uma"_s << -1 << u"Assign Editor to uma"_s;
    QTest::newRow("two users") << u"user uma, user ugo"_s << -1 << u"Assign Editor to 2 users"_s;
    QTest::newRow("one user more") << u"user uma, user ada"_s << -1 << u"Assign Editor to uma"_s;
    QTest::newRow("a role") << u"role Helper"_s << -1 << u"Let Editor inherit from Helper"_s;
    QTest::newRow("a permission") << u"permission View"_s << -1 << u"Grant View to Editor"_s;
    QTest::newRow("on a grant") << u"permission View"_s << 1 << u"Grant View to Editor"_s;
    QTest::newRow("on an inherited role") << u"permission Publish"_s << 0 << u"Grant Publish to Author"_s;
    QTest::newRow("mixed") << u"user uma, permission View"_s << -1 << u"2 changes"_s;
}

void TestRoleTreeModel::takesWhatIsDropped()
{
    QFETCH(QString, dropped);
    QFETCH(int, row);
    QFETCH(QString, step);
    Tree tree("uma, ugo\nada > Editor > Author\n> Editor: Publish\n> Helper: View");
    std::vector<ObjectRef> objects;
    for (const QString &text : dropped.split(u", "_s)) {
        const QString name = text.section(u' ', 1);
        if (text.startsWith("user"_L1))
            objects.push_back(tree.workspace.user(name));
        else if (text.startsWith("role"_L1))
            objects.push_back(tree.workspace.role(name));
        else
            objects.push_back(tree.workspace.permission(name));
    }
    QVERIFY(tree.drop(objects, tree.at(u"Editor"_s, row)));
    QCOMPARE(tree.workspace->undoText(), step);
}

void TestRoleTreeModel::dropsAnHeirWhereHeirsAreShown()
{
    Tree tree("> Editor\n> Author: Edit");
    tree.model.setBelow(RoleTreeModel::Below::Heirs);
    QVERIFY(tree.drop({tree.workspace.role(u"Editor"_s)}, tree.at(u"Author"_s)));
    QCOMPARE(tree.workspace->undoText(), u"Let Editor inherit from Author"_s);
}

void TestRoleTreeModel::refusesADropInWords()
{
    Tree tree(newsroom);
    QVERIFY(!tree.drop({tree.workspace.role(u"Editor"_s)}, tree.at(u"Reader"_s)));
    QVERIFY2(tree.refusal.contains(u"Editor > Author > Reader"_s) || tree.refusal.contains(u"Reader > Editor"_s),
        qPrintable(tree.refusal));
    QVERIFY(!tree.drop({tree.workspace.user(u"ada"_s)}, tree.at(u"Editor"_s)));
    QVERIFY2(tree.refusal.contains(u"already"_s), qPrintable(tree.refusal));

    QMimeData gone;
    gone.setData(items::objectMimeType, "user\tnobody\n");
    QVERIFY(!tree.model.dropMimeData(&gone, Qt::CopyAction, -1, -1, tree.at(u"Editor"_s)));
    QVERIFY2(tree.refusal.contains(u"nobody"_s), qPrintable(tree.refusal));
    gone.setData(items::objectMimeType, "table\tx\n");
    QVERIFY(!tree.model.dropMimeData(&gone, Qt::CopyAction, -1, -1, tree.at(u"Editor"_s)));
    QVERIFY(!tree.model.canDropMimeData(&gone, Qt::CopyAction, -1, -1, {}));
    QVERIFY(!tree.workspace->hasPendingChanges());
}

void TestRoleTreeModel::agreesWithTheEngineOverRandomEdits()
{
    Tree tree(variedGraph);
    RandomEdits edits(&tree.workspace, 7);
    for (int step = 0; step < 300; ++step) {
        edits.step();
        if (edits.below(10) == 0)
            tree.model.setBelow(edits.below(2) == 0 ? RoleTreeModel::Below::Heirs : RoleTreeModel::Below::Parents);
        if (edits.below(10) == 0)
            tree.model.setFilter(edits.below(2) == 0 ? u"post"_s : QString());
        const engine::AccessGraph &graph = tree.workspace.graph();
        const std::vector<std::uint32_t> roles = graph.roles().byName();
        const QModelIndex opened = tree.model.indexOf(RoleId(roles[edits.below(std::uint32_t(roles.size()))]));
        for (int row = 0; opened.isValid() && row < tree.model.rowCount(opened); ++row) {
            const QModelIndex state = tree.model.index(row, RoleTreeModel::StateColumn, opened);
            const ObjectRef object = tree.model.objectAt(state);
            const bool isGone = state.data().toString().endsWith(u"removed"_s);
            if (object.kind == ObjectKind::Permission)
                QCOMPARE(graph.holds(tree.model.roleAt(state), object.permission()), !isGone);
        }
        if (step % 20 != 0 || !tree.model.filter().isEmpty())
            continue;
        RoleTreeModel fresh(tree.workspace.get());
        fresh.setBelow(tree.model.below());
        COMPARE_TEXT(sortedText(tree.model), sortedText(fresh));
    }
}

QTEST_MAIN(TestRoleTreeModel)
#include "tst_roletreemodel.moc"
