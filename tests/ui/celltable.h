#pragma once

#include "tablemodel.h"

#include <map>

// A table whose cells are what a test says: role → value.
class CellTable : public TableModel {
public:
    using Roles = std::map<int, QVariant>;

    CellTable(std::vector<Column> columns, std::vector<std::vector<Roles>> rows)
        : m_columns(std::move(columns)), m_rows(std::move(rows))
    {
    }

    Roles &at(int row, int column) { return m_rows[std::size_t(row)][std::size_t(column)]; }

    const std::vector<Column> &columns() const override { return m_columns; }
    qint64 rowTotal() const override { return qint64(m_rows.size()); }

    QVariant cell(qint64 row, int column, int role) const override
    {
        const Roles &roles = m_rows[std::size_t(row)][std::size_t(column)];
        const auto found = roles.find(role);
        return found == roles.end() ? QVariant() : found->second;
    }

    bool setCell(qint64 row, int column, const QVariant &value, int role) override
    {
        at(int(row), column)[role] = value;
        Q_EMIT dataChanged(index(int(row), column), index(int(row), column));
        return true;
    }

    Qt::ItemFlags cellFlags(qint64 row, int column) const override
    {
        Qt::ItemFlags flags = TableModel::cellFlags(row, column) | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
        flags.setFlag(Qt::ItemIsUserCheckable, cell(row, column, Qt::CheckStateRole).isValid());
        return flags;
    }

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<Roles>> m_rows;
};
