#include "datatableview.h"

#include "celldelegate.h"
#include "metrics.h"
#include "viewsupport.h"

#include <QHeaderView>

DataTableView::DataTableView(QWidget *parent) : QTableView(parent), m_delegate(new CellDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(::rowHeight(this));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setResizeContentsPrecision(0);
    horizontalHeader()->setSectionsMovable(true);
}

void DataTableView::setColumnWidths(const std::vector<int> &widths)
{
    ::setColumnWidths(horizontalHeader(), widths);
}

void DataTableView::setQuietColumns(const std::vector<int> &columns)
{
    m_delegate->setQuietColumns(columns);
}

void DataTableView::setBadgeColumn(int column)
{
    m_delegate->setBadgeColumn(column);
}

void DataTableView::setFixedPitchColumn(int column)
{
    m_delegate->setFixedPitchColumn(column);
}

void DataTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
}
