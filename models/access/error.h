#pragma once

#include <QString>

// What kind of refusal it is; the command line turns it into its exit code, the window into a strip.
enum class ErrorKind {
    Usage, // names something unknown or ambiguous, or is not well formed (exit 2)
    Unreadable, // a database or file cannot be opened, read or understood (exit 3)
    Busy, // another program holds the database (exit 3 while opening, 4 while saving)
    Refused, // a change does not fit or may not be made; nothing was written (exit 4)
    Cancelled, // the person said stop
};

// An error as a value. `message` is for a person: what failed, on what, what to do. `detail` is what the machine said.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString message;
    QString detail = {};

    bool operator==(const Error &) const = default;
};
