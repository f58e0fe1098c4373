#include "sqliteerror.h"

#include "filegate.h"
#include "visibletext.h"
#include "watch.h"

#include <cerrno>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000);
}

QString readingSentence(int code)
{
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return u"%1 is damaged and cannot be read whole. Restore it from a backup."_s;
    case SQLITE_IOERR:
        return u"The disk reported an error while %1 was read. Check the disk and its connection, then try again."_s;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY: // a file beside it would have to be made
        return u"%1 cannot be opened: the files that belong to it (-journal, -wal) may not be read or made in its "
               "folder. Copy them all to a folder of your own and open the copy."_s;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return u"%1 may not be read by you. Ask its owner for the right to read it."_s;
    case SQLITE_FULL:
        return u"The disk is full, so %1 cannot be read. Free some space and try again."_s;
    case SQLITE_TOOBIG:
        return u"%1 holds a value that is far too long for a name. It cannot be read safely."_s;
    case SQLITE_NOMEM:
        return u"There is not enough memory to read %1."_s;
    default:
        return u"%1 cannot be read: SQLite does not understand a part of it (%2)."_s;
    }
}

QString savingSentence(int code)
{
    switch (code) {
    case SQLITE_FULL:
        return u"Nothing was saved: the disk that holds %1 is full. Free some space and save again."_s;
    case SQLITE_IOERR: // a limit of the system to the size of files ends here, too
        return u"Nothing was saved: %1 could not be written to its disk, which may be full or broken. Make room or check it, then save again."_s;
    case SQLITE_READONLY:
        return u"Nothing was saved: %1 may not be written. Check the rights of the file and its folder."_s;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return u"Nothing was saved: the journal of %1 cannot be made. Check the rights of its folder."_s;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return u"Nothing was saved: %1 is damaged. Restore it from a backup."_s;
    case SQLITE_CONSTRAINT:
        return u"Nothing was saved: a rule that the tables of %1 keep themselves forbids it (%2)."_s;
    case SQLITE_NOMEM:
        return u"Nothing was saved: there is not enough memory for %1."_s;
    case SQLITE_TOOBIG:
        return u"Nothing was saved: a value is too long for %1."_s;
    default:
        return u"Nothing was saved: %1 did not take the change (%2)."_s;
    }
}

} // namespace

Error sqliteError(sqlite3 *handle, Doing doing, const QString &location, const Watch &watch)
{
    const int code = sqlite3_errcode(handle) & 0xff;
    const QString words = engine::visibleText(QString::fromUtf8(sqlite3_errmsg(handle)));
    const QString detail = u"%1 (SQLite %2)"_s.arg(words, QString::number(sqlite3_extended_errcode(handle)));
    const QString file = quotedPath(location);
    if (watch.wasCancelled())
        return {ErrorKind::Cancelled, u"Stopped."_s};
    const ErrorKind kind = doing == Doing::Saving ? ErrorKind::Refused : ErrorKind::Unreadable;
    if (watch.ranOutOfTime())
        return {kind,
            u"%1 gave no answer for %2 seconds, and was left. Something in its tables or views runs without end."_s.arg(
                file, seconds(watch.patience().forRows)),
            detail};
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return {ErrorKind::Busy,
            u"%1 is in use: another program has kept it locked for %2 seconds. Try again when it has finished."_s.arg(
                file, seconds(watch.patience().forLocks)),
            detail};
    const QString sentence = doing == Doing::Reading ? readingSentence(code) : savingSentence(code);
    return {kind, sentence.contains("%2"_L1) ? sentence.arg(file, words) : sentence.arg(file), detail};
}

} // namespace store
