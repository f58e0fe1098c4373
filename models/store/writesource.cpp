#include "writesource.h"

#include "ownschema.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

tl::unexpected<Error> notSaved(const QString &why, const QString &detail = {})
{
    return failure(ErrorKind::Refused, u"Nothing was saved: %1"_s.arg(why), detail);
}

QString replaced(const OpenedDatabase &database)
{
    return u"another file lies in the place of %1 since it was opened. Open it again."_s.arg(
        quotedPath(database.info.location));
}

// Somebody may have put in a trigger since the file was opened.
Result<void> checkOwnTables(SqliteConnection &connection, const OpenedDatabase &database)
{
    if (!database.info.isOwn)
        return {};
    const Result<OwnershipCheck> check = checkOwnership(connection);
    if (!check)
        return tl::unexpected(check.error());
    if (check->isOwn && check->whyReadOnly.isEmpty())
        return {};
    return notSaved(u"the tables of %1 were altered since it was opened."_s.arg(quotedPath(database.info.location)),
        check->whyReadOnly);
}

} // namespace

Result<WriteSource> WriteSource::open(const OpenedDatabase &database)
{
    Result<FileClaim> claim = FileClaim::on(database.info.location);
    if (!claim)
        return notSaved(claim.error().message, claim.error().detail);
    if (claim->facts().identity != database.identity)
        return notSaved(replaced(database));
    Result<std::unique_ptr<SqliteConnection>> opened =
        SqliteConnection::open(std::move(*claim), SqliteConnection::Access::Write, std::make_shared<Watch>());
    if (!opened)
        return tl::unexpected(opened.error());
    SqliteConnection &connection = **opened;
    // The journal of an own file is one with the folder's entry on the disk; of others the application decides.
    if (const Result<void> set = connection.run(database.info.isOwn ? "PRAGMA synchronous = EXTRA" : ""); !set)
        return tl::unexpected(set.error());
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    int hasMoved = 0;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (hasMoved != 0)
        return notSaved(replaced(database));
    if (const Result<void> own = checkOwnTables(connection, database); !own)
        return tl::unexpected(own.error());
    return WriteSource{std::move(*opened), std::move(*transaction)};
}

} // namespace store
