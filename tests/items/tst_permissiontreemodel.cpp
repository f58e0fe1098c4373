#include "modeltext.h"
#include "objectmime.h"
#include "openworkspace.h"
#include "permissiontreemodel.h"
#include "randomedits.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Grant;

namespace {

// A model on a drawn graph, watched all the time.
struct Tree {
    explicit Tree(std::string_view graphText) : workspace(graphText), model(workspace.get())
    {
        QObject::connect(
            &model, &PermissionTreeModel::refused, &model, [this](const Error &error) { refusal = error.message; });
    }
    QModelIndex at(const QString &permission) const { return model.indexOf(workspace.permission(permission)); }
    QString rowsOf(const QString &permission) const { return modelText(model, {}, at(permission)); }

    OpenWorkspace workspace;
    PermissionTreeModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QString refusal;
};

} // namespace

class TestPermissionTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhoHoldsAPermission();
    void groupsPermissions_data();
    void groupsPermissions();
    void marksWhatIsPending();
    void marksPermissionsThatComeAndGo();
    void keepsAPermissionInItsGroup();
    void saysWholeCells();
    void filters();
    void renamesAndDescribesInPlace();
    void carriesPermissionsAndRoles();
    void agreesWithTheEngineOverRandomEdits();
};

void TestPermissionTreeModel::listsWhoHoldsAPermission()
{
    Tree tree(
        "ada > Editor\numa, ugo > Author\nroot (superuser)\n"
        "> Editor > Author > Reader\n> Editor: Edit\n> Author: Edit\n> Reader: View\n: Delete \"Removes a post\"");
    COMPARE_TEXT(modelText(tree.model), uR"(
Delete |  |  | 0 | 1 | Removes a post
Edit |  |  | 2 | 4
  Author | *own | Author |  | 2
  Editor | *own and inherited | Editor, Author |  | 1
View |  |  | 3 | 4
  Reader | *own | Reader |  | 0
  Author | *inherited | Reader |  | 2
  Editor | *inherited | Author › Reader |  | 1
)"_s);
    QCOMPARE(
        tree.model.objectAt(tree.model.index(1, 0, tree.at(u"View"_s))), ObjectRef(tree.workspace.role(u"Author"_s)));
    QCOMPARE(tree.model.permissionAt(tree.model.index(1, 0, tree.at(u"View"_s))), tree.workspace.permission(u"View"_s));
}

void TestPermissionTreeModel::groupsPermissions_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("rows");
    QTest::newRow("by what stands before the dot or colon")
        << u": post.edit\n: post.view\n: `user:add`\n: `user:delete`"_s << uR"(
== post == (2 permissions)
  post.edit
  post.view
== user == (2 permissions)
  user:add
  user:delete
)"_s;
    QTest::newRow("the rest in the last group") << u": post.edit\n: post.view\n: alone"_s << uR"(
== post == (2 permissions)
  post.edit
  post.view
== Other == (1 permission)
  alone
)"_s;
    QTest::newRow("by category first") << u": post.edit [Writing]\n: post.view [Reading]\n: user.view [Reading]"_s
                                       << uR"(
== Reading == (2 permissions)
  post.view
  user.view
== Writing == (1 permission)
  post.edit
)"_s;
    QTest::newRow("not in one group") << u": post.edit\n: post.view"_s << u"post.edit\npost.view\n"_s;
    QTest::newRow("not in one group each") << u": post.edit\n: user.add"_s << u"post.edit\nuser.add\n"_s;
    QTest::newRow("no groups") << u": Edit Post\n: View Post"_s << u"Edit Post\nView Post\n"_s;
}

void TestPermissionTreeModel::groupsPermissions()
{
    QFETCH(QString, graph);
    QFETCH(QString, rows);
    Tree tree(graph.toStdString());
    COMPARE_TEXT(modelText(tree.model, {0}), rows);
    const QModelIndex first = tree.model.index(0, 0);
    QCOMPARE(tree.model.isGroup(first), rows.startsWith(u"\n=="_s));
}

