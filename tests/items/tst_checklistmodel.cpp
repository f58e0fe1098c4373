#include "checklistmodel.h"
#include "modeltext.h"
#include "openworkspace.h"
#include "randomedits.h"
#include "shadowtable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Assignment;
using engine::Existence;
using engine::Grant;
using engine::Inheritance;

namespace {

// A model on a drawn graph, watched all the time.
template <typename Model>
struct List {
    explicit List(std::string_view graphText, const OpenLimits &limits = {})
        : workspace(graphText, limits), model(workspace.get())
    {
        QObject::connect(
            &model, &CheckListModel::refused, &model, [this](const Error &error) { refusal = error.message; });
    }
    QModelIndex at(const QString &name) const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name)
                return model.index(row, 0);
        }
        return {};
    }
    bool tick(const QString &name, Qt::CheckState state = Qt::Checked)
    {
        return model.setData(at(name), state, Qt::CheckStateRole);
    }
    void select(const QStringList &users)
    {
        std::vector<ObjectRef> subjects;
        for (const QString &user : users)
            subjects.push_back(workspace.user(user));
        model.setSubjects(subjects);
    }
    void selectRoles(const QStringList &roles)
    {
        std::vector<ObjectRef> subjects;
        for (const QString &role : roles)
            subjects.push_back(workspace.role(role));
        model.setSubjects(subjects);
    }

    OpenWorkspace workspace;
    Model model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QString refusal;
};

constexpr auto staff = R"(
    uma > Editor
    ulla > Author, Reviewer
    ugo > Author
    > Editor > Author > Reader: View
    > Admin, Moderator
)";

constexpr auto newsroom = R"(
    > Editor > Author > Reader
    > Editor: Publish, Edit
    > Author: Edit, Create
    > Reader: View
    : Delete "Removes <b>a post</b> for good"
)";

// The box as the engine's links have it.
Qt::CheckState stateOf(const engine::AccessGraph &graph, const std::vector<ObjectRef> &roles, PermissionId permission)
{
    const auto grants = [&](ObjectRef role) {
        const auto own = graph.grantsOf(role.role());
        return std::binary_search(own.begin(), own.end(), permission);
    };
    const auto granting = std::size_t(std::count_if(roles.begin(), roles.end(), grants));
    return granting == 0 ? Qt::Unchecked : granting == roles.size() ? Qt::Checked : Qt::PartiallyChecked;
}

// All four models, each on random subjects.
struct AllLists {
    explicit AllLists(Workspace *workspace)
        : roles(workspace), parents(workspace), grants(workspace), holders(workspace)
    {
    }

    void select(const engine::AccessGraph &graph, RandomEdits &edits, int total)
    {
        const auto choose = [&](ObjectKind kind) {
            std::vector<ObjectRef> chosen;
            const std::vector<std::uint32_t> all = graph.objects(kind).byName();
            for (int i = 0; i < total; ++i)
                chosen.push_back({kind, all[edits.below(std::uint32_t(all.size()))]});
            return chosen;
        };
        roles.setSubjects(choose(ObjectKind::User));
        parents.setSubjects(choose(ObjectKind::Role));
        grants.setSubjects(choose(ObjectKind::Role));
        holders.setSubjects(choose(ObjectKind::Permission));
    }

    UserRolesModel roles;
    RoleParentsModel parents;
    RoleGrantsModel grants;
    PermissionRolesModel holders;
};

} // namespace

class TestCheckListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheRolesOfAUser();
    void listsTheRolesOfSeveralUsers();
    void stagesForAllSelectedAsOneStep();
    void turnsSeveralBoxesAsOneStep();
    void movesNothingWhileOneTicks();
    void showsParentsAndWhatTheyGive();
    void disablesWhatWouldCloseACircle();
    void showsGrantsOwnAndInherited();
    void marksPendingGrants_data();
    void marksPendingGrants();
    void groupsPermissions();
    void showsWhoGrantsAPermission();
    void countsWhatIsHeld();
    void filters();
    void replacesTheOnlyRole();
    void saysWhyABoxCannotBeTicked();
    void refusesInWords();
    void saysWholeCells();
    void followsObjectsThatComeAndGo();
    void forgetsTheSubjectsOnAReload();
    void listsThousandsOfUsersWithoutWhatTheyInherit();
    void agreesWithTheEngineOverRandomEdits_data();
    void agreesWithTheEngineOverRandomEdits();
};

