#include "filegate.h"

#include "fileheader.h"
#include "visibletext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype inspectedBytes = 4096;
constexpr qint64 smallestDatabase = 512; // one page of the smallest size

tl::unexpected<Error> unreadable(const QString &sentence, const QString &location)
{
    return failure(ErrorKind::Unreadable, sentence.arg(quotedPath(location)));
}

tl::unexpected<Error> unreachable(int error, const QString &location)
{
    switch (error) {
    case ELOOP:
        return unreadable(u"%1 is a link that leads round in a circle. Choose the database file itself."_s, location);
    case EACCES:
    case EPERM:
        return unreadable(u"%1 may not be read by you. Ask its owner for the right to read it."_s, location);
    case ENOENT:
    case ENOTDIR:
        return unreadable(u"There is no file %1. Check its name and folder."_s, location);
    default:
        return failure(
            ErrorKind::Unreadable, u"%1 cannot be read."_s.arg(quotedPath(location)), qt_error_string(error));
    }
}

// What is wrong with anything but a regular file; nothing else may be opened: a pipe would wait for ever.
QString whyNotAFile(mode_t mode)
{
    if (S_ISREG(mode))
        return {};
    if (S_ISDIR(mode))
        return u"%1 is a folder. Choose the database file inside it."_s;
    if (S_ISFIFO(mode) || S_ISSOCK(mode))
        return u"%1 is a pipe between programs, not a file. Choose a database file."_s;
    return u"%1 is a device, not a file. Choose a database file."_s;
}

Result<QByteArray> firstBytes(const FileFacts &file)
{
    // Not blocking: by now the name may lead to a pipe.
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    const int descriptor = ::open(QFile::encodeName(file.path).constData(), flags);
    if (descriptor < 0)
        return unreachable(errno, file.location);
    const auto closeLater = qScopeGuard([descriptor] { ::close(descriptor); });
    QByteArray bytes(inspectedBytes, '\0');
    const ssize_t count = ::read(descriptor, bytes.data(), std::size_t(bytes.size()));
    if (count < 0)
        return unreachable(errno, file.location);
    return bytes.first(count);
}

QString whyNotADatabase(QByteArrayView bytes)
{
    if (const QString kind = otherKindOfFile(bytes); !kind.isEmpty())
        return u"%1 is not a SQLite database but "_s + kind + u". Choose a database file."_s;
    return u"%1 is not a SQLite database, or it is encrypted. Rolewright opens only databases that are not encrypted: "
           "decrypt a copy with the program it belongs to and open that."_s;
}

bool isFilledFile(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

// A database with a journal or write-ahead file beside it may be shorter than its header says, rightly.
bool isCutOff(const FileHeader &header, const FileFacts &file)
{
    const qint64 wholeSize = qMax(header.pageCount, qint64(1)) * header.pageSize;
    return file.byteSize < wholeSize && !isFilledFile(file.path + "-journal"_L1)
        && !isFilledFile(file.path + "-wal"_L1);
}

} // namespace

QString absolutePath(const QString &location)
{
    return QDir::cleanPath(location.startsWith(u'/') ? location : QDir::currentPath() + u'/' + location);
}

QString quotedPath(const QString &path)
{
    return u"“%1”"_s.arg(engine::visibleText(path));
}

Result<FileFacts> locateFile(const QString &location)
{
    if (location.isEmpty())
        return failure(ErrorKind::Usage, u"No database was named."_s);
    FileFacts facts;
    facts.location = absolutePath(location);
    if (location.contains("://"_L1) && !QFileInfo::exists(facts.location))
        return unreadable(u"%1 is on a server. This version opens SQLite files only."_s, location);
    struct stat status = {};
    if (::stat(QFile::encodeName(facts.location).constData(), &status) != 0)
        return unreachable(errno, facts.location);
    if (const QString why = whyNotAFile(status.st_mode); !why.isEmpty())
        return unreadable(why, facts.location);
    facts.path = QFileInfo(facts.location).canonicalFilePath();
    facts.identity = {quint64(status.st_dev), quint64(status.st_ino)};
    facts.byteSize = status.st_size;
    return facts;
}

bool isOfDatabase(const FileFacts &file, const QString &database)
{
    if (database.isEmpty())
        return false;
    const QLatin1StringView endings[] = {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1};
    return std::any_of(std::begin(endings), std::end(endings), [&](QLatin1StringView ending) {
        const auto part = locateFile(database + ending);
        return part && part->identity == file.identity;
    });
}

Result<FileFacts> inspectFile(const FileFacts &located)
{
    if (located.byteSize == 0)
        return unreadable(
            u"%1 is empty: it holds no database yet. Choose another file, or create a database."_s, located.location);
    const Result<QByteArray> bytes = firstBytes(located);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const std::optional<FileHeader> header = FileHeader::parse(*bytes);
    if (!header)
        return unreadable(whyNotADatabase(*bytes), located.location);
    if (!header->isSound())
        return unreadable(
            u"%1 is damaged: its first page makes no sense. Restore it from a backup."_s, located.location);
    if (located.byteSize < smallestDatabase || isCutOff(*header, located))
        return unreadable(
            u"%1 is cut off: its end is missing, as after an interrupted copy. Copy it again, or restore a "
            "backup."_s,
            located.location);
    FileFacts facts = located;
    facts.isWriteAhead = header->isWriteAhead;
    return facts;
}

} // namespace store
