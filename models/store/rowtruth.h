#pragma once

#include <QtGlobal>

struct sqlite3_stmt;

namespace store {

// What applications write for false: NULL, 0, '0', '', false, f, n, one zero byte. All else is true.
bool isTrue(sqlite3_stmt *row, int column);

} // namespace store