void TestCheckListModel::listsTheRolesOfAUser()
{
    List<UserRolesModel> list(staff);
    QCOMPARE(list.model.rowCount(), 0);
    list.select({u"ulla"_s});
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Author
[x] Reviewer
[o] Reader {<inherited>inherited through Author}
[ ] Admin
[ ] Editor
[ ] Moderator
)"_s);
    QVERIFY(list.tick(u"Admin"_s));
    QVERIFY(list.tick(u"Reviewer"_s, Qt::Unchecked));
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Author
- [ ] ~Reviewer~ {- removed}
[o] Reader {<inherited>inherited through Author}
+ [x] Admin {+ added}
[ ] Editor
[ ] Moderator
)"_s);
    QCOMPARE(list.workspace->undoText(), u"Unassign Reviewer from ulla"_s);
}

void TestCheckListModel::listsTheRolesOfSeveralUsers()
{
    List<UserRolesModel> list(staff);
    list.select({u"uma"_s, u"ulla"_s, u"ugo"_s});
    COMPARE_TEXT(modelText(list.model), uR"(
[-] Author {2 of 3}
[-] Editor {1 of 3}
[-] Reviewer {1 of 3}
[o] Reader {*inherited}
[ ] Admin
[ ] Moderator
)"_s);
    QVERIFY(list.tick(u"Moderator"_s));
    QCOMPARE(list.workspace->undoText(), u"Assign Moderator to 3 users"_s);
    list.workspace.stage({Assignment{u"ulla"_s, u"Reviewer"_s, false}, Assignment{u"ugo"_s, u"Author"_s, false},
        Assignment{u"ugo"_s, u"Editor"_s}});
    COMPARE_TEXT(modelText(list.model), uR"(
- [-] Author {1 of 3} {- removed from 1}
+ [-] Editor {2 of 3} {+ added to 1}
- [ ] ~Reviewer~ {- removed from 1}
[o] Reader {*inherited}
[ ] Admin
+ [x] Moderator {+ added to 3}
)"_s);
}

void TestCheckListModel::stagesForAllSelectedAsOneStep()
{
    List<UserRolesModel> list(staff);
    list.select({u"uma"_s, u"ulla"_s, u"ugo"_s});
    QVERIFY(list.tick(u"Author"_s)); // partly ticked: now all
    QCOMPARE(list.workspace->undoText(), u"Assign Author to uma"_s); // the only one without
    QCOMPARE(list.at(u"Author"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(list.tick(u"Author"_s, Qt::Unchecked));
    QCOMPARE(list.workspace->undoText(), u"Unassign Author from 3 users"_s);
    QCOMPARE(list.workspace->pendingChanges().size(), 2U);
    list.workspace->undo();
    list.workspace->undo();
    QVERIFY(!list.workspace->hasPendingChanges());
    QCOMPARE(cellText(list.at(u"Author"_s)), u"[-] Author {2 of 3}"_s);
}

void TestCheckListModel::turnsSeveralBoxesAsOneStep()
{
    List<UserRolesModel> list(staff);
    list.select({u"uma"_s});
    const auto turn = [&list](const QStringList &names, bool isChecked) {
        std::vector<qint64> rows;
        for (const QString &name : names)
            rows.push_back(list.at(name).row());
        return list.model.setChecked(rows, 0, isChecked);
    };
    QVERIFY(turn({u"Author"_s, u"Editor"_s, u"Reviewer"_s}, true)); // Editor is so already
    QCOMPARE(list.workspace->pendingChanges().size(), std::size_t(2));
    QCOMPARE(list.workspace->undoText(), u"Assign 2 roles to uma"_s);
    list.workspace->undo();
    QVERIFY(!list.workspace->hasPendingChanges());
    QVERIFY(!list.workspace->canUndo());
    QVERIFY(!turn({u"Author"_s, u"Reviewer"_s}, false));
    QVERIFY(!list.refusal.isEmpty());
}

void TestCheckListModel::movesNothingWhileOneTicks()
{
    List<UserRolesModel> list(staff);
    list.select({u"uma"_s});
    const auto names = [&list] {
        QStringList all;
        for (int row = 0; row < list.model.rowCount(); ++row)
            all << list.model.index(row, 0).data().toString();
        return all.join(u' ');
    };
    const QString before = names();
    QCOMPARE(before, u"Editor Author Reader Admin Moderator Reviewer"_s);
    QSignalSpy reset(&list.model, &CheckListModel::modelReset);
    QVERIFY(list.tick(u"Reviewer"_s));
    QVERIFY(list.tick(u"Editor"_s, Qt::Unchecked));
    list.select({u"uma"_s}); // the same again
    list.model.setFilter(u"r"_s);
    list.model.setFilter({});
    QCOMPARE(names(), before);
    QCOMPARE(reset.count(), 0);
    list.select({u"ugo"_s});
    list.select({u"uma"_s});
    QCOMPARE(names(), u"Editor Reviewer Admin Author Moderator Reader"_s);
}

void TestCheckListModel::showsParentsAndWhatTheyGive()
{
    List<RoleParentsModel> list(newsroom);
    list.selectRoles({u"Editor"_s});
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Author {gives 3}
[o] Reader {<inherited>inherited through Author}
)"_s);
    QCOMPARE(list.model.heldTotal(), 1);
    QCOMPARE(list.model.unfilteredTotal(), 2);
    QVERIFY(list.tick(u"Reader"_s));
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Author {gives 3}
+ [x] Reader {+ added}
)"_s);
    QVERIFY(list.tick(u"Author"_s, Qt::Unchecked));
    COMPARE_TEXT(modelText(list.model), uR"(
- [ ] ~Author~ {- removed}
+ [x] Reader {+ added}
)"_s);
}

