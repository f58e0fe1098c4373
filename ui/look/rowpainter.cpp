#include "rowpainter.h"

#include "look.h"
#include "metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace {

constexpr int barWidth = 3;
constexpr int dash = 3;
constexpr int gap = 2;
constexpr char noLinesProperty[] = "noRowLines";

} // namespace

RowState rowStateOf(const QAbstractItemView *view, const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    const QItemSelectionModel *selection = view->selectionModel();
    const QModelIndex current = view->currentIndex();
    RowState row;
    row.meaning = first.data(items::RowMeaningRole).value<Meaning>();
    row.isGroup = first.data(items::GroupRole).toBool();
    row.isSelected = selection && selection->isSelected(index);
    row.isCurrent = view->hasFocus() && current.row() == index.row() && current.parent() == index.parent();
    row.viewHasFocus = view->hasFocus() || view->isAncestorOf(QApplication::focusWidget());
    row.hasLine = !view->property(noLinesProperty).toBool();
    return row;
}

void paintRowGround(QPainter *painter, const QRect &rect, const RowState &row, const Look &look)
{
    QColor ground = row.isGroup ? look.header : look.base;
    if (row.isSelected)
        ground = row.viewHasFocus ? look.selected : look.selectedIdle;
    else if (const QColor tint = look.tintOf(row.meaning); tint.isValid())
        ground = tint;
    painter->fillRect(rect, ground);
    if (row.hasLine)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.rowLine);
}

void paintRowBar(QPainter *painter, const QRect &row, Meaning meaning, const Look &look, Qt::LayoutDirection direction)
{
    const QRect bar = QStyle::visualRect(direction, row, QRect(row.left(), row.top(), barWidth, row.height()));
    if (meaning == Meaning::Added) {
        painter->fillRect(bar, look.added);
        return;
    }
    if (meaning != Meaning::Removed)
        return;
    for (int top = bar.top() + 1; top < bar.bottom(); top += dash + gap)
        painter->fillRect(QRect(bar.left(), top, bar.width(), std::min(dash, bar.bottom() - top + 1)), look.removed);
}

void paintFocusRing(QPainter *painter, const QRect &rect, const Look &look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(look.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius::focus, radius::focus);
    painter->restore();
}

void setRowLines(QAbstractItemView *view, bool lines)
{
    view->setProperty(noLinesProperty, !lines);
    view->viewport()->update();
}
