#include "datatableview.h"

#include "celldelegate.h"
#include "columnmenu.h"
#include "metrics.h"
#include "objectdrag.h"
#include "rowpainter.h"
#include "tablemodel.h"
#include "viewsupport.h"

#include <QHeaderView>
#include <QKeyEvent>

DataTableView::DataTableView(QWidget *parent) : QTableView(parent), m_delegate(new CellDelegate(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setUpView(this,
        makeColumnMenu(
            this, [this] { resetColumns(); }, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(::rowHeight(this));
}

void DataTableView::setColumnWidths(const std::vector<int> &widths)
{
    m_widths = widths;
    ::setColumnWidths(horizontalHeader(), widths);
}

void DataTableView::setFittedColumns(const std::vector<int> &columns)
{
    m_fitted = columns;
    fitColumns(this, columns);
}

void DataTableView::setQuietColumns(const std::vector<int> &columns)
{
    m_delegate->setQuietColumns(columns);
}

void DataTableView::setBadgeColumn(int column)
{
    m_delegate->setBadgeColumn(column);
}

void DataTableView::setCaptionColumn(int column)
{
    m_delegate->setCaptionColumn(column);
}

void DataTableView::setFixedPitchColumn(int column)
{
    m_delegate->setFixedPitchColumn(column);
}

void DataTableView::setRowLines(bool lines)
{
    ::setRowLines(this, lines);
}

void DataTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    ignoreSelection(horizontalHeader());
    showFirstColumns(horizontalHeader());
}

void DataTableView::resetColumns()
{
    showInOrder(horizontalHeader());
    showFirstColumns(horizontalHeader());
    ::setColumnWidths(horizontalHeader(), m_widths);
    fitColumns(this, m_fitted);
}

bool DataTableView::event(QEvent *event)
{
    return (hasSelectedRows(this) && takesCopyKey(event)) || QTableView::event(event);
}

void DataTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows(this);
    else
        QTableView::keyPressEvent(event);
}

QModelIndex DataTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A row is one thing here: its ends are the list's ends.
    const QModelIndex current = currentIndex();
    if (current.isValid() && (action == MoveHome || action == MoveEnd))
        return current.siblingAtRow(action == MoveHome ? 0 : model()->rowCount() - 1);
    return QTableView::moveCursor(action, modifiers);
}

void DataTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring goes across the whole row.
    for (const QModelIndex &index : {current, previous})
        if (index.isValid())
            viewport()->update(
                0, rowViewportPosition(index.row()), viewport()->width(), QTableView::rowHeight(index.row()));
}

void DataTableView::startDrag(Qt::DropActions actions)
{
    dragSelectedRows(this, actions);
}

void DataTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        verticalHeader()->setDefaultSectionSize(::rowHeight(this));
}
