#include "integritycheck.h"

#include "statement.h"

#include <future>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qint64 largestChecked = qint64(2) << 30;
constexpr std::chrono::milliseconds lookEvery(20);

} // namespace

Result<void> checkIntegrity(SqliteConnection &connection, const FileFacts &file)
{
    if (file.byteSize >= largestChecked)
        return {};
    // CHECK constraints are expressions of whoever made the file; damage shows without them.
    if (Result<void> set = connection.run("PRAGMA ignore_check_constraints = ON"); !set)
        return set;
    if (!connection.watch().begin(u"Checking the file"_s))
        return tl::unexpected(connection.lastError());
    // The check is one single step of SQLite, which asks nobody: it runs beside this thread, which waits for it and can
    // stop it.
    auto check = std::async(std::launch::async, [&connection] { return connection.value("PRAGMA quick_check(1)"); });
    while (check.wait_for(lookEvery) != std::future_status::ready) {
        if (!connection.watch().goOn())
            sqlite3_interrupt(connection.handle());
    }
    const Result<std::string> answer = check.get();
    if (answer && *answer == "ok")
        return {};
    // What it cannot check (a collation of the application) is no damage.
    const bool cannotTell = !answer && (sqlite3_errcode(connection.handle()) & 0xff) == SQLITE_ERROR;
    if (cannotTell)
        return {};
    if (!answer)
        return tl::unexpected(answer.error());
    return failure(ErrorKind::Unreadable,
        u"%1 is damaged: parts of it cannot be read. Restore it from a backup."_s.arg(quotedPath(file.location)),
        QString::fromStdString(*answer));
}

} // namespace store
