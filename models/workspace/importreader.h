#pragma once

#include "accessgraph.h"
#include "change.h"

#include <QHash>

#include <functional>

class Workspace;

// What an imported text says, a line each; a table is a CSV of user,role,display_name,active.
enum class ImportKind {
    Table,
    Users, // to be created
    Roles,
    Permissions,
    GrantsOfRole, // permissions to be granted to one role
    UsersOfRole, // users to be assigned one role
};

// One row of the text and what comes of it.
struct ImportRow {
    enum class Verdict { Changes, AlreadySo, Wrong };

    qint64 line = 0; // from 1
    QString text = {}; // what it says
    Verdict verdict = Verdict::Wrong;
    QString why = {}; // it is wrong, in words
    std::size_t firstChange = 0; // in ImportReading::changes
    std::size_t changeCount = 0;
};

struct ImportReading {
    QString error = {}; // why nothing can be read; there are no rows then
    std::vector<ImportRow> rows = {}; // in order of their lines
    engine::ChangeList changes = {}; // of all rows that are not wrong, to be staged together
    qint64 wrongCount = 0;
    qint64 changingCount = 0; // rows
};

// What to read, and what it is compared with. A value: it is read on any thread.
struct ImportRequest {
    ImportKind kind = ImportKind::Table;
    QString role = {}; // of GrantsOfRole and UsersOfRole
    QString text = {};
    engine::AccessGraph graph = {};
    int rolesPerUser = 0; // 0: any number
    QHash<QString, QString> refusedVerbs = {}; // why no change with this verb can be made
};

// Into what is open now, with what is pending.
ImportRequest importInto(const Workspace &workspace);

// Linear in the text. What each row would do on its own, with those before it; a row that is wrong does nothing.
ImportReading readImport(const ImportRequest &request, const std::function<bool()> &isCancelled = {});
