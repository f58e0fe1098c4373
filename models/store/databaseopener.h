#pragma once

#include "database.h"
#include "filegate.h"
#include "fittedprofile.h"
#include "readsource.h"

namespace store {

// What is known of an open database.
struct OpenedDatabase {
    FileIdentity identity = {};
    FittedProfile profile = {};
    DatabaseInfo info = {};
    bool isForReading = false; // asked for, whatever the file allows
    QStringList openingWarnings = {}; // those of info that reading does not renew
};

// The gate: file, integrity, profile, ownership. Nothing stays open and nothing was written.
Result<OpenedDatabase> openDatabase(const OpenRequest &request, const Progress &progress);

// The same file again, for reading. Error (Unreadable): another file lies in its place.
Result<ReadSource> openAgain(const OpenedDatabase &database, const std::shared_ptr<Watch> &watch);

} // namespace store
