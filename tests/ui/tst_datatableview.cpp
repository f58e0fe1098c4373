#include "celltable.h"
#include "datatableview.h"
#include "theme.h"
#include "viewsupport.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

CellTable *users(QObject *parent)
{
    const auto row = [](const QString &name, const QString &state) {
        return std::vector<CellTable::Roles>{{{Qt::DisplayRole, name}}, {{Qt::DisplayRole, state}},
            {{Qt::DisplayRole, u"hidden"_s}}, {{Qt::DisplayRole, u"3"_s}}};
    };
    auto *model = new CellTable(
        {{u"user"_s, u"User"_s}, {u"state"_s, u"State"_s}, {u"key"_s, u"Key"_s, TableModel::Align::Leading, false},
            {u"count"_s, u"R&D"_s, TableModel::Align::Trailing}},
        {row(u"ada"_s, u"active"_s), row(u"ugo"_s, u"in\tactive"_s), row(u"uma"_s, u"active"_s)});
    model->setParent(parent);
    return model;
}

class View : public DataTableView {
public:
    View()
    {
        setModel(users(this));
        setSelectionMode(QAbstractItemView::ExtendedSelection);
        setColumnWidths({120, 0, 80, 70});
        resize(500, 200);
        show();
    }

    QMenu *columnMenu() const { return findChild<QMenu *>(u"columnMenu"_s); }

    QAction *columnAction(const QString &title) const
    {
        Q_EMIT columnMenu()->aboutToShow();
        for (QAction *action : columnMenu()->actions())
            if (action->text() == title)
                return action;
        return nullptr;
    }
};

} // namespace

class TestDataTableView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLook(); }
    void homeAndEndGoToTheFirstAndLastRow();
    void typingFindsARowAndEditsNothing();
    void copiesTheShownColumnsOfTheSelectedRowsUnderTheirHeaders();
    void copiesNothingThatASpreadsheetWouldRun();
    void oneColumnTakesWhatTheOthersLeave();
    void thatColumnMakesRoomForTheScrollBar();
    void thatColumnFollowsUnderAHiddenHeader();
    void thatColumnKeepsRoomForWords();
    void hidesWhatIsNotShownAtFirst();
    void theLastShownColumnCannotBeHidden();
    void resettingBringsBackTheFirstColumns();
    void theKeyboardSortsThroughTheColumnMenu();
    void theLayoutComesBackAsOneLeftIt();
    void aLayoutThatDoesNotFitChangesNothing_data();
    void aLayoutThatDoesNotFitChangesNothing();
};

void TestDataTableView::homeAndEndGoToTheFirstAndLastRow()
{
    View view;
    view.setCurrentIndex(view.model()->index(1, 1));
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentIndex().row(), 2);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentIndex().row(), 0);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(view.currentIndex().row(), 2);
}

void TestDataTableView::typingFindsARowAndEditsNothing()
{
    View view;
    view.setCurrentIndex(view.model()->index(0, 0));
    QTest::keyClicks(&view, u"um"_s);
    QCOMPARE(view.currentIndex().row(), 2);
    QVERIFY(!view.findChild<QWidget *>(u"cellEditor"_s));
}

