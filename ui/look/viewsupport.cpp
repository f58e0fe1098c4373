#include "viewsupport.h"

#include "fittedcolumns.h"
#include "metrics.h"
#include "spreadsheettext.h"
#include "stretchcolumn.h"
#include "tablemodel.h"
#include "treemodel.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 layoutMark = 0x52574C32; // "RWL2"

// What is copied is pasted into spreadsheets. A cell that held a tab or a line end would break the table apart.
QString cellText(const QVariant &value)
{
    return QString::fromStdString(engine::spreadsheetSafe(value.toString().toStdString()))
        .replace(u'\t', u' ')
        .replace(u'\n', u' ')
        .replace(u'\r', u' ');
}

// Where the row stands: the positions from the root down.
std::vector<int> place(QModelIndex index)
{
    std::vector<int> positions;
    for (; index.isValid(); index = index.parent())
        positions.insert(positions.begin(), index.row());
    return positions;
}

} // namespace

QHeaderView *headerOf(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        return tree->header();
    return nullptr;
}

std::vector<int> shownColumns(const QHeaderView *header)
{
    std::vector<int> columns;
    for (int position = 0; position < header->count(); ++position) {
        const int column = header->logicalIndex(position);
        if (!header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

QByteArray viewLayout(const QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    if (!header)
        return {};
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    const auto *fitted = header->findChild<FittedColumns *>();
    stream << layoutMark << header->count() << header->saveState() << (fitted ? fitted->ownColumns() : QList<int>());
    return layout;
}

bool restoreViewLayout(QAbstractItemView *view, const QByteArray &layout)
{
    QHeaderView *header = headerOf(view);
    quint32 mark = 0;
    int count = 0;
    QByteArray state;
    QDataStream stream(layout);
    QList<int> own;
    stream >> mark >> count >> state >> own;
    if (!header || stream.status() != QDataStream::Ok || mark != layoutMark || count != header->count())
        return false;
    if (!header->restoreState(state))
        return false;
    if (auto *stretched = header->findChild<StretchColumn *>())
        stretched->fit(); // the view may have another width now
    if (auto *fitted = header->findChild<FittedColumns *>())
        fitted->setOwnColumns(own);
    return true;
}

bool hasSelectedRows(const QAbstractItemView *view)
{
    return view && view->selectionModel() && view->selectionModel()->hasSelection();
}

QMimeData *rowsAsMimeData(const QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    QModelIndexList rows = view->selectionModel() ? view->selectionModel()->selectedRows() : QModelIndexList();
    if (!header || rows.isEmpty())
        return nullptr;
    std::sort(rows.begin(), rows.end(),
        [](const QModelIndex &one, const QModelIndex &other) { return place(one) < place(other); });
    const std::vector<int> columns = shownColumns(header);
    QStringList lines;
    QStringList line;
    for (int column : columns)
        line << cellText(view->model()->headerData(column, Qt::Horizontal));
    lines << line.join(u'\t');
    for (const QModelIndex &row : rows) {
        line.clear();
        for (int column : columns)
            line << cellText(row.siblingAtColumn(column).data());
        lines << line.join(u'\t');
    }
    auto *data = new QMimeData;
    data->setText(lines.join(u'\n') + u'\n');
    return data;
}

void copyRows(const QAbstractItemView *view)
{
    if (QMimeData *data = rowsAsMimeData(view))
        QGuiApplication::clipboard()->setMimeData(data);
}

void setColumnWidths(QHeaderView *header, const std::vector<int> &widths)
{
    delete header->findChild<FittedColumns *>();
    delete header->findChild<StretchColumn *>();
    int stretched = -1;
    for (int column = 0; column < std::min(int(widths.size()), header->count()); ++column) {
        const int width = widths[std::size_t(column)];
        if (width > 0)
            header->resizeSection(column, grown(header, width));
        else
            stretched = column;
    }
    header->setStretchLastSection(stretched < 0);
    if (stretched >= 0)
        new StretchColumn(header, stretched); // the header's
}

void fitColumns(QAbstractItemView *view, const std::vector<int> &columns)
{
    if (!columns.empty())
        new FittedColumns(view, columns); // the header's
}

void setUpView(QAbstractItemView *view, QMenu *columnMenu)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Typing looks for a name. F2 is the menu's Rename: it knows when nothing can be renamed.
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);

    QHeaderView *header = headerOf(view);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setResizeContentsPrecision(0); // of a million rows only the visible ones are measured
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, columnMenu,
        [header, columnMenu](const QPoint &position) { columnMenu->popup(header->mapToGlobal(position)); });
}

void showFirstColumns(QHeaderView *header)
{
    const std::vector<TableModel::Column> *columns = nullptr;
    if (const auto *table = qobject_cast<const TableModel *>(header->model()))
        columns = &table->columns();
    else if (const auto *tree = qobject_cast<const TreeModel *>(header->model()))
        columns = &tree->columns();
    if (!columns)
        return;
    for (int column = 0; column < header->count(); ++column)
        header->setSectionHidden(column, !(*columns)[std::size_t(column)].shownAtFirst);
}

void ignoreSelection(QHeaderView *header)
{
    header->setSelectionModel(new QItemSelectionModel(header->model(), header));
}

void showInOrder(QHeaderView *header)
{
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionHidden(column, false);
        header->moveSection(header->visualIndex(column), column);
    }
}

bool takesCopyKey(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return false;
    event->accept();
    return true;
}
