#include "modeltext.h"
#include "openworkspace.h"
#include "rulelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestRuleListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsRulesAndEdits();
};

void TestRuleListModel::followsRulesAndEdits()
{
    OpenWorkspace workspace("ada > Admin: Delete\n uma > User: View");
    RuleListModel model(workspace.get());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    COMPARE_TEXT(modelText(model), u""_s);
    QSignalSpy kept(workspace.get(), &Workspace::rulesKept);
    workspace->keepRules({{HoldersRule{ObjectKind::Permission, u"Delete"_s, 1}},
                             {.condition = AccessRule{ObjectKind::User, u"uma"_s, u"Delete"_s, false},
                                 .weight = Rule::Weight::Warning,
                                 .note = u"press office"_s}},
        store::RulePlace::File);
    QTRY_COMPARE(kept.count(), 1);
    COMPARE_TEXT(modelText(model), uR"(
At least 1 active user holds Delete | <allowed>held | refuses the save
uma must not be allowed Delete | <allowed>held | warns | press office
)"_s);
    workspace.stage({Assignment{u"ada"_s, u"Admin"_s, false}, Assignment{u"uma"_s, u"Admin"_s}});
    COMPARE_TEXT(modelText(model), uR"(
At least 1 active user holds Delete | <allowed>held | refuses the save
uma must not be allowed Delete | <warning>would be broken | warns | press office
)"_s);
    workspace.save();
    QCOMPARE(cellText(model.index(1, RuleListModel::StateColumn)), u"<warning>broken"_s);
    workspace->keepRules({}, store::RulePlace::File);
    QTRY_COMPARE(kept.count(), 2);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestRuleListModel)
#include "tst_rulelistmodel.moc"
