#include "datatreeview.h"

#include "celldelegate.h"
#include "columnmenu.h"
#include "look.h"
#include "metrics.h"
#include "objectdrag.h"
#include "rowpainter.h"
#include "viewsupport.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

DataTreeView::DataTreeView(QWidget *parent)
    : QTreeView(parent), m_delegate(new CellDelegate(this, CellDelegate::Rows::ByView))
{
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setWordWrap(false);
    setIndentation(::iconSize(this) + space::narrow);
    setUpView(this,
        makeColumnMenu(
            this, [this] { resetColumns(); }, this));
}

void DataTreeView::setColumnWidths(const std::vector<int> &widths)
{
    m_widths = widths;
    ::setColumnWidths(header(), widths);
}

void DataTreeView::setFittedColumns(const std::vector<int> &columns)
{
    m_fitted = columns;
    fitColumns(this, columns);
}

void DataTreeView::setQuietColumns(const std::vector<int> &columns)
{
    m_delegate->setQuietColumns(columns);
}

void DataTreeView::setRowLines(bool lines)
{
    ::setRowLines(this, lines);
}

void DataTreeView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    ignoreSelection(header());
    showFirstColumns(header());
}

void DataTreeView::resetColumns()
{
    showInOrder(header());
    showFirstColumns(header());
    ::setColumnWidths(header(), m_widths);
    fitColumns(this, m_fitted);
}

bool DataTreeView::event(QEvent *event)
{
    return (hasSelectedRows(this) && takesCopyKey(event)) || QTreeView::event(event);
}

void DataTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows(this);
    else
        QTreeView::keyPressEvent(event);
}

void DataTreeView::startDrag(Qt::DropActions actions)
{
    dragSelectedRows(this, actions);
}

void DataTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setIndentation(::iconSize(this) + space::narrow);
}

void DataTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The columns' width may be more or less than the viewport's: the row is as wide as the wider.
    QRect row = option.rect;
    row.setLeft(std::min(0, -header()->offset()));
    row.setWidth(std::max(viewport()->width(), header()->length()));
    const Look &look = lookFor(palette());
    const RowState state = rowStateOf(this, index);
    paintRowGround(painter, row, state, look);
    drawCells(painter, option, index);
    paintRowBar(painter, row, state.meaning, look, layoutDirection());
    if (state.isCurrent)
        paintFocusRing(painter, row.adjusted(0, 0, 0, -1), look);
}

void DataTreeView::drawCells(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (int column : shownColumns(header())) {
        const QModelIndex cell = index.siblingAtColumn(column);
        QRect rect(header()->sectionViewportPosition(column), option.rect.top(), header()->sectionSize(column),
            option.rect.height());
        if (column == 0) {
            const QRect inner = visualRect(index.siblingAtColumn(0)); // beside the branches
            const QRect branches = isMirrored
                ? QRect(inner.right() + 1, rect.top(), rect.right() - inner.right(), rect.height())
                : QRect(rect.left(), rect.top(), inner.left() - rect.left(), rect.height());
            painter->save();
            painter->setClipRect(rect, Qt::IntersectClip);
            drawBranches(painter, branches, index);
            painter->restore();
            rect = inner;
        }
        QStyleOptionViewItem part = option;
        part.rect = rect;
        if (rect.isValid())
            m_delegate->paint(painter, part, cell);
    }
}
