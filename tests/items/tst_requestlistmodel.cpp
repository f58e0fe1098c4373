#include "modeltext.h"
#include "openworkspace.h"
#include "postsession.h"
#include "requestlistmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;
using Model = RequestListModel;

class TestRequestListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsRequestsNewestFirst();
    void saysWhenPendingChangesCount();
    void clears();
};

namespace {

const std::vector<int> allButTime = {Model::UserColumn, Model::RequestColumn, Model::StatusColumn, Model::AnswerColumn};

} // namespace

void TestRequestListModel::listsRequestsNewestFirst()
{
    OpenWorkspace workspace("ada > Admin: Edit Post\numa > User: View Post");
    PostApplication application(workspace.get());
    PostSession session(&application, workspace.get());
    Model model(&application);
    const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    session.send(Action::Edit, 3);
    session.signIn(workspace.user(u"uma"_s));
    session.send(Action::Edit, 3);
    session.signIn(workspace.user(u"ada"_s));
    session.send(Action::Edit, 3);
    session.send(Action::Edit, 99);
    COMPARE_TEXT(modelText(model, allButTime), uR"(
ada | GET /post/99/edit | <warning>404 not found | No post with ID 99
ada | GET /post/3/edit | <allowed>200 allowed | Editing post with ID 3
uma | GET /post/3/edit | <forbidden>403 forbidden | Edit Post is missing
nobody | GET /post/3/edit | <not signed in>401 not signed in | Sign in first
)"_s);
    const QString time = model.index(0, Model::TimeColumn).data().toString();
    QVERIFY2(QRegularExpression(u"^\\d\\d:\\d\\d:\\d\\d$"_s).match(time).hasMatch(), qPrintable(time));
    QCOMPARE(
        model.index(1, Model::StatusColumn).data(Qt::AccessibleTextRole).toString(), time + u", Status: 200 allowed"_s);
}

void TestRequestListModel::saysWhenPendingChangesCount()
{
    OpenWorkspace workspace("uma > User\n: View Post");
    PostApplication application(workspace.get());
    PostSession session(&application, workspace.get());
    Model model(&application);
    session.signIn(workspace.user(u"uma"_s));
    workspace.stage({engine::Grant{u"User"_s, u"View Post"_s}});
    session.send(Action::View, 1);
    COMPARE_TEXT(modelText(model, {Model::AnswerColumn}), u"Viewing post with ID 1 (as after Save)\n"_s);
}

void TestRequestListModel::clears()
{
    Workspace workspace;
    PostApplication application(&workspace);
    PostSession session(&application, &workspace);
    Model model(&application);
    const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    session.send(Action::View, 1);
    session.send(Action::View, 2);
    application.clearRequests();
    QCOMPARE(model.rowCount(), 0);
    session.send(Action::View, 3);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(Model(&application).rowCount(), 1);
}

QTEST_MAIN(TestRequestListModel)
#include "tst_requestlistmodel.moc"
