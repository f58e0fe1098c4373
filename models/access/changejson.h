#pragma once

#include "change.h"
#include "result.h"

#include <QByteArray>
#include <QJsonObject>

namespace engine {

// The change file of interfaces.md: {"format":"rolewright-changes/1","reason":…,"changes":[…]}.
struct ChangeFile {
    QString reason = {};
    ChangeList changes = {};
};

// One change as in the change file: only what a person would write there ("do", names, "to", "description").
// before of a rename, deleted links and the like are looked up when it is applied; see resolved() in edit.h.
QJsonObject toJson(const Change &change);
// The same with before and after, for the log and the crash journal; fromJson() reads it back whole.
QJsonObject toFullJson(const Change &change);
// Error (Usage) names the member that is missing, unknown or of the wrong type.
Result<Change> fromJson(const QJsonObject &object);

// Errors (Usage) name the line or the number of the change. Duplicate members, nesting, unknown formats and files over 64 MB are refused.
Result<ChangeFile> readChangeFile(const QByteArray &bytes);
// Pretty, one change a line, LF at the end.
QByteArray writeChangeFile(const ChangeFile &file);

} // namespace engine
