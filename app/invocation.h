#pragma once

#include "database.h"
#include "output.h"

#include <QHash>
#include <QStringList>

#include <optional>

// The exit codes of interfaces.md.
enum class Exit {
    Yes = 0, // done; the answer is yes / nothing found / the same
    No = 1, // done; the answer is no / something found / different
    Usage = 2, // the command line is wrong, or names what does not exist
    Unreadable = 3, // a database or file cannot be opened, read, understood or written
    Refused = 4, // the save was refused; nothing was written
};

Exit exitFor(ErrorKind kind);

// What a command works with: its arguments and options as given, and where data and messages go.
struct Invocation {
    QStringList arguments = {};
    QHash<QString, QStringList> options = {}; // what was given, by name without dashes; a flag has no value
    Output &out;
    Output &messages;

    bool has(const QString &option) const { return options.contains(option); }
    // Nothing: the option was not given, which is not the same as an empty name.
    std::optional<QString> value(const QString &option) const;
    // Of an option that may be given several times, as they were given.
    QStringList values(const QString &option) const { return options.value(option); }
};

// The database named first on the command line, with what it holds.
struct OpenedDatabase {
    store::Database database;
    engine::AccessGraph graph;
};
Result<OpenedDatabase> openDatabase(const Invocation &call);
