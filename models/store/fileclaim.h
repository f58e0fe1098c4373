#pragma once

#include "filegate.h"

namespace store {

// This process has a database file open in SQLite, or is about to, as long as this lives.
//
// POSIX locks belong to the process: if any part of it opens and closes the file by itself, SQLite's locks are gone and
// another program may write into our transaction. So the header is read only while nobody here has the file open, and
// all handles of the process are counted, across Database objects and threads.
class FileClaim {
public:
    // Locates the file and, unless it is in use here already (and so was inspected), inspects it.
    static Result<FileClaim> on(const QString &location);
    FileClaim(FileClaim &&other) noexcept;
    FileClaim &operator=(FileClaim &&other) noexcept;
    ~FileClaim();

    const FileFacts &facts() const { return m_facts; }

    // Copies the database and, of the files beside it, those that exist with these endings ("-journal") to `folder`;
    // gives the path of the copy. The holder has no handle open. Error (Busy) when somebody else here has, or the files
    // changed meanwhile.
    Result<QString> copyTo(const QString &folder, const QStringList &besides) const;

private:
    explicit FileClaim(FileFacts facts) : m_facts(std::move(facts)), m_isHeld(true) { }
    void release();

    FileFacts m_facts;
    bool m_isHeld = false;
};

} // namespace store
