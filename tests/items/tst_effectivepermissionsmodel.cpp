#include "effectivepermissionsmodel.h"
#include "modeltext.h"
#include "openworkspace.h"
#include "randomedits.h"
#include "shadowtable.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Assignment;
using engine::Grant;

namespace {

// A model on a drawn graph, watched all the time.
struct Permissions {
    explicit Permissions(std::string_view graphText) : workspace(graphText), model(workspace.get()) { }
    void select(const QStringList &names)
    {
        std::vector<UserId> users;
        for (const QString &name : names)
            users.push_back(workspace.user(name));
        model.setUsers(users);
    }

    OpenWorkspace workspace;
    EffectivePermissionsModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

constexpr auto staff = R"(
    uma > Editor
    ulla > Author, Reviewer
    ugo > Author
    ugo: Delete
    ines (inactive) > Author
    root (superuser)
    > Editor > Author > Reader
    > Editor: Publish, Edit
    > Author: Create, Edit
    > Reader: View
    > Reviewer: Report
    > Moderator: Hide
)";

} // namespace

class TestEffectivePermissionsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsThroughWhatAUserMay_data();
    void showsThroughWhatAUserMay();
    void showsWhoOfSeveralUsersMay();
    void marksWhatIsPending();
    void marksWhatOnlySomeGainOrLose();
    void forgetsTheMarksWhenSaved();
    void namesFewOfManyWays();
    void saysWholeCells();
    void agreesWithTheEngineOverRandomEdits();
};

void TestEffectivePermissionsModel::showsThroughWhatAUserMay_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("rows");
    QTest::newRow("by roles and inheritance") << u"uma"_s << uR"(
<inherited>Create | Editor › Author
<own and inherited>Edit | Editor, Editor › Author
<own>Publish | Editor
<inherited>View | Editor › Author › Reader
)"_s;
    QTest::newRow("directly") << u"ugo"_s << uR"(
<own>Create | Author
<direct>Delete | direct
<own>Edit | Author
<inherited>View | Author › Reader
)"_s;
    QTest::newRow("a superuser") << u"root"_s << uR"(
<superuser>Create | superuser
<superuser>Delete | superuser
<superuser>Edit | superuser
<superuser>Hide | superuser
<superuser>Publish | superuser
<superuser>Report | superuser
<superuser>View | superuser
)"_s;
    QTest::newRow("nothing while inactive") << u"ines"_s << u""_s;
}

void TestEffectivePermissionsModel::showsThroughWhatAUserMay()
{
    QFETCH(QString, user);
    QFETCH(QString, rows);
    Permissions permissions(staff);
    QCOMPARE(permissions.model.rowCount(), 0);
    permissions.select({user});
    COMPARE_TEXT(modelText(permissions.model), rows);
}

void TestEffectivePermissionsModel::showsWhoOfSeveralUsersMay()
{
    Permissions permissions(staff);
    permissions.select({u"uma"_s, u"ulla"_s, u"ugo"_s});
    COMPARE_TEXT(modelText(permissions.model), uR"(
<own>Create | Author · all 3
<direct>Delete | direct · ugo
<own>Edit | Author, Editor · all 3
<own>Publish | Editor · uma
<own>Report | Reviewer · ulla
<inherited>View | Author › Reader · all 3
)"_s);
    permissions.select({u"uma"_s, u"ulla"_s, u"ines"_s});
    QCOMPARE(cellText(permissions.model.index(0, 1)), u"Author · 2 of 3"_s);
}

void TestEffectivePermissionsModel::marksWhatIsPending()
{
    Permissions permissions(staff);
    permissions.select({u"ulla"_s});
    permissions.workspace.stage({Assignment{u"ulla"_s, u"Reviewer"_s, false}, Assignment{u"ulla"_s, u"Moderator"_s}});
    const auto pending = uR"(
<own>Create | Author
<own>Edit | Author
+ <added>Hide | Moderator, added
- ~<removed>Report~ | Reviewer, removed
<inherited>View | Author › Reader
)"_s;
    COMPARE_TEXT(modelText(permissions.model), pending);
    permissions.workspace->undo();
    QCOMPARE(permissions.model.rowCount(), 4);
    permissions.workspace->redo();
    COMPARE_TEXT(modelText(permissions.model), pending);
    permissions.workspace->discard();
    QCOMPARE(permissions.model.rowCount(), 4);
}

