#pragma once

#include "result.h"

#include <QString>

struct sqlite3;

namespace store {

class Watch;

enum class Doing { Reading, Saving };

// The last failure of the connection for a person. Decided by SQLite's code, never by its words (they are only the
// detail). While saving the kind is Refused (nothing was written), while reading Unreadable; a lock is Busy, a stop
// Cancelled.
Error sqliteError(sqlite3 *handle, Doing doing, const QString &location, const Watch &watch);

} // namespace store
