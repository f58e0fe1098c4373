#include "modeltext.h"
#include "openworkspace.h"
#include "pendingchangesmodel.h"
#include "randomedits.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Assignment;
using engine::Grant;

namespace {

// A model on a drawn graph, watched all the time.
struct Changes {
    explicit Changes(std::string_view graphText) : workspace(graphText), model(workspace.get()) { }

    OpenWorkspace workspace;
    PendingChangesModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

constexpr auto staff = "uma, ulla > Reviewer\n> Author: Edit\n: View";

} // namespace

class TestPendingChangesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEachChangeWithItsDirection();
    void keepsTheOtherRows();
    void isEmptyAfterASave();
    void saysTheSameAsTheWorkspaceOverRandomEdits();
};

void TestPendingChangesModel::listsEachChangeWithItsDirection()
{
    Changes changes(staff);
    QCOMPARE(changes.model.rowCount(), 0);
    changes.workspace.stage({Assignment{u"uma"_s, u"Author"_s}, Assignment{u"ulla"_s, u"Reviewer"_s, false},
        engine::Rename{ObjectKind::Permission, u"View"_s, u"Look"_s}});
    COMPARE_TEXT(modelText(changes.model), uR"(
Rename permission View to Look {changed}
- <removed>Unassign Reviewer from ulla {- removed}
+ <added>Assign Author to uma {+ added}
)"_s);
    COMPARE_TEXT(spokenText(changes.model), uR"(
Rename permission View to Look, changed
Unassign Reviewer from ulla, removed
Assign Author to uma, added
)"_s);
    QCOMPARE(changes.model.changeAt(2), engine::Change(Assignment{u"uma"_s, u"Author"_s}));
}

void TestPendingChangesModel::keepsTheOtherRows()
{
    Changes changes(staff);
    changes.workspace.stage(
        {Assignment{u"uma"_s, u"Author"_s}, Grant{u"Author"_s, u"View"_s}, Grant{u"Reviewer"_s, u"View"_s}});
    const QPersistentModelIndex last = changes.model.index(2, 0);
    QSignalSpy removed(&changes.model, &PendingChangesModel::rowsRemoved);
    QVERIFY(changes.workspace->revert({Grant{u"Author"_s, u"View"_s}}));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(last.row(), 1);
    QCOMPARE(last.data().toString(), u"Grant View to Reviewer"_s);
    changes.workspace->undo();
    QCOMPARE(last.row(), 2);
}

void TestPendingChangesModel::isEmptyAfterASave()
{
    Changes changes(staff);
    changes.workspace.stage({Assignment{u"uma"_s, u"Author"_s}});
    changes.workspace.save();
    QCOMPARE(changes.model.rowCount(), 0);
    changes.workspace.stage({Assignment{u"uma"_s, u"Author"_s, false}});
    changes.workspace->discard();
    QCOMPARE(changes.model.rowCount(), 0);
}

void TestPendingChangesModel::saysTheSameAsTheWorkspaceOverRandomEdits()
{
    Changes changes(variedGraph);
    RandomEdits edits(&changes.workspace, 19);
    for (int step = 0; step < 400; ++step) {
        edits.step();
        QStringList shown;
        for (int row = 0; row < changes.model.rowCount(); ++row)
            shown << changes.model.index(row, 0).data().toString();
        QStringList pending;
        for (const engine::Change &change : changes.workspace->pendingChanges())
            pending << engine::sentence(change);
        QCOMPARE(shown, pending);
    }
}

QTEST_MAIN(TestPendingChangesModel)
#include "tst_pendingchangesmodel.moc"
