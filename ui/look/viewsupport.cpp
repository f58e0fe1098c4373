#include "viewsupport.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIODevice>
#include <QMimeData>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 layoutMark = 0x52574C31; // "RWL1"

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

// A cell that held a tab or a line end would break the table apart.
QString cellText(const QVariant &value)
{
    return value.toString().replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
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

QByteArray viewLayout(const QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    if (!header)
        return {};
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << layoutMark << header->count() << header->saveState();
    return layout;
}

bool restoreViewLayout(QAbstractItemView *view, const QByteArray &layout)
{
    QHeaderView *header = headerOf(view);
    quint32 mark = 0;
    int count = 0;
    QByteArray state;
    QDataStream stream(layout);
    stream >> mark >> count >> state;
    if (!header || stream.status() != QDataStream::Ok || mark != layoutMark || count != header->count())
        return false;
    return header->restoreState(state);
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
    const double growth = std::max(1.0, header->fontMetrics().height() / 16.0);
    bool stretches = false;
    for (int column = 0; column < std::min<int>(int(widths.size()), header->count()); ++column) {
        const int width = widths[std::size_t(column)];
        header->setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (width > 0)
            header->resizeSection(column, qRound(width * growth));
        stretches = stretches || width == 0;
    }
    header->setStretchLastSection(!stretches);
}
