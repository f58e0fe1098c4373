#include "celldelegate.h"
#include "celltable.h"
#include "datatableview.h"
#include "look.h"
#include "theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

QVariant of(Meaning meaning)
{
    return QVariant::fromValue(meaning);
}

CellTable *boxes(QObject *parent)
{
    auto *model = new CellTable({{u"role"_s, u"Role"_s}},
        {{{{Qt::DisplayRole, u"Author"_s}, {Qt::CheckStateRole, Qt::Unchecked}}},
            {{{Qt::DisplayRole, u"Editor"_s}, {Qt::CheckStateRole, Qt::PartiallyChecked}}},
            {{{Qt::DisplayRole, u"Reader"_s}, {Qt::CheckStateRole, Qt::Checked}}}});
    model->setParent(parent);
    return model;
}

Qt::CheckState stateOf(const CellTable &model, int row)
{
    return model.index(row, 0).data(Qt::CheckStateRole).value<Qt::CheckState>();
}

// A table of two columns with a row that is added, one that is removed, one that is neither.
CellTable *pending(QObject *parent)
{
    const auto row = [](const QString &name, Meaning meaning) {
        return std::vector<CellTable::Roles>{{{Qt::DisplayRole, name}, {items::RowMeaningRole, of(meaning)},
                                                 {items::StruckRole, meaning == Meaning::Removed}},
            {{Qt::DisplayRole, meaningWord(meaning)}, {items::MeaningRole, of(meaning)}}};
    };
    auto *model = new CellTable({{u"user"_s, u"User"_s}, {u"state"_s, u"State"_s}},
        {row(u"ugo"_s, Meaning::Added), row(u"ulla"_s, Meaning::Removed), row(u"uma"_s, Meaning::None)});
    model->setParent(parent);
    return model;
}

class View : public DataTableView {
public:
    explicit View(CellTable *(*make)(QObject *)) : model(make(this))
    {
        setModel(model);
        resize(400, 200);
        show();
    }

    QColor pixel(int row, int x) const
    {
        const QRect cell = visualRect(model->index(row, 0));
        return viewport()->grab().toImage().pixelColor(x, cell.top() + 3);
    }

    QPoint boxOf(int row) const
    {
        return visualRect(model->index(row, 0)).topLeft() + QPoint(24, ::QFontMetrics(font()).height() / 2 + 5);
    }

    CellTable *model;
};

} // namespace

class TestCellDelegate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installLook();
        setTheme(Theme::Light);
    }
    void aClickAnywhereOnTheBoxTicksIt();
    void aClickOnTheWordsOnlySelects();
    void spaceTicksAllSelectedRowsLikeTheCurrentOne();
    void aDisabledBoxStaysAsItIs();
    void addedAndRemovedRowsHaveTintAndBar();
    void aSelectedRowKeepsItsBarAndGivesUpItsTint();
    void aViewWithoutFocusShowsItsSelectionQuietly();
    void theRingGoesRoundTheWholeRow();
    void editingHappensWhereTheWordsAre();
    void whatDoesNotFitIsInTheTooltip();
    void rowsGrowWithTheFont();
};

void TestCellDelegate::aClickAnywhereOnTheBoxTicksIt()
{
    View view(boxes);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.boxOf(0));
    QCOMPARE(stateOf(*view.model, 0), Qt::Checked);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.boxOf(0) - QPoint(10, 8));
    QCOMPARE(stateOf(*view.model, 0), Qt::Unchecked);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.boxOf(1));
    QCOMPARE(stateOf(*view.model, 1), Qt::Checked); // all get what some have
}

void TestCellDelegate::aClickOnTheWordsOnlySelects()
{
    View view(boxes);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.boxOf(0) + QPoint(40, 0));
    QCOMPARE(stateOf(*view.model, 0), Qt::Unchecked);
    QVERIFY(view.selectionModel()->isRowSelected(0));
}

void TestCellDelegate::spaceTicksAllSelectedRowsLikeTheCurrentOne()
{
    View view(boxes);
    view.selectAll();
    view.selectionModel()->setCurrentIndex(view.model->index(2, 0), QItemSelectionModel::NoUpdate);
    QTest::keyClick(&view, Qt::Key_Space);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(stateOf(*view.model, row), Qt::Unchecked);
    view.setCurrentIndex(view.model->index(1, 0));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(stateOf(*view.model, 0), Qt::Unchecked);
    QCOMPARE(stateOf(*view.model, 1), Qt::Checked);
}