void TestCheckListModel::disablesWhatWouldCloseACircle()
{
    List<RoleParentsModel> list("> Editor > Author > Reader\n> Left > Right > Left\n> Other");
    list.selectRoles({u"Reader"_s});
    COMPARE_TEXT(modelText(list.model), uR"(
[ ]# Author
[ ]# Editor
[ ] Left
[ ] Other
[ ] Right
)"_s);
    const QModelIndex editor = list.at(u"Editor"_s);
    const QString reason = editor.data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(reason.contains(u"Reader > Editor > Author > Reader"_s), qPrintable(reason));
    QCOMPARE(editor.data(Qt::ToolTipRole).toString(), u"<qt>%1</qt>"_s.arg(reason.toHtmlEscaped()));
    QVERIFY(!list.tick(u"Editor"_s));
    QCOMPARE(list.refusal, reason);

    list.selectRoles({u"Left"_s}); // a circle that was there can be taken apart
    QCOMPARE(cellText(list.at(u"Right"_s)), u"[x] Right {gives 0}"_s);
    QVERIFY(list.tick(u"Right"_s, Qt::Unchecked));

    list.selectRoles({u"Author"_s, u"Other"_s}); // a role cannot inherit from itself
    QCOMPARE(cellText(list.at(u"Other"_s)), u"[ ]# Other"_s);
}

void TestCheckListModel::showsGrantsOwnAndInherited()
{
    List<RoleGrantsModel> list(newsroom);
    list.selectRoles({u"Editor"_s});
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Edit {*own and inherited}
[x] Publish {*own}
[o] Create {*inherited}
[o] View {*inherited}
[ ] Delete
)"_s);
    QCOMPARE(list.at(u"View"_s).data(Qt::ToolTipRole).toString(), u"<qt>Inherited through Author › Reader</qt>"_s);
    QCOMPARE(list.at(u"Delete"_s).data(Qt::ToolTipRole).toString(),
        u"<qt>Removes &lt;b&gt;a post&lt;/b&gt; for good</qt>"_s);
    QVERIFY(!list.at(u"Publish"_s).data(Qt::ToolTipRole).isValid()
        || list.at(u"Publish"_s).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(list.tick(u"View"_s)); // an own grant beside the inherited one
    QCOMPARE(list.workspace->undoText(), u"Grant View to Editor"_s);
}

