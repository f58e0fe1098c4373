#include "rowtruth.h"

#include <QByteArrayView>

#include <sqlite3.h>

namespace store {

bool isTrue(sqlite3_stmt *row, int column)
{
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_INTEGER)
        return sqlite3_column_int64(row, column) != 0;
    if (type == SQLITE_FLOAT)
        return sqlite3_column_double(row, column) != 0;
    if (type == SQLITE_NULL)
        return false;
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    const QByteArrayView text(bytes, sqlite3_column_bytes(row, column));
    if (text.size() == 1 && text[0] == '\0')
        return false;
    for (const QByteArrayView no : {"", "0", "false", "f", "n"}) {
        if (text.compare(no, Qt::CaseInsensitive) == 0)
            return false;
    }
    return true;
}

} // namespace store