void TestCellDelegate::aDisabledBoxStaysAsItIs()
{
    class Locked final : public CellTable {
    public:
        Locked() : CellTable({{u"role"_s, u"Role"_s}}, {{{{Qt::DisplayRole, u"Admin"_s}, {Qt::CheckStateRole, 0}}}}) { }
        Qt::ItemFlags cellFlags(qint64, int) const override { return Qt::ItemIsSelectable | Qt::ItemIsUserCheckable; }
    };
    DataTableView view;
    Locked model;
    view.setModel(&model);
    view.resize(300, 100);
    view.show();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {24, 12});
    QCOMPARE(stateOf(model, 0), Qt::Unchecked);
    view.setModel(nullptr);
}

void TestCellDelegate::addedAndRemovedRowsHaveTintAndBar()
{
    View view(pending);
    const Look &look = lightLook();
    QCOMPARE(view.pixel(0, 10), look.addedTint);
    QCOMPARE(view.pixel(0, 1), look.added);
    QCOMPARE(view.pixel(1, 10), look.removedTint);
    QCOMPARE(view.pixel(1, 1), look.removed);
    QCOMPARE(view.pixel(2, 1), look.base);
    // The bar of a removal is dashed, so that it can be told without its colour.
    const QRect row = view.visualRect(view.model->index(1, 0));
    const QImage image = view.viewport()->grab().toImage();
    int changes = 0;
    for (int y = row.top() + 1; y <= row.bottom(); ++y)
        changes += image.pixelColor(1, y) != image.pixelColor(1, y - 1);
    QVERIFY(changes > 6);
}

void TestCellDelegate::aSelectedRowKeepsItsBarAndGivesUpItsTint()
{
    View view(pending);
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.selectAll();
    view.setCurrentIndex({});
    view.selectAll();
    QCOMPARE(view.pixel(0, 10), lightLook().selected);
    QCOMPARE(view.pixel(0, 1), lightLook().added);
}

void TestCellDelegate::aViewWithoutFocusShowsItsSelectionQuietly()
{
    QWidget window;
    auto *other = new QLineEdit(&window);
    auto *view = new View(pending);
    view->setParent(&window);
    view->show();
    window.resize(500, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view->selectAll();
    other->setFocus();
    QCOMPARE(view->pixel(2, 10), lightLook().selectedIdle);
    view->setFocus();
    QCOMPARE(view->pixel(1, 10), lightLook().selected);
}

void TestCellDelegate::theRingGoesRoundTheWholeRow()
{
    View view(pending);
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setCurrentIndex(view.model->index(2, 1));
    const QRect row = view.visualRect(view.model->index(2, 0)) | view.visualRect(view.model->index(2, 1));
    const QImage image = view.viewport()->grab().toImage();
    const QColor ring = lightLook().accent;
    QCOMPARE(image.pixelColor(row.left(), row.center().y()), ring);
    QCOMPARE(image.pixelColor(row.right(), row.center().y()), ring);
    for (int x : {20, 200, row.right() - 20})
        QCOMPARE(image.pixelColor(x, row.top()), ring);
}

void TestCellDelegate::editingHappensWhereTheWordsAre()
{
    View view(pending);
    view.edit(view.model->index(2, 0));
    auto *editor = view.findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(editor);
    QCOMPARE(editor->text(), QString()); // EditRole, which this model keeps apart
    QCOMPARE(editor->accessibleName(), u"User"_s);
    QVERIFY(editor->geometry().left() <= 16);
    QVERIFY(view.visualRect(view.model->index(2, 0)).contains(editor->geometry()));
    QTest::keyClicks(editor, u"vera"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(view.model->index(2, 0).data(Qt::EditRole).toString(), u"vera"_s);
}

void TestCellDelegate::whatDoesNotFitIsInTheTooltip()
{
    View view(pending);
    view.model->at(2, 0)[Qt::DisplayRole] = QString(300, u'x');
    view.model->at(2, 0)[Qt::AccessibleTextRole] = u"<b>uma</b>"_s;
    const auto tipAt = [&](int row) {
        const QPoint position = view.visualRect(view.model->index(row, 0)).center();
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, position, view.viewport()->mapToGlobal(position));
        QApplication::sendEvent(view.viewport(), &event);
        return QToolTip::text();
    };
    QCOMPARE(tipAt(0), QString());
    QVERIFY(tipAt(2).contains(u"&lt;b&gt;uma"_s));
}

void TestCellDelegate::rowsGrowWithTheFont()
{
    const QFont before = QApplication::font();
    View view(pending);
    const int small = view.rowHeight(0);
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    QTRY_VERIFY(view.rowHeight(0) > small + 8);
    QApplication::setFont(before);
}

QTEST_MAIN(TestCellDelegate)
#include "tst_celldelegate.moc"