void TestCheckListModel::marksPendingGrants_data()
{
    QTest::addColumn<engine::Change>("change");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("row");
    const auto row = [](const char *title, const engine::Change &change, const QString &name, const QString &text) {
        QTest::newRow(title) << change << name << text;
    };
    row("added", Grant{u"Editor"_s, u"Delete"_s}, u"Delete"_s, u"+ [x] Delete {+ added}\n"_s);
    row("removed", Grant{u"Editor"_s, u"Publish"_s, false}, u"Publish"_s, u"- [ ] ~Publish~ {- removed}\n"_s);
    row("removed, still inherited", Grant{u"Editor"_s, u"Edit"_s, false}, u"Edit"_s,
        u"- [ ] Edit {- removed, still inherited}\n"_s);
    row("inherited, added", Grant{u"Reader"_s, u"Delete"_s}, u"Delete"_s, u"i+ [ ] Delete {i+ inherited, added}\n"_s);
    row("inherited, removed", Grant{u"Reader"_s, u"View"_s, false}, u"View"_s,
        u"i- [ ] View {i- inherited, removed}\n"_s);
}

void TestCheckListModel::marksPendingGrants()
{
    QFETCH(engine::Change, change);
    QFETCH(QString, name);
    QFETCH(QString, row);
    List<RoleGrantsModel> list(newsroom);
    list.selectRoles({u"Editor"_s});
    list.workspace.stage({change});
    const QStringList rows = modelText(list.model).split(u'\n');
    QVERIFY2(rows.contains(row.trimmed()), qPrintable(rows.join(u'\n')));
    QCOMPARE(list.at(name).data().toString(), name);
}

