#include "readsource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

enum class Place { File, FileWithSharedFiles, Copy };

Place placeOf(const FileFacts &file)
{
    if (!file.isWriteAhead)
        return Place::File;
    // Both are there: some program has the database open, or crashed. Read-only, they stay as they are.
    const QFileInfo log(file.path + "-wal"_L1);
    if (log.exists() && QFileInfo::exists(file.path + "-shm"_L1))
        return Place::File;
    // At rest. Read-only, SQLite would leave the -wal and -shm behind that it makes, so it is allowed to write, which
    // it only does to these two. Where it cannot make them, or would leave a new -shm beside a full -wal, a copy is
    // read.
    const bool mayMakeFiles = ::access(QFile::encodeName(QFileInfo(file.path).path()).constData(), W_OK) == 0;
    return mayMakeFiles && log.size() == 0 ? Place::FileWithSharedFiles : Place::Copy;
}

Result<std::unique_ptr<QTemporaryDir>> temporaryFolder()
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/rolewright-XXXXXX"_L1);
    if (folder->isValid())
        return folder;
    return failure(ErrorKind::Unreadable, u"No folder can be made in %1."_s.arg(quotedPath(QDir::tempPath())),
        folder->errorString());
}

} // namespace

Result<ReadSource> ReadSource::open(const QString &location, const std::shared_ptr<Watch> &watch)
{
    Result<FileClaim> claim = FileClaim::on(location);
    if (!claim)
        return tl::unexpected(claim.error());
    const Place place = placeOf(claim->facts());
    if (place == Place::Copy)
        return openCopy(*claim, watch);
    using Access = SqliteConnection::Access;
    ReadSource source;
    source.m_facts = claim->facts();
    Opened opened = SqliteConnection::open(
        std::move(*claim), place == Place::FileWithSharedFiles ? Access::ReadWriteAhead : Access::Read, watch);
    if (!opened)
        return tl::unexpected(opened.error());
    source.m_connection = std::move(*opened);
    if (const Result<std::string> firstRead = source.m_connection->value("SELECT count(*) FROM sqlite_schema");
        firstRead)
        return source;
    if (sqlite3_extended_errcode(source.m_connection->handle()) != SQLITE_READONLY_ROLLBACK)
        return tl::unexpected(source.m_connection->lastError());
    source.m_connection->close();
    return openCopy(source.m_connection->claim(), watch).map([](ReadSource copy) {
        copy.m_isBeforeInterruptedWrite = true;
        return copy;
    });
}

Result<ReadSource> ReadSource::openCopy(const FileClaim &claim, const std::shared_ptr<Watch> &watch)
{
    Result<std::unique_ptr<QTemporaryDir>> folder = temporaryFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    ReadSource source;
    source.m_facts = claim.facts();
    source.m_copy = std::move(*folder);
    const Result<QString> copy = claim.copyTo(source.m_copy->path(), {u"-journal"_s, u"-wal"_s});
    if (!copy)
        return tl::unexpected(copy.error());
    Result<FileClaim> claimOfCopy = FileClaim::on(*copy);
    if (!claimOfCopy)
        return tl::unexpected(claimOfCopy.error());
    Opened opened = SqliteConnection::open(std::move(*claimOfCopy), SqliteConnection::Access::ReadWriteAhead, watch);
    if (!opened)
        return tl::unexpected(opened.error());
    source.m_connection = std::move(*opened);
    return source;
}

} // namespace store