void TestPermissionTreeModel::marksWhatIsPending()
{
    Tree tree("ada > Editor\n> Editor > Author > Reader\n> Editor: Edit\n> Author: Edit\n> Reader: View");
    const QString before = modelText(tree.model);
    tree.workspace.stage({Grant{u"Author"_s, u"Edit"_s, false}, Grant{u"Reader"_s, u"Edit"_s},
        Grant{u"Editor"_s, u"View"_s}, engine::Inheritance{u"Author"_s, u"Reader"_s, false}});
    COMPARE_TEXT(modelText(tree.model), uR"(
Edit |  |  | 2 | 1
  - ~Author~ | *removed | Author |  | 0
  Editor | *own | Editor |  | 1
  + Reader | *added | Reader |  | 0
View |  |  | 2 | 1
  Reader | *own | Reader |  | 0
  i- Author | *inherited, removed | Reader |  | 0
  + Editor | *added | Editor |  | 1
)"_s);
    tree.workspace->undo();
    COMPARE_TEXT(modelText(tree.model), before);
}

void TestPermissionTreeModel::marksPermissionsThatComeAndGo()
{
    Tree tree("> Editor: Edit, View");
    modelText(tree.model);
    tree.workspace.remove(tree.workspace.permission(u"View"_s));
    tree.workspace.stage(
        {engine::Existence{.kind = ObjectKind::Permission, .name = u"Publish"_s, .text = u"Makes it public"_s},
            engine::Rename{ObjectKind::Permission, u"Edit"_s, u"Change"_s}});
    COMPARE_TEXT(modelText(tree.model), uR"(
Change (was Edit) |  |  | 1 | 0
  Editor | *own | Editor |  | 0
+ Publish | *added |  | 0 | 0 | Makes it public
- ~View~ | *removed |  | 0 | 0
  - ~Editor~ | *removed | Editor |  | 0
)"_s);
    QCOMPARE(tree.model.shownTotal(), 2);
    QCOMPARE(tree.model.unfilteredTotal(), 2);
    tree.workspace.save();
    COMPARE_TEXT(modelText(tree.model, {0, 1}), uR"(
Change
  Editor | *own
Publish
)"_s);
}

void TestPermissionTreeModel::keepsAPermissionInItsGroup()
{
    Tree tree(": post.edit\n: post.view\n: user.add\n: user.delete");
    modelText(tree.model);
    tree.workspace.stage({engine::Rename{ObjectKind::Permission, u"post.edit"_s, u"user.edit"_s},
        engine::Existence{.kind = ObjectKind::Permission, .name = u"media.add"_s}});
    COMPARE_TEXT(modelText(tree.model, {0}), uR"(
== media == (1 permission)
  + media.add
== post == (2 permissions)
  user.edit (was post.edit)
  post.view
== user == (2 permissions)
  user.add
  user.delete
)"_s);
    tree.workspace.save();
    tree.workspace.reload();
    COMPARE_TEXT(modelText(tree.model, {0}), uR"(
== media == (1 permission)
  media.add
== post == (1 permission)
  post.view
== user == (3 permissions)
  user.add
  user.delete
  user.edit
)"_s);
}

void TestPermissionTreeModel::saysWholeCells()
{
    Tree tree("> Editor > Author: post.edit\n: post.view\n: user.add");
    COMPARE_TEXT(spokenText(tree.model), uR"(
post, 2 permissions
post.edit
Author, post.edit: own
Editor, post.edit: inherited from Author
post.view
user, 1 permission
user.add
)"_s);
    QCOMPARE(tree.at(u"post.edit"_s)
                 .siblingAtColumn(PermissionTreeModel::RolesColumn)
                 .data(Qt::AccessibleTextRole)
                 .toString(),
        u"post.edit, Roles: 2"_s);
}

