#pragma once

#include "sqliteconnection.h"

#include <QStringList>

#include <vector>

namespace store {

// The tables and views of a database with their columns, in their real spelling. Names compare ignoring the case of
// A–Z, as SQLite does.
class TableCatalogue {
public:
    struct Table {
        QString name;
        QStringList columns;

        // The real spelling; empty: no such column.
        QString column(const QString &name) const;
    };

    // Views that SQLite cannot make sense of are left out.
    static Result<TableCatalogue> read(SqliteConnection &connection);

    const std::vector<Table> &tables() const { return m_tables; }
    const Table *table(const QString &name) const;

private:
    std::vector<Table> m_tables;
};

// Equal but for the case of A–Z.
bool isSameIdentifier(const QString &a, const QString &b);

} // namespace store
