#pragma once

#include "sqliteconnection.h"

namespace store {

// Makes the program's own tables, empty, with the first row of the log.
Result<void> createOwnTables(SqliteConnection &connection);

// A statement file of resources/schema.
QByteArray schemaFile(const QString &name);

// What a database says of itself.
struct OwnershipCheck {
    bool isOwn = false; // it carries Rolewright's mark
    QString whyReadOnly = {}; // own, but newer or altered: nothing is written, its triggers never run
};
Result<OwnershipCheck> checkOwnership(SqliteConnection &connection);

} // namespace store
