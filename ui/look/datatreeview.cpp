#include "datatreeview.h"

#include "celldelegate.h"
#include "viewsupport.h"

#include <QHeaderView>

DataTreeView::DataTreeView(QWidget *parent) : QTreeView(parent), m_delegate(new CellDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAllColumnsShowFocus(true);
    setWordWrap(false);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header()->setResizeContentsPrecision(0);
    header()->setSectionsMovable(true);
}

void DataTreeView::setColumnWidths(const std::vector<int> &widths)
{
    ::setColumnWidths(header(), widths);
}

void DataTreeView::setQuietColumns(const std::vector<int> &columns)
{
    m_delegate->setQuietColumns(columns);
}

void DataTreeView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
}
