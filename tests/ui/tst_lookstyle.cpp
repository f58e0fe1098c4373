#include "look.h"
#include "theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QColor middle(QWidget &widget, QPoint off = {})
{
    return widget.grab().toImage().pixelColor(widget.rect().center() + off);
}

} // namespace

class TestLookStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installLook();
        setTheme(Theme::Light);
    }
    void fieldsAndButtonsAreEquallyHighAndGrowWithTheFont();
    void thePrimaryButtonIsFilledAndAQuietOneIsNot();
    void aDisabledButtonStaysReadable();
    void focusIsSeenOnEverything_data();
    void focusIsSeenOnEverything();
    void tabsDoNotMoveWhenAnotherBecomesCurrent();
    void theThumbCoversItsShareOfTheTrack_data();
    void theThumbCoversItsShareOfTheTrack();
    void aClickBesideTheThumbPages();
    void aMenuRowHoldsNameAndKeys();
};

void TestLookStyle::fieldsAndButtonsAreEquallyHighAndGrowWithTheFont()
{
    const auto heights = [] {
        QLineEdit field;
        QPushButton button(u"Discard"_s);
        QComboBox combo;
        return QList<int>{field.sizeHint().height(), button.sizeHint().height(), combo.sizeHint().height()};
    };
    const QFont before = QApplication::font();
    const int line = QFontMetrics(before).height();
    QCOMPARE(heights(), QList<int>(3, line + 12));
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    const int largeLine = QFontMetrics(large).height();
    const QList<int> grown = heights();
    QApplication::setFont(before);
    QCOMPARE(grown, QList<int>(3, largeLine + 12));
}

void TestLookStyle::thePrimaryButtonIsFilledAndAQuietOneIsNot()
{
    QWidget page;
    QPushButton primary(u"Save"_s, &page);
    primary.setProperty("primary", true);
    primary.resize(120, 28);
    QCOMPARE(middle(primary, {-50, 0}), lightLook().accent);
    QPushButton quiet(u"Clear"_s, &page);
    quiet.setProperty("quiet", true);
    quiet.resize(120, 28);
    QCOMPARE(middle(quiet, {-50, 0}), lightLook().chrome);
    QPushButton plain(u"Discard"_s, &page);
    plain.resize(120, 28);
    QCOMPARE(middle(plain, {-50, 0}), lightLook().raised);
}

void TestLookStyle::aDisabledButtonStaysReadable()
{
    QPushButton button(QString(20, QChar(0x2588)));
    button.setEnabled(false);
    button.resize(120, 28);
    QCOMPARE(button.grab().toImage().pixelColor(60, 3), lightLook().chrome);
    QCOMPARE(middle(button), lightLook().text2);
}

void TestLookStyle::focusIsSeenOnEverything_data()
{
    QTest::addColumn<QWidget *>("widget");
    QTest::newRow("button") << static_cast<QWidget *>(new QPushButton(u"Discard"_s));
    auto *quiet = new QPushButton(u"Clear"_s);
    quiet->setProperty("quiet", true);
    QTest::newRow("quiet button") << static_cast<QWidget *>(quiet);
    auto *primary = new QPushButton(u"Save"_s);
    primary->setProperty("primary", true);
    QTest::newRow("primary button") << static_cast<QWidget *>(primary);
    QTest::newRow("field") << static_cast<QWidget *>(new QLineEdit);
    QTest::newRow("combo box") << static_cast<QWidget *>(new QComboBox);
    QTest::newRow("check box") << static_cast<QWidget *>(new QCheckBox(u"Active"_s));
    auto *tabs = new QTabBar;
    tabs->addTab(u"Access"_s);
    QTest::newRow("tabs") << static_cast<QWidget *>(tabs);
}

void TestLookStyle::focusIsSeenOnEverything()
{
    QFETCH(QWidget *, widget);
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    auto *other = new QPushButton(u"other"_s);
    layout->addWidget(widget);
    layout->addWidget(other);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    const QImage without = widget->grab().toImage();
    widget->setFocus(Qt::TabFocusReason);
    const QImage with = widget->grab().toImage();
    int changed = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            changed += with.pixel(x, y) != without.pixel(x, y);
    // More than a text cursor: a ring.
    QVERIFY2(changed > with.width(), qPrintable(QString::number(changed)));
}

void TestLookStyle::tabsDoNotMoveWhenAnotherBecomesCurrent()
{
    QTabBar tabs;
    tabs.addTab(u"Access"_s);
    tabs.addTab(u"Details"_s);
    tabs.show();
    const QRect second = tabs.tabRect(1);
    tabs.setCurrentIndex(1);
    QCOMPARE(tabs.tabRect(1), second);
}

void TestLookStyle::theThumbCoversItsShareOfTheTrack_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("length");
    QTest::newRow("half") << 100 << 100 << 98;
    QTest::newRow("a million rows: still to be gripped") << 26'000'000 << 700 << 32;
    QTest::newRow("nothing to scroll") << 0 << 100 << 196;
}

void TestLookStyle::theThumbCoversItsShareOfTheTrack()
{
    QFETCH(int, maximum);
    QFETCH(int, page);
    QFETCH(int, length);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, maximum);
    bar.setPageStep(page);
    bar.resize(12, 200);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = maximum;
    option.pageStep = page;
    const auto thumbAt = [&](int position) {
        option.sliderPosition = position;
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    };
    QCOMPARE(thumbAt(0).height(), length);
    QCOMPARE(thumbAt(0).top(), 2);
    QCOMPARE(thumbAt(maximum).bottom(), 197);
}

void TestLookStyle::aClickBesideTheThumbPages()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 1000);
    bar.setPageStep(100);
    bar.resize(12, 200);
    bar.show();
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {6, 190});
    QCOMPARE(bar.value(), 100);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {6, 4});
    QCOMPARE(bar.value(), 0);
}

void TestLookStyle::aMenuRowHoldsNameAndKeys()
{
    QMenu menu;
    QAction *copy = menu.addAction(u"Copy"_s);
    const int alone = menu.sizeHint().width();
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutVisibleInContextMenu(true);
    menu.addSeparator();
    menu.addAction(u"Delete"_s);
    QVERIFY(menu.sizeHint().width() > alone + menu.fontMetrics().horizontalAdvance(u"Ctrl+C"_s));
    QCOMPARE(menu.actionGeometry(copy).height(), menu.fontMetrics().height() + 12);
    QCOMPARE(menu.actionGeometry(menu.actions().at(1)).height(), 9);
}

QTEST_MAIN(TestLookStyle)
#include "tst_lookstyle.moc"
