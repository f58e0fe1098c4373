#include "pathfile.h"
#include "pathview.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

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
    void isCopiedAsTextByKeyAndMenu();
    void saysAndDrawsWhatIsOnlyPending();
    void isSavedAsAPicture_data();
    void isSavedAsAPicture();
    void aSavedDrawingHasTheProportionsOfTheWidget();
    void aPictureThatCannotBeWrittenIsNamed();
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
    QTest::keyClick(&view, Qt::Key_Up); // stays at the first
    QCOMPARE(view.currentNode(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentNode(), 1);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentNode(), 2);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentNode(), 0);
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

void TestPathView::isCopiedAsTextByKeyAndMenu()
{
    PathView view;
    view.setNodes(brokenPath());
    const QString lines = u"uma, user, active\nholds User, role\ndoes not grant Edit Post, permission"_s;
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), lines);
    QGuiApplication::clipboard()->clear();
    view.show();
    QSignalSpy asked(&view, &PathView::saveAsked);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(&view, &byKey);
    auto *menu = view.findChild<QMenu *>(u"pathMenu"_s);
    QVERIFY(menu && menu->isVisible());
    menu->findChild<QAction *>(u"copyPath"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), lines);
    menu->findChild<QAction *>(u"savePathAsSvg"_s)->trigger();
    menu->findChild<QAction *>(u"savePathAsPng"_s)->trigger();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(0).toString(), u"svg"_s);
    QCOMPARE(asked.at(1).at(0).toString(), u"png"_s);
    menu->close();
}

void TestPathView::saysAndDrawsWhatIsOnlyPending()
{
    PathView view;
    view.setNodes(brokenPath());
    view.resize(view.sizeHint());
    const QImage saved = view.grab().toImage();
    std::vector<PathNode> nodes = brokenPath();
    nodes[1].pending = Meaning::Added;
    view.setNodes(nodes);
    QCOMPARE(view.nodeText(1), u"holds, pending User, role"_s);
    QVERIFY(view.grab().toImage() != saved);
}

void TestPathView::isSavedAsAPicture_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("path.svg") << QByteArray("<?xml");
    QTest::newRow("path.png") << QByteArray("\x89PNG");
}

void TestPathView::isSavedAsAPicture()
{
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QLatin1String(QTest::currentDataTag()));
    PathView view;
    view.setNodes(brokenPath());
    view.resize(view.sizeHint());
    QVERIFY(writePathFile(view, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(beginning));
    QImageReader reader(path);
    const QImage picture = reader.read();
    QVERIFY2(!picture.isNull(), qPrintable(reader.errorString()));
    QVERIFY(picture.width() > view.width());
    if (path.endsWith(".png"_L1))
        QVERIFY(picture.width() > 2 * view.width()); // twice as sharp
}

void TestPathView::aSavedDrawingHasTheProportionsOfTheWidget()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"path.svg"_s);
    PathView view;
    view.setNodes(brokenPath());
    view.resize(view.sizeHint());
    QVERIFY(writePathFile(view, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QRegularExpression sizes(u"font-size=\"([0-9.]+)\""_s);
    double largest = 0;
    for (auto found = sizes.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
        largest = std::max(largest, found.next().captured(1).toDouble());
    QVERIFY(std::abs(largest - QFontInfo(view.font()).pixelSize()) < 1);
}

void TestPathView::aPictureThatCannotBeWrittenIsNamed()
{
    PathView view;
    view.setNodes(brokenPath());
    view.resize(view.sizeHint());
    const auto written = writePathFile(view, u"/no such folder/path.svg"_s);
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(u"/no such folder/path.svg"_s));
}

QTEST_MAIN(TestPathView)
#include "tst_pathview.moc"