void TestDataTableView::copiesTheShownColumnsOfTheSelectedRowsUnderTheirHeaders()
{
    View view;
    view.selectionModel()->select(view.model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.selectionModel()->select(view.model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    // A tab in a cell would make a column of its own.
    QCOMPARE(QGuiApplication::clipboard()->text(), u"User\tState\tR&D\nugo\tin active\t3\numa\tactive\t3\n"_s);
    view.clearSelection();
    QVERIFY(!rowsAsMimeData(&view));
}

void TestDataTableView::copiesNothingThatASpreadsheetWouldRun()
{
    DataTableView view;
    view.setModel(new CellTable({{u"user"_s, u"User"_s}}, {{{{Qt::DisplayRole, u"=HYPERLINK(\"x\")"_s}}}}));
    view.model()->setParent(&view);
    view.selectRow(0);
    const std::unique_ptr<QMimeData> data(rowsAsMimeData(&view));
    QCOMPARE(data->text(), u"User\n'=HYPERLINK(\"x\")\n"_s);
}

void TestDataTableView::oneColumnTakesWhatTheOthersLeave()
{
    View view;
    const auto width = [&](int column) { return view.columnWidth(column); };
    QCOMPARE(width(0) + width(1) + width(3), view.viewport()->width());
    view.resize(700, 200);
    QCOMPARE(width(0) + width(1) + width(3), view.viewport()->width());
    view.horizontalHeader()->resizeSection(0, 200);
    QCOMPARE(width(0), 200);
    QCOMPARE(width(0) + width(1) + width(3), view.viewport()->width());
}

void TestDataTableView::thatColumnMakesRoomForTheScrollBar()
{
    View view;
    for (const int height : {90, 200, 80, 70}) {
        view.resize(500, height);
        QCoreApplication::processEvents();
        QCOMPARE(view.verticalScrollBar()->isVisible(), height < 100);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        QVERIFY(!view.horizontalScrollBar()->isVisible());
    }
}

void TestDataTableView::thatColumnFollowsUnderAHiddenHeader()
{
    View view;
    view.horizontalHeader()->hide();
    for (const int width : {320, 800}) {
        view.resize(width, 200);
        QCoreApplication::processEvents();
        QCOMPARE(view.horizontalHeader()->length(), view.viewport()->width());
    }
}

void TestDataTableView::thatColumnKeepsRoomForWords()
{
    View view;
    view.resize(150, 200);
    QVERIFY(view.columnWidth(1) >= 4 * view.fontMetrics().height());
}

void TestDataTableView::hidesWhatIsNotShownAtFirst()
{
    View view;
    QVERIFY(view.isColumnHidden(2));
    view.columnAction(u"Key"_s)->setChecked(true);
    QVERIFY(!view.isColumnHidden(2));
    // The ampersand of a title is no mnemonic.
    QVERIFY(view.columnAction(u"R&&D"_s));
}

void TestDataTableView::theLastShownColumnCannotBeHidden()
{
    View view;
    view.columnAction(u"State"_s)->setChecked(false);
    view.columnAction(u"R&&D"_s)->setChecked(false);
    QAction *last = view.columnAction(u"User"_s);
    QVERIFY(!last->isEnabled());
    QCOMPARE(last->toolTip(), u"One column has to stay"_s);
}

void TestDataTableView::resettingBringsBackTheFirstColumns()
{
    View view;
    const QByteArray first = view.horizontalHeader()->saveState();
    view.horizontalHeader()->moveSection(1, 3);
    view.horizontalHeader()->resizeSection(0, 300);
    view.columnAction(u"Key"_s)->setChecked(true);
    view.columnAction(u"Reset columns"_s)->trigger();
    QCOMPARE(view.columnWidth(0), qRound(120 * std::max(1.0, view.fontMetrics().height() / 16.0)));
    QCOMPARE(view.horizontalHeader()->visualIndex(1), 1);
    QVERIFY(view.isColumnHidden(2));
}

void TestDataTableView::theKeyboardSortsThroughTheColumnMenu()
{
    View view;
    view.setSortingEnabled(true);
    Q_EMIT view.columnMenu()->aboutToShow();
    const auto sortBy = [&](int column) {
        Q_EMIT view.columnMenu()->aboutToShow();
        view.columnMenu()->findChild<QMenu *>()->actions().at(column)->trigger();
    };
    sortBy(1);
    QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(view.horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    sortBy(1);
    QCOMPARE(view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestDataTableView::theLayoutComesBackAsOneLeftIt()
{
    QByteArray layout;
    {
        View view;
        view.horizontalHeader()->moveSection(1, 3);
        view.horizontalHeader()->resizeSection(0, 222);
        view.setColumnHidden(3, true);
        layout = viewLayout(&view);
    }
    View view;
    QVERIFY(restoreViewLayout(&view, layout));
    QCOMPARE(view.columnWidth(0), 222);
    QCOMPARE(view.horizontalHeader()->visualIndex(1), 3);
    QVERIFY(view.isColumnHidden(3));
}

void TestDataTableView::aLayoutThatDoesNotFitChangesNothing_data()
{
    QTest::addColumn<QByteArray>("layout");
    CellTable other({{u"one"_s, u"One"_s}}, {});
    View view;
    QTest::newRow("none") << QByteArray();
    QTest::newRow("noise") << QByteArray("\x52\x57\x4c\x31 not a layout");
    QTest::newRow("cut off") << viewLayout(&view).chopped(20);
    view.setModel(&other);
    QTest::newRow("other columns") << viewLayout(&view);
}

void TestDataTableView::aLayoutThatDoesNotFitChangesNothing()
{
    QFETCH(QByteArray, layout);
    View view;
    const QByteArray before = viewLayout(&view);
    QVERIFY(!restoreViewLayout(&view, layout));
    QCOMPARE(viewLayout(&view), before);
}

QTEST_MAIN(TestDataTableView)
#include "tst_datatableview.moc"
