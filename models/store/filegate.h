#pragma once

#include "result.h"

#include <QString>

#include <compare>

namespace store {

// Which file it is, whatever it is called.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;
    auto operator<=>(const FileIdentity &) const = default;
};

// What is known of a database file before SQLite sees it.
struct FileFacts {
    QString location = {}; // absolute, as the person named it
    QString path = {}; // the same with links followed
    FileIdentity identity = {};
    qint64 byteSize = 0;
    bool isWriteAhead = false; // the application keeps it in write-ahead mode (a file beside it ends in -wal)
};

// Every name is one of a file: one that begins with ':' is no resource of Qt, one that begins with "file:" no address.
QString absolutePath(const QString &location);

// “/home/ada/roles.db”, for a sentence.
QString quotedPath(const QString &path);

// Where the name leads: a regular file that may be read. Opens nothing.
// Errors (Unreadable): no such file, a folder, a pipe, a device, a circle of links, empty, no right to read it.
Result<FileFacts> locateFile(const QString &location);

// The database itself, or a file that SQLite keeps beside it, whatever it is called: whoever opened and closed it would
// drop SQLite's locks. Of an empty name nothing is.
bool isOfDatabase(const FileFacts &file, const QString &database);

// Reads the header of a located file: is it a SQLite database, and whole? Never while this process has the file open in
// SQLite: closing any other handle of a file drops the locks that SQLite holds on it
// (sqlite.org/howtocorrupt.html, 2.2); FileClaim sees to that. Errors (Unreadable): what it is instead, encrypted, cut
// off.
Result<FileFacts> inspectFile(const FileFacts &located);

} // namespace store