void TestCheckListModel::groupsPermissions()
{
    List<RoleGrantsModel> list(
        "> Editor > Author: post.view\n> Editor: post.edit\n: post.add\n: media.add\n: media.delete\n: login");
    list.selectRoles({u"Editor"_s});
    COMPARE_TEXT(modelText(list.model), uR"(
== media == {0 of 2}
[ ] media.add
[ ] media.delete
== post == {2 of 3}
[ ] post.add
[x] post.edit {*own}
[o] post.view {*inherited}
== Other == {0 of 1}
[ ] login
)"_s);
    QVERIFY(list.model.isGroup(0));
    QVERIFY(!list.model.setData(list.model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!list.model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(list.tick(u"media.add"_s));
    list.workspace.remove(list.workspace.permission(u"post.view"_s));
    QCOMPARE(cellText(list.model.index(0, 0)), u"== media == {1 of 2}"_s);
    QCOMPARE(cellText(list.model.index(3, 0)), u"== post == {1 of 2}"_s);
    list.model.setFilter(u"edit"_s);
    COMPARE_TEXT(modelText(list.model), u"== post == {1 of 2}\n[x] post.edit {*own}\n"_s);
}

void TestCheckListModel::showsWhoGrantsAPermission()
{
    List<PermissionRolesModel> list(newsroom);
    list.model.setSubjects({list.workspace.permission(u"Edit"_s)});
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Author {*own}
[x] Editor {*own and inherited}
[ ] Reader
)"_s);
    QCOMPARE(list.model.heldTotal(), 2);
    QVERIFY(list.tick(u"Reader"_s));
    QCOMPARE(list.workspace->undoText(), u"Grant Edit to Reader"_s);
    list.model.setSubjects({list.workspace.permission(u"Create"_s)});
    QCOMPARE(list.at(u"Editor"_s).data(Qt::ToolTipRole).toString(), u"<qt>Inherited through Author</qt>"_s);
}

void TestCheckListModel::countsWhatIsHeld()
{
    List<UserRolesModel> list(staff);
    QSignalSpy changed(&list.model, &CheckListModel::summaryChanged);
    list.select({u"ulla"_s, u"ugo"_s});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(list.model.heldTotal(), 1); // both are authors
    QCOMPARE(list.model.unfilteredTotal(), 6);
    QVERIFY(list.tick(u"Admin"_s));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(list.model.heldTotal(), 2);
    list.model.setFilter(u"admin"_s);
    QCOMPARE(list.model.heldTotal(), 2);
    QCOMPARE(list.model.unfilteredTotal(), 6);

    List<RoleGrantsModel> grants(newsroom);
    grants.selectRoles({u"Editor"_s});
    QCOMPARE(grants.model.heldTotal(), 4); // inherited ones too
    grants.selectRoles({u"Editor"_s, u"Reader"_s});
    QCOMPARE(grants.model.heldTotal(), 1);
}

void TestCheckListModel::filters()
{
    List<UserRolesModel> list(staff);
    list.select({u"ulla"_s});
    list.model.setFilter(u"RE -reader"_s);
    COMPARE_TEXT(modelText(list.model), u"[x] Reviewer\n"_s);
    list.workspace.stage({Existence{.kind = ObjectKind::Role, .name = u"Refuser"_s},
        Existence{.kind = ObjectKind::Role, .name = u"Other"_s}});
    COMPARE_TEXT(modelText(list.model), u"[x] Reviewer\n[ ] Refuser (new)\n"_s);
}

void TestCheckListModel::replacesTheOnlyRole()
{
    List<UserRolesModel> list("uma > Editor\nugo\n> Author", {.rolesPerUser = 1});
    list.select({u"uma"_s, u"ugo"_s});
    QVERIFY2(list.tick(u"Author"_s), qPrintable(list.refusal));
    QCOMPARE(list.workspace->undoText(), u"Assign Author to 2 users"_s);
    COMPARE_TEXT(modelText(list.model), uR"(
- [ ] ~Editor~ {- removed from 1}
+ [x] Author {+ added to 2}
)"_s);
    list.workspace->undo();
    QVERIFY(!list.workspace->hasPendingChanges());
    list.select({u"uma"_s});
    QVERIFY(list.tick(u"Author"_s));
    QCOMPARE(list.workspace->undoText(), u"Assign Author to uma"_s);
}

void TestCheckListModel::saysWhyABoxCannotBeTicked()
{
    List<UserRolesModel> list(staff, {.isReadOnly = true});
    list.select({u"uma"_s});
    const QModelIndex admin = list.at(u"Admin"_s);
    QVERIFY(!admin.flags().testFlag(Qt::ItemIsEnabled));
    QCOMPARE(admin.data(Qt::AccessibleDescriptionRole).toString(), list.workspace->whyNot(u"assign"_s));
    QVERIFY(!admin.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QVERIFY(!list.tick(u"Admin"_s));
    QCOMPARE(list.refusal, list.workspace->whyNot(u"assign"_s));
}

void TestCheckListModel::refusesInWords()
{
    List<UserRolesModel> list(staff);
    list.select({u"uma"_s});
    list.workspace.remove(list.workspace.user(u"uma"_s));
    COMPARE_TEXT(modelText(list.model), uR"(
- [ ]# ~Editor~ {- removed}
i- [ ]# Author {i- inherited, removed}
i- [ ]# Reader {i- inherited, removed}
[ ]# Admin
[ ]# Moderator
[ ]# Reviewer
)"_s);
    QVERIFY(!list.tick(u"Admin"_s));
    QCOMPARE(list.refusal, u"uma is about to be deleted. Undo that first."_s);
}

void TestCheckListModel::saysWholeCells()
{
    List<RoleGrantsModel> list(newsroom);
    list.selectRoles({u"Editor"_s});
    list.workspace.stage({Grant{u"Editor"_s, u"Delete"_s}, Grant{u"Author"_s, u"Edit"_s, false}});
    COMPARE_TEXT(spokenText(list.model), uR"(
Editor, Edit: own
Editor, Publish: own
Editor, Create: inherited from Author
Editor, View: inherited from Author › Reader
Editor, Delete: added
)"_s);
    list.selectRoles({u"Editor"_s, u"Author"_s});
    COMPARE_TEXT(spokenText(list.model), uR"(
2 roles, Create: 1 of 2
2 roles, Delete: 1 of 2, added to 1
2 roles, Edit: 1 of 2, removed from 1
2 roles, Publish: 1 of 2
2 roles, View: inherited
)"_s);
}

void TestCheckListModel::followsObjectsThatComeAndGo()
{
    List<UserRolesModel> list(staff);
    list.select({u"ulla"_s});
    list.workspace.stage(
        {Existence{.kind = ObjectKind::Role, .name = u"Analyst"_s}, Assignment{u"ulla"_s, u"Analyst"_s}});
    list.workspace.remove(list.workspace.role(u"Reviewer"_s));
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Author
- [ ]# ~Reviewer~ (deleted) {- removed}
[o] Reader {<inherited>inherited through Author}
[ ] Admin
+ [x] Analyst (new) {+ added}
[ ] Editor
[ ] Moderator
)"_s);
    QCOMPARE(list.model.unfilteredTotal(), 6);
    list.workspace.save();
    COMPARE_TEXT(modelText(list.model), uR"(
[x] Author
[o] Reader {<inherited>inherited through Author}
[ ] Admin
[x] Analyst
[ ] Editor
[ ] Moderator
)"_s);
}

void TestCheckListModel::forgetsTheSubjectsOnAReload()
{
    List<UserRolesModel> list(staff);
    list.select({u"ulla"_s});
    list.workspace.reload();
    QVERIFY(list.model.subjects().empty());
    QCOMPARE(list.model.rowCount(), 0);
    list.select({u"ulla"_s});
    QCOMPARE(list.model.rowCount(), 6);
}

void TestCheckListModel::listsThousandsOfUsersWithoutWhatTheyInherit()
{
    std::string graphText = "> Author > Reader\n";
    QStringList names;
    for (int i = 0; i < 2100; ++i) { // no two alike
        names << u"u%1"_s.arg(i);
        graphText += (names.last() + u" > Author, r%1\n"_s.arg(i)).toStdString();
    }
    List<UserRolesModel> list(graphText);
    list.select(names);
    QCOMPARE(cellText(list.at(u"Author"_s)), u"[x] Author"_s);
    QCOMPARE(cellText(list.at(u"r7"_s)), u"[-] r7 {1 of %1}"_s.arg(QLocale().toString(2100)));
    QCOMPARE(cellText(list.at(u"Reader"_s)), u"[ ] Reader"_s);
    names.removeLast();
    list.select(names.first(1000));
    QCOMPARE(cellText(list.at(u"Reader"_s)), u"[o] Reader {*inherited}"_s);
}

void TestCheckListModel::agreesWithTheEngineOverRandomEdits_data()
{
    QTest::addColumn<int>("subjectTotal");
    QTest::newRow("one role") << 1;
    QTest::newRow("three roles") << 3;
}

void TestCheckListModel::agreesWithTheEngineOverRandomEdits()
{
    QFETCH(int, subjectTotal);
    using Watch = QAbstractItemModelTester;
    OpenWorkspace workspace(variedGraph);
    RandomEdits edits(&workspace, 5);
    AllLists lists(workspace.get());
    const std::vector<CheckListModel *> models = {&lists.roles, &lists.parents, &lists.grants, &lists.holders};
    std::vector<std::unique_ptr<QObject>> watches;
    std::vector<std::unique_ptr<ShadowTable>> shadows;
    for (CheckListModel *model : models) {
        watches.push_back(std::make_unique<Watch>(model, Watch::FailureReportingMode::Fatal));
        shadows.push_back(std::make_unique<ShadowTable>(model));
    }
    for (int step = 0; step < 300; ++step) {
        if (lists.grants.subjects().empty() || edits.below(8) == 0)
            lists.select(workspace.graph(), edits, subjectTotal);
        if (edits.below(8) == 0)
            models[edits.below(4)]->setFilter(edits.below(2) == 0 ? u"e"_s : QString());
        edits.step();
        for (std::size_t i = 0; i < models.size(); ++i)
            COMPARE_TEXT(shadows[i]->text(), modelText(*models[i]));
        for (int row = 0; row < lists.grants.rowCount(); ++row) {
            const QVariant state = lists.grants.index(row, 0).data(Qt::CheckStateRole);
            if (state.isValid())
                QCOMPARE(state.toInt(),
                    int(stateOf(workspace.graph(), lists.grants.subjects(), lists.grants.objectAt(row).permission())));
        }
    }
}

QTEST_MAIN(TestCheckListModel)
#include "tst_checklistmodel.moc"
