#pragma once

#include "logchain.h"
#include "sqliteconnection.h"

namespace store {

// Every row of the log, oldest first; visit: false stops. Names progress and can be cancelled.
Result<void> forEachLogRow(SqliteConnection &connection, const std::function<bool(const LogRow &row)> &visit);

LogEntry logEntry(const LogRow &row);

} // namespace store
