#include "holdersmodel.h"
#include "modeltext.h"
#include "openworkspace.h"
#include "randomedits.h"
#include "shadowtable.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Assignment;

namespace {

// A model on a drawn graph, watched all the time.
struct Holders {
    explicit Holders(std::string_view graphText) : workspace(graphText), model(workspace.get()) { }

    OpenWorkspace workspace;
    HoldersModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

constexpr auto staff = R"(
    uma > Editor
    ulla > Author, Editor
    ugo > Author
    olga: View
    ines (inactive) > Author
    root (superuser)
    > Editor > Author > Reader: View
)";

} // namespace

class TestHoldersModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheUsersOfARole();
    void listsWhoHoldsAPermission();
    void marksWhatIsPending();
    void saysWholeCells();
    void forgetsItsObject();
    void agreesWithTheEngineOverRandomEdits();
};

void TestHoldersModel::listsTheUsersOfARole()
{
    Holders holders(staff);
    QCOMPARE(holders.model.rowCount(), 0);
    holders.model.setObject(holders.workspace.role(u"Author"_s));
    COMPARE_TEXT(modelText(holders.model), uR"(
<own>ines | assigned
<own>ugo | assigned
<own and inherited>ulla | assigned, Editor
<inherited>uma | Editor
)"_s);
}

void TestHoldersModel::listsWhoHoldsAPermission()
{
    Holders holders(staff);
    holders.model.setObject(holders.workspace.permission(u"View"_s));
    COMPARE_TEXT(modelText(holders.model), uR"(
<direct>olga | direct
<superuser>root | superuser
<inherited>ugo | Author › Reader
<inherited>ulla | Author › Reader
<inherited>uma | Editor › Author › Reader
)"_s);
}

void TestHoldersModel::marksWhatIsPending()
{
    Holders holders(staff);
    holders.model.setObject(holders.workspace.role(u"Author"_s));
    holders.workspace.stage({Assignment{u"ugo"_s, u"Author"_s, false}, Assignment{u"ulla"_s, u"Author"_s, false},
        Assignment{u"olga"_s, u"Author"_s}, Assignment{u"root"_s, u"Editor"_s},
        Assignment{u"uma"_s, u"Editor"_s, false}});
    COMPARE_TEXT(modelText(holders.model), uR"(
<own>ines | assigned
+ <added>olga | assigned, added
i+ <inherited, added>root | Editor, added
- ~<removed>ugo~ | assigned, removed
- <removed>ulla | Editor
i- ~<inherited, removed>uma~ | Editor, removed
)"_s);
    holders.model.setObject(holders.workspace.permission(u"View"_s));
    COMPARE_TEXT(modelText(holders.model), uR"(
<own and inherited>olga | direct, Author › Reader
<superuser>root | superuser
- ~<removed>ugo~ | Author › Reader, removed
<inherited>ulla | Editor › Author › Reader
- ~<removed>uma~ | Editor › Author › Reader, removed
)"_s);
    holders.workspace.save();
    COMPARE_TEXT(modelText(holders.model), uR"(
<own and inherited>olga | direct, Author › Reader
<superuser>root | superuser
<inherited>ulla | Editor › Author › Reader
)"_s);
}

void TestHoldersModel::saysWholeCells()
{
    Holders holders(staff);
    holders.model.setObject(holders.workspace.permission(u"View"_s));
    holders.workspace.stage({Assignment{u"ugo"_s, u"Author"_s, false}});
    COMPARE_TEXT(spokenText(holders.model), uR"(
olga: direct
root: superuser
ugo: removed, through Author › Reader
ulla: inherited, through Author › Reader
uma: inherited, through Editor › Author › Reader
)"_s);
}

void TestHoldersModel::forgetsItsObject()
{
    Holders holders(staff);
    holders.model.setObject(holders.workspace.role(u"Author"_s));
    holders.model.clear();
    QCOMPARE(holders.model.rowCount(), 0);
    holders.model.setObject(holders.workspace.role(u"Author"_s));
    holders.workspace.reload();
    QCOMPARE(holders.model.rowCount(), 0);
}

void TestHoldersModel::agreesWithTheEngineOverRandomEdits()
{
    Holders holders(variedGraph);
    RandomEdits edits(&holders.workspace, 17);
    const ShadowTable shadow(&holders.model);
    std::optional<ObjectRef> object;
    for (int step = 0; step < 300; ++step) {
        const engine::AccessGraph &graph = holders.workspace.graph();
        if (!object || edits.below(8) == 0) {
            const ObjectKind kind = edits.below(2) == 0 ? ObjectKind::Role : ObjectKind::Permission;
            const std::vector<std::uint32_t> all = graph.objects(kind).byName();
            object = ObjectRef(kind, all[edits.below(std::uint32_t(all.size()))]);
            holders.model.setObject(*object);
        }
        if (edits.step() == u"reload"_s) {
            object.reset();
            continue;
        }
        COMPARE_TEXT(shadow.text(), modelText(holders.model));
        engine::BitSet have;
        if (object->kind == ObjectKind::Permission) {
            for (const UserId user : graph.holdersOf(object->permission()))
                have.insert(user);
        } else {
            std::vector<RoleId> roles = graph.descendants(object->role());
            roles.push_back(object->role());
            for (const RoleId role : roles) {
                for (const UserId user : graph.usersOf(role))
                    have.insert(user);
            }
        }
        std::int64_t shown = 0;
        for (int row = 0; row < holders.model.rowCount(); ++row) {
            const bool isStruck = holders.model.index(row, 0).data(items::StruckRole).toBool();
            QCOMPARE(have.contains(holders.model.userAt(row)), !isStruck);
            QVERIFY(!holders.model.index(row, 1).data().toString().isEmpty());
            shown += isStruck ? 0 : 1;
        }
        QCOMPARE(shown, have.count());
    }
}

QTEST_MAIN(TestHoldersModel)
#include "tst_holdersmodel.moc"
