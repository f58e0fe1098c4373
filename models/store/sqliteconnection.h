#pragma once

#include "fileclaim.h"
#include "sqliteerror.h"
#include "sqlvalue.h"
#include "watch.h"

#include <memory>
#include <vector>

struct sqlite3;

namespace store {

// One QSqlDatabase under a name of its own, opened hardened, for the thread that opened it, and removed with this
// object.
//
// SQLite's own interface is used through the driver's handle: it has what a file that nobody vouches for needs (limits,
// an end to endless queries, no extensions) and reads a million rows without a QVariant each.
class SqliteConnection {
public:
    enum class Access {
        Read,
        ReadWriteAhead, // only reads too, but may make the -wal and -shm that this mode needs, and removes them again
        Write,
    };

    static Result<std::unique_ptr<SqliteConnection>> open(FileClaim claim, Access access, std::shared_ptr<Watch> watch);
    // Makes `path`, which must not exist.
    static Result<std::unique_ptr<SqliteConnection>> create(const QString &path);
    static Result<std::unique_ptr<SqliteConnection>> inMemory();
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    bool isInTransaction() const;
    Watch &watch() const { return *m_watch; }
    const FileClaim &claim() const { return *m_claim; }
    // Closes the handle, keeps the claim.
    void close();
    // What to say about the last failure.
    Error lastError() const;

    // From now on values may be as long as an entry of the log: one that deletes a role names everybody who had it.
    void allowLogEntries();

    // One or more statements without values and rows.
    Result<void> run(const QByteArray &sql);
    // The first column of the first row; empty without one.
    Result<std::string> value(const QByteArray &sql);

private:
    SqliteConnection(QString location, Doing doing, std::shared_ptr<Watch> watch);
    Result<void> openDriver(const QString &path, const QString &options);
    Result<void> harden();

    QString m_name; // of the QSqlDatabase
    QString m_location; // for sentences
    Doing m_doing;
    std::shared_ptr<Watch> m_watch;
    std::unique_ptr<FileClaim> m_claim; // none: nobody else knows the file
    sqlite3 *m_handle = nullptr;
};

} // namespace store
