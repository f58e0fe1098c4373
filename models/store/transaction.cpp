#include "transaction.h"

#include <sqlite3.h>

namespace store {

Result<Transaction> Transaction::begin(SqliteConnection &connection, Kind kind)
{
    return connection.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN").map([&] {
        return Transaction(connection);
    });
}

Transaction::~Transaction()
{
    if (m_connection != nullptr)
        rollBack();
}

Result<void> Transaction::commit()
{
    SqliteConnection &connection = *std::exchange(m_connection, nullptr);
    Result<void> done = connection.run("COMMIT");
    if (!done) { // the error is kept before anything else speaks to the connection
        m_connection = &connection;
        rollBack();
        m_connection = nullptr;
    }
    return done;
}

void Transaction::rollBack()
{
    // After a full disk SQLite has rolled back by itself; then there is nothing left to end.
    if (m_connection->isInTransaction())
        sqlite3_exec(m_connection->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace store
