#include "tablemodel.h"

#include "cellwords.h"

#include <algorithm>
#include <limits>

bool TableModel::setChecked(const std::vector<qint64> &rows, int column, bool isChecked)
{
    bool isDone = !rows.empty();
    for (const qint64 row : rows)
        isDone = setCell(row, column, isChecked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole) && isDone;
    return isDone;
}

bool TableModel::setCell(qint64, int, const QVariant &, int)
{
    return false;
}

Qt::ItemFlags TableModel::cellFlags(qint64, int) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant TableModel::alignment(Align align)
{
    return int(Qt::AlignVCenter | (align == Align::Trailing ? Qt::AlignRight : Qt::AlignLeft));
}

void TableModel::touchAllRows()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool TableModel::isCell(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this && index.row() < rowTotal() && index.column() < columnCount();
}

QModelIndex TableModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TableModel::parent(const QModelIndex &) const
{
    return {};
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qint64>(rowTotal(), std::numeric_limits<int>::max()));
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns().size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!isCell(index))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(columns()[std::size_t(index.column())].align);
    const QVariant answer = cell(index.row(), index.column(), role);
    return role == Qt::AccessibleTextRole && !answer.isValid() ? inWords(index.row(), index.column()) : answer;
}

QString TableModel::inWords(qint64 row, int column) const
{
    const auto answers = [this, row](
                             int ofColumn) { return [=, this](int role) { return cell(row, ofColumn, role); }; };
    const QVariant first = cell(row, 0, Qt::AccessibleTextRole);
    const QString name = first.isValid() ? first.toString() : items::rowInWords(answers(0));
    return column == 0 ? name : items::cellInWords(name, columns()[std::size_t(column)].title, answers(column));
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return isCell(index) && setCell(index.row(), index.column(), value, role);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = columns()[std::size_t(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column.title;
    return role == Qt::TextAlignmentRole ? alignment(column.align) : QVariant();
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    return isCell(index) ? cellFlags(index.row(), index.column()) : Qt::ItemFlags();
}
