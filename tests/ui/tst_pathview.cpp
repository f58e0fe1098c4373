#include "pathview.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

std::vector<PathNode> brokenPath()
{
    return {{Icon::User, u"uma"_s, u"user, active"_s},
        {Icon::Role, u"User"_s, u"role"_s, PathNode::State::Lit, u"holds"_s},
        {Icon::Permission, u"Edit Post"_s, u"permission"_s, PathNode::State::Broken, u"does not grant"_s}};
}

} // namespace

class TestPathView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThePathInWords();
    void theArrowKeysWalkTheNodes();
    void aClickGoesToANodeAndEnterOpensIt();
    void aScreenReaderGetsAListOfTheNodes();
    void growsWithItsNodes();
};

void TestPathView::saysThePathInWords()
{
    PathView view;
    view.setNodes(brokenPath());
    QCOMPARE(view.nodeText(1), u"holds User, role"_s);
    QCOMPARE(view.pathText(), u"uma, user, active › holds User, role › does not grant Edit Post, permission"_s);
    QCOMPARE(view.accessibleDescription(), view.pathText());
}

void TestPathView::theArrowKeysWalkTheNodes()
{
    PathView view;
    view.setNodes(brokenPath());
    QSignalSpy changed(&view, &PathView::currentNodeChanged);
    QTest::keyClick(&view, Qt::Key_Up); // stays at the first
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentNode(), 1);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentNode(), 2);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentNode(), 0);
    QCOMPARE(changed.size(), 3);
}

void TestPathView::aClickGoesToANodeAndEnterOpensIt()
{
    PathView view;
    view.setNodes(brokenPath());
    view.resize(view.sizeHint());
    QSignalSpy activated(&view, &PathView::nodeActivated);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.nodeRect(1).center());
    QCOMPARE(view.currentNode(), 1);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.takeFirst().at(0).toInt(), 1);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, view.nodeRect(2).center());
    QCOMPARE(activated.takeFirst().at(0).toInt(), 2);
}

void TestPathView::aScreenReaderGetsAListOfTheNodes()
{
    PathView view;
    view.setAccessibleName(u"Path"_s);
    view.setNodes(brokenPath());
    view.resize(view.sizeHint());
    view.show();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Path"_s);
    QCOMPARE(list->childCount(), 3);
    QAccessibleInterface *last = list->child(2);
    QCOMPARE(last->role(), QAccessible::ListItem);
    QCOMPARE(last->text(QAccessible::Name), u"does not grant Edit Post, permission"_s);
    QCOMPARE(list->indexOfChild(last), 2);
    QCOMPARE(last->parent(), list);
    QCOMPARE(last->rect().size(), view.nodeRect(2).size());
    QVERIFY(!list->child(3));
    view.setNodes({brokenPath().front()});
    QVERIFY(!last->isValid()); // a reader may still hold it
    QCOMPARE(last->text(QAccessible::Name), QString());
}

void TestPathView::growsWithItsNodes()
{
    PathView view;
    QCOMPARE(view.sizeHint().height(), 0);
    view.setNodes(brokenPath());
    const int three = view.sizeHint().height();
    view.setNodes({brokenPath().front()});
    QVERIFY(three > 2 * view.sizeHint().height());
    view.grab(); // paints
}

QTEST_MAIN(TestPathView)
#include "tst_pathview.moc"