void TestEffectivePermissionsModel::marksWhatOnlySomeGainOrLose()
{
    Permissions permissions(staff);
    permissions.select({u"uma"_s, u"ulla"_s, u"ugo"_s});
    permissions.workspace.stage({Assignment{u"ugo"_s, u"Reviewer"_s}, Assignment{u"ulla"_s, u"Author"_s, false},
        Grant{u"Reader"_s, u"Hide"_s}});
    COMPARE_TEXT(modelText(permissions.model), uR"(
- <own>Create | Author · 2 of 3 {- removed from 1}
<direct>Delete | direct · ugo
- <own>Edit | Author, Editor · 2 of 3 {- removed from 1}
+ <added>Hide | Author › Reader · 2 of 3, added
<own>Publish | Editor · uma
+ <own>Report | Reviewer · 2 of 3 {+ added to 1}
- <inherited>View | Author › Reader · 2 of 3 {- removed from 1}
)"_s);
}

void TestEffectivePermissionsModel::forgetsTheMarksWhenSaved()
{
    Permissions permissions(staff);
    permissions.select({u"ulla"_s});
    permissions.workspace.stage({Assignment{u"ulla"_s, u"Reviewer"_s, false}, Assignment{u"ulla"_s, u"Moderator"_s}});
    permissions.workspace.save();
    COMPARE_TEXT(modelText(permissions.model), uR"(
<own>Create | Author
<own>Edit | Author
<own>Hide | Moderator
<inherited>View | Author › Reader
)"_s);
}

void TestEffectivePermissionsModel::namesFewOfManyWays()
{
    Permissions permissions("uma > A, B, C, D, E, F\n> A: Edit\n> B: Edit\n> C: Edit\n> D: Edit\n> E: Edit\n> F: Edit");
    permissions.select({u"uma"_s});
    QCOMPARE(permissions.model.index(0, 1).data().toString(), u"A, B, C, D and 2 more"_s);
}

void TestEffectivePermissionsModel::saysWholeCells()
{
    Permissions permissions(staff);
    permissions.select({u"uma"_s, u"ugo"_s});
    permissions.workspace.stage({Assignment{u"uma"_s, u"Moderator"_s}});
    COMPARE_TEXT(spokenText(permissions.model), uR"(
Create: own, through Author · all 2
Delete: direct · ugo
Edit: own, through Author, Editor · all 2
Hide: added, through Moderator · uma
Publish: own, through Editor · uma
View: inherited, through Author › Reader · all 2
)"_s);
}

void TestEffectivePermissionsModel::agreesWithTheEngineOverRandomEdits()
{
    Permissions permissions(variedGraph);
    RandomEdits edits(&permissions.workspace, 13);
    const ShadowTable shadow(&permissions.model);
    std::vector<UserId> users;
    for (int step = 0; step < 300; ++step) {
        const engine::AccessGraph &graph = permissions.workspace.graph();
        if (step == 0 || permissions.model.rowCount() == 0 || edits.below(8) == 0) {
            users.clear();
            const std::vector<std::uint32_t> all = graph.users().byName();
            for (std::uint32_t i = 0; i < 1 + edits.below(3); ++i)
                users.push_back(UserId(all[edits.below(std::uint32_t(all.size()))]));
            permissions.model.setUsers(users);
        }
        if (edits.step() == u"reload"_s)
            continue; // nobody is selected any more
        COMPARE_TEXT(shadow.text(), modelText(permissions.model));
        engine::BitSet held;
        engine::BitSet listed;
        for (const UserId user : users) {
            held |= graph.permissionsOf(user);
            listed |= permissions.workspace->savedGraph().permissionsOf(user);
        }
        listed |= held;
        QCOMPARE(permissions.model.rowCount(), int(listed.count()));
        for (int row = 0; row < permissions.model.rowCount(); ++row) {
            const PermissionId permission = permissions.model.permissionAt(row);
            QVERIFY(listed.contains(permission));
            QCOMPARE(permissions.model.index(row, 0).data(items::StruckRole).toBool(), !held.contains(permission));
            QVERIFY(!permissions.model.index(row, 1).data().toString().isEmpty());
        }
    }
}

QTEST_MAIN(TestEffectivePermissionsModel)
#include "tst_effectivepermissionsmodel.moc"