void TestPermissionTreeModel::filters()
{
    Tree tree("> Editor: post.edit\n: post.view\n: user.add \"Adds a poster\"\n: user.delete");
    tree.model.setFilter(u"POST -view"_s);
    COMPARE_TEXT(modelText(tree.model, {0}), uR"(
== post == (1 permission)
  post.edit
    Editor
== user == (1 permission)
  user.add
)"_s);
    QCOMPARE(tree.model.shownTotal(), 2);
    QCOMPARE(tree.model.unfilteredTotal(), 4);
    QVERIFY(!tree.at(u"post.view"_s).isValid());
    QVERIFY(tree.at(u"user.add"_s).isValid());
    tree.model.setFilter(u"nothing"_s);
    QCOMPARE(tree.model.rowCount(), 0);
    tree.model.setFilter({});
    QCOMPARE(tree.model.rowCount(), 2);
}

void TestPermissionTreeModel::renamesAndDescribesInPlace()
{
    Tree tree("> Editor: Edit\n: View");
    const QModelIndex name = tree.at(u"Edit"_s);
    QVERIFY(name.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!tree.model.index(0, 0, name).flags().testFlag(Qt::ItemIsEditable)); // a role that holds it
    QVERIFY(tree.model.setData(name, u"Change"_s));
    QVERIFY(tree.model.setData(name.siblingAtColumn(PermissionTreeModel::DescriptionColumn), u"Changes posts"_s));
    QCOMPARE(tree.workspace->pendingChanges().size(), 2U);
    QVERIFY(!tree.model.setData(name, u"View"_s));
    QVERIFY2(tree.refusal.contains(u"View"_s), qPrintable(tree.refusal));
}

void TestPermissionTreeModel::carriesPermissionsAndRoles()
{
    Tree tree("> Editor: post.edit\n: post.view\n: user.add");
    const QModelIndex permission = tree.at(u"post.edit"_s);
    const std::unique_ptr<QMimeData> data(tree.model.mimeData(
        {permission.parent(), permission, permission.siblingAtColumn(1), tree.model.index(0, 0, permission)}));
    QCOMPARE(data->data(items::objectMimeType), "permission\tpost.edit\nrole\tEditor\n");
    QCOMPARE(data->text(), u"post.edit\nEditor"_s);
}

void TestPermissionTreeModel::agreesWithTheEngineOverRandomEdits()
{
    Tree tree(variedGraph);
    RandomEdits edits(&tree.workspace, 11);
    for (int step = 0; step < 300; ++step) {
        edits.step();
        if (edits.below(10) == 0)
            tree.model.setFilter(edits.below(2) == 0 ? u"post"_s : QString());
        const engine::AccessGraph &graph = tree.workspace.graph();
        for (const std::uint32_t index : graph.permissions().byName()) {
            const QModelIndex permission = tree.model.indexOf(PermissionId(index));
            if (!permission.isValid())
                continue;
            QCOMPARE(permission.siblingAtColumn(PermissionTreeModel::UsersColumn).data().toString(),
                QString::number(graph.holdersOf(PermissionId(index)).size()));
            int held = 0;
            for (int row = 0; row < tree.model.rowCount(permission); ++row) {
                const QModelIndex holder = tree.model.index(row, PermissionTreeModel::StateColumn, permission);
                const auto meaning = holder.data(items::MeaningRole).value<Meaning>();
                const RoleId role = tree.model.objectAt(holder).role();
                const bool isGone = meaning == Meaning::InheritedRemoved || holder.data().toString() == u"removed"_s;
                QCOMPARE(graph.holds(role, PermissionId(index)), !isGone);
                held += isGone ? 0 : 1;
            }
            QCOMPARE(
                permission.siblingAtColumn(PermissionTreeModel::RolesColumn).data().toString(), QString::number(held));
        }
    }
}

QTEST_MAIN(TestPermissionTreeModel)
#include "tst_permissiontreemodel.moc"
