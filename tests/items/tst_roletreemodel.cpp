#include "modeltext.h"
#include "openworkspace.h"
#include "roletreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using Watch = QAbstractItemModelTester;

class TestRoleTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsRolesAndWhatTheyHold();
};

void TestRoleTreeModel::listsRolesAndWhatTheyHold()
{
    OpenWorkspace workspace(
        "ada > Editor\n> Editor > Author > Reader\n> Editor: Publish, Edit\n> Author: Edit\n> Reader: View");
    RoleTreeModel model(workspace.get());
    const Watch watch(&model, Watch::FailureReportingMode::Fatal);
    COMPARE_TEXT(modelText(model), uR"(
Author |  |  | 0 | 2
  Reader (inherited role) |  |  | 0 | 1
    View | *own | Reader
  Edit | *own | Author
  View | *inherited | Reader
Editor |  |  | 1 | 3
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
}

QTEST_MAIN(TestRoleTreeModel)
#include "tst_roletreemodel.moc"
