#include "modeltext.h"
#include "openworkspace.h"
#include "postlistmodel.h"
#include "postsession.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;

class TestPostListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsThePosts();
    void followsWhatIsAllowed();
    void showsStrangeTitlesAsMarks();
};

void TestPostListModel::listsThePosts()
{
    Workspace workspace;
    PostApplication application(&workspace);
    PostListModel model(&application);
    const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), int(application.posts().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const PostApplication::Post &post = application.posts()[row];
        QCOMPARE(cellText(model.index(row, PostListModel::TitleColumn)), post.title);
        QCOMPARE(cellText(model.index(row, PostListModel::NumberColumn)), QString::number(post.number));
        QCOMPARE(model.postAt(row), post.number);
        QCOMPARE(model.rowOf(post.number), row);
    }
    QCOMPARE(model.postAt(-1), 0);
    QCOMPARE(model.postAt(model.rowTotal()), 0);
    QCOMPARE(model.rowOf(999), -1);
}

void TestPostListModel::followsWhatIsAllowed()
{
    OpenWorkspace workspace("ada > Admin: Create Post, Delete Post, Edit Post");
    PostApplication application(workspace.get());
    PostSession session(&application, workspace.get());
    PostListModel model(&application);
    const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    session.signIn(workspace.user(u"ada"_s));
    const int total = model.rowCount();
    const int second = model.postAt(1);
    const QPersistentModelIndex kept = model.index(1, 0);
    session.send(Action::Delete, model.postAt(0));
    QCOMPARE(model.rowCount(), total - 1);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(model.postAt(0), second);
    const int created = session.send(Action::Create, 0).post;
    QCOMPARE(model.rowOf(created), total - 1);
    application.savePost(created, u"News"_s, u"Text"_s);
    QCOMPARE(cellText(model.index(total - 1, 0)), u"News"_s);
    session.send(Action::Delete, 999);
    QCOMPARE(model.rowCount(), total);
}

void TestPostListModel::showsStrangeTitlesAsMarks()
{
    Workspace workspace;
    PostApplication application(&workspace);
    PostListModel model(&application);
    application.savePost(model.postAt(0), u"a\u202Eb "_s, {});
    QCOMPARE(model.index(0, 0).data().toString(), u"a⟦U+202E⟧b␣"_s);
    QCOMPARE(model.index(0, 0).data(Qt::EditRole).toString(), u"a\u202Eb "_s);
}

QTEST_MAIN(TestPostListModel)
#include "tst_postlistmodel.moc"
