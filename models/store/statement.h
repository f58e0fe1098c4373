#pragma once

#include "sqliteconnection.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace store {

// Values by the name of their place (":user").
using Binds = QMap<QString, SqlValue>;

// One prepared statement of a connection, which must outlive it.
class Statement {
public:
    // Error: it does not fit the tables (SQLite's words are the detail), or is more than one statement.
    static Result<Statement> prepare(SqliteConnection &connection, const QByteArray &sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    // Places count from 1. What is too long to be bound makes the next step an error.
    void bind(int place, const SqlValue &value);
    void bind(const Binds &values); // those that the statement asks for
    // True: there is a row. A read error is an error, never the end of the rows.
    Result<bool> step();
    // To the end, without looking at rows; gives the number of rows that it changed itself (not its triggers).
    Result<qint64> run();
    void reset();

    bool isReadOnly() const;
    int placeCount() const;
    QStringList columns() const; // in lower case: SQLite gives them as the tables spell them
    bool isNull(int column) const;
    // Valid until the next step. SQLite may turn the value into a text meanwhile: whoever wants both takes the value
    // first.
    std::string_view text(int column) const;
    SqlValue value(int column) const;
    sqlite3_stmt *handle() const { return m_handle; }

private:
    Statement(SqliteConnection &connection, sqlite3_stmt *handle) : m_connection(&connection), m_handle(handle) { }

    SqliteConnection *m_connection = nullptr;
    sqlite3_stmt *m_handle = nullptr;
    std::optional<Error> m_bindError; // SQLite would take NULL instead
};

} // namespace store
