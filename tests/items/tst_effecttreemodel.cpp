#include "effecttreemodel.h"
#include "modeltext.h"
#include "openworkspace.h"
#include "randomedits.h"
#include "visibletext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Assignment;
using engine::Grant;

namespace {

// A model on a drawn graph, watched all the time.
struct Effect {
    explicit Effect(std::string_view graphText) : workspace(graphText), model(workspace.get()) { }

    OpenWorkspace workspace;
    EffectTreeModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

constexpr auto staff = R"(
    uma, ugo > Author
    ulla > Author, Reviewer
    > Author > Reader: View
    > Reviewer: Report
    > Moderator: Hide, Delete
)";

} // namespace

class TestEffectTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhoGainsAndLosesWhat();
    void namesTheOnlyPathThatIsLost();
    void followsRenamedAndDeletedObjects();
    void keepsRowsOverAnEdit();
    void saysWholeCells();
    void saysTheSameAsTheWorkspaceOverRandomEdits();
};

void TestEffectTreeModel::listsWhoGainsAndLosesWhat()
{
    Effect effect(staff);
    QCOMPARE(effect.model.rowCount(), 0);
    effect.workspace.stage({Assignment{u"uma"_s, u"Moderator"_s}, Assignment{u"ulla"_s, u"Moderator"_s},
        Assignment{u"ulla"_s, u"Reviewer"_s, false}});
    COMPARE_TEXT(modelText(effect.model), uR"(
<added>Delete (2 users gain it)
  ulla | Moderator
  uma | Moderator
<added>Hide (2 users gain it)
  ulla | Moderator
  uma | Moderator
<removed>Report (1 user loses it)
  ulla | Reviewer, the only path
)"_s);
    effect.workspace->undo();
    QCOMPARE(effect.model.rowCount(), 0);
}

void TestEffectTreeModel::namesTheOnlyPathThatIsLost()
{
    Effect effect("uma > A, B\nulla > A\n> A: Edit\n> B: Edit");
    effect.workspace.stage({Grant{u"A"_s, u"Edit"_s, false}, Grant{u"B"_s, u"Edit"_s, false}});
    COMPARE_TEXT(modelText(effect.model), uR"(
<removed>Edit (2 users lose it)
  ulla | A, the only path
  uma | A, B
)"_s);
}

void TestEffectTreeModel::followsRenamedAndDeletedObjects()
{
    Effect effect(staff);
    effect.workspace.stage({engine::Rename{ObjectKind::User, u"uma"_s, u"uma.okafor"_s},
        engine::Rename{ObjectKind::Permission, u"Hide"_s, u"Conceal"_s}, Grant{u"Author"_s, u"Conceal"_s}});
    effect.workspace.remove(effect.workspace.permission(u"Report"_s));
    effect.workspace.remove(effect.workspace.user(u"ugo"_s));
    COMPARE_TEXT(modelText(effect.model), uR"(
<added>Conceal (2 users gain it)
  ulla | Author
  uma.okafor | Author
<removed>Report (1 user loses it)
  ulla | Reviewer, the only path
<removed>View (1 user loses it)
  ugo | Author › Reader, the only path
)"_s);
}

void TestEffectTreeModel::keepsRowsOverAnEdit()
{
    Effect effect(staff);
    effect.workspace.stage({Assignment{u"uma"_s, u"Moderator"_s}});
    const QPersistentModelIndex hide = effect.model.index(1, 0);
    const QPersistentModelIndex uma = effect.model.index(0, 0, effect.model.index(1, 0));
    QSignalSpy reset(&effect.model, &EffectTreeModel::modelReset);
    effect.workspace.stage({Grant{u"Moderator"_s, u"Delete"_s, false}});
    QCOMPARE(hide.row(), 0);
    QCOMPARE(uma.data().toString(), u"uma"_s);
    QCOMPARE(uma.parent(), QModelIndex(hide));
    effect.workspace.stage({Assignment{u"ugo"_s, u"Moderator"_s}});
    QVERIFY(hide.isValid());
    QCOMPARE(effect.model.rowCount(hide), 2);
    QCOMPARE(reset.count(), 0);
}

void TestEffectTreeModel::saysWholeCells()
{
    Effect effect(staff);
    effect.workspace.stage({Assignment{u"uma"_s, u"Reviewer"_s}, Grant{u"Reader"_s, u"View"_s, false}});
    COMPARE_TEXT(spokenText(effect.model), uR"(
Report: 1 user gains it
uma gains Report through Reviewer
View: 3 users lose it
ugo loses View through Author › Reader, the only path
ulla loses View through Author › Reader, the only path
uma loses View through Author › Reader, the only path
)"_s);
}

void TestEffectTreeModel::saysTheSameAsTheWorkspaceOverRandomEdits()
{
    Effect effect(variedGraph);
    RandomEdits edits(&effect.workspace, 23);
    for (int step = 0; step < 300; ++step) {
        edits.step();
        QStringList shown;
        for (int row = 0; row < effect.model.rowCount(); ++row) {
            const QModelIndex permission = effect.model.index(row, 0);
            for (int user = 0; user < effect.model.rowCount(permission); ++user) {
                const QModelIndex cell = effect.model.index(user, 0, permission);
                shown << cell.data(Qt::AccessibleTextRole).toString().section(u" through "_s, 0, 0);
                QVERIFY(!cell.siblingAtColumn(EffectTreeModel::ThroughColumn).data().toString().isEmpty());
            }
        }
        QStringList known;
        const engine::EffectDifference &difference = effect.workspace->effect();
        for (const auto *list : {&difference.gained, &difference.lost}) {
            for (const auto &entry : *list) {
                for (const UserId user : entry.users)
                    known << u"%1 %2 %3"_s.arg(engine::visibleText(effect.workspace->graph().name(user)),
                        list == &difference.gained ? u"gains"_s : u"loses"_s, engine::visibleText(entry.permission));
            }
        }
        QCOMPARE(shown, known);
    }
}

QTEST_MAIN(TestEffectTreeModel)
#include "tst_effecttreemodel.moc"
