#pragma once

#include "sqliteconnection.h"

#include <QTemporaryDir>

#include <memory>

namespace store {

// A connection to read a database through, without ever writing to the file.
//
// At rest in the usual mode: the file itself, read-only. In write-ahead mode: the file itself, with the shared files
// that this mode needs. After an interrupted write, when somebody would have to repair the file first: a copy in a
// temporary folder, repaired there.
class ReadSource {
public:
    static Result<ReadSource> open(const QString &location, const std::shared_ptr<Watch> &watch);

    SqliteConnection &connection() const { return *m_connection; }
    const FileFacts &facts() const { return m_facts; } // of the file itself
    // The last write was interrupted; what is read is the state before it.
    bool isBeforeInterruptedWrite() const { return m_isBeforeInterruptedWrite; }

private:
    using Opened = Result<std::unique_ptr<SqliteConnection>>;
    static Result<ReadSource> openCopy(const FileClaim &claim, const std::shared_ptr<Watch> &watch);

    FileFacts m_facts;
    std::unique_ptr<QTemporaryDir> m_copy; // outlives the connection into it
    std::unique_ptr<SqliteConnection> m_connection;
    bool m_isBeforeInterruptedWrite = false;
};

} // namespace store
