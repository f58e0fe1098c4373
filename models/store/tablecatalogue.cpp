#include "tablecatalogue.h"

#include "sqltext.h"
#include "statement.h"

#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int hiddenOfVirtualTable = 1; // value of the column "hidden" of PRAGMA table_xinfo

// Empty for a view that SQLite cannot make sense of.
Result<QStringList> columnsOf(SqliteConnection &connection, const QString &table)
{
    const QString sql = u"PRAGMA table_xinfo(%1)"_s.arg(quotedIdentifier(table));
    Result<Statement> statement = Statement::prepare(connection, sql.toUtf8());
    Result<bool> hasRow = statement ? statement->step() : tl::unexpected(statement.error());
    QStringList columns;
    for (; hasRow && *hasRow; hasRow = statement->step()) {
        if (std::get<qint64>(statement->value(6)) != hiddenOfVirtualTable)
            columns << QString::fromUtf8(statement->text(1));
    }
    const bool isBroken = !hasRow && (sqlite3_errcode(connection.handle()) & 0xff) == SQLITE_ERROR;
    if (hasRow || isBroken)
        return columns;
    return tl::unexpected(hasRow.error());
}

} // namespace

bool isSameIdentifier(const QString &a, const QString &b)
{
    return sqlite3_stricmp(a.toUtf8().constData(), b.toUtf8().constData()) == 0;
}

QString TableCatalogue::Table::column(const QString &wanted) const
{
    const auto found = std::find_if(
        columns.begin(), columns.end(), [&](const QString &column) { return isSameIdentifier(column, wanted); });
    return found == columns.end() ? QString() : *found;
}

Result<TableCatalogue> TableCatalogue::read(SqliteConnection &connection)
{
    Result<Statement> statement = Statement::prepare(connection,
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    if (!statement)
        return tl::unexpected(statement.error());
    QStringList names;
    Result<bool> hasRow = statement->step();
    for (; hasRow && *hasRow; hasRow = statement->step())
        names << QString::fromUtf8(statement->text(0));
    if (!hasRow)
        return tl::unexpected(hasRow.error());
    TableCatalogue catalogue;
    for (const QString &name : names) {
        const Result<QStringList> columns = columnsOf(connection, name);
        if (!columns)
            return tl::unexpected(columns.error());
        if (!columns->isEmpty())
            catalogue.m_tables.push_back({name, *columns});
    }
    return catalogue;
}

const TableCatalogue::Table *TableCatalogue::table(const QString &name) const
{
    const auto found = std::find_if(
        m_tables.begin(), m_tables.end(), [&](const Table &table) { return isSameIdentifier(table.name, name); });
    return found == m_tables.end() ? nullptr : &*found;
}

} // namespace store
