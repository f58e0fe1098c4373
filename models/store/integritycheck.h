#pragma once

#include "sqliteconnection.h"

namespace store {

// PRAGMA quick_check, which can be cancelled. Larger files than 2 GB are not checked: it would take too long.
// Error (Unreadable): the file is damaged.
Result<void> checkIntegrity(SqliteConnection &connection, const FileFacts &file);

} // namespace store
