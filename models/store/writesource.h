#pragma once

#include "databaseopener.h"
#include "transaction.h"

namespace store {

// The connection and the transaction of a save. The lock is held from here until it goes.
struct WriteSource {
    std::unique_ptr<SqliteConnection> connection;
    Transaction transaction; // goes first

    // Waits up to 5 s for others. Errors: Busy; Refused: another file lies in the place, it was altered, or it may not
    // be written.
    static Result<WriteSource> open(const OpenedDatabase &database);
};

} // namespace store
