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
// Members come sorted by name, as QJsonObject keeps them: two equal changes are the same text in the log. For people
// orderedJson() writes them.
QJsonObject toJson(const Change &change);
// The same with before and after, for the log and the crash journal: a description with "before"; a creation or
// deletion with its text, flags and "links" {"users","roles","permissions","parents","heirs"}. fromJson() reads it back
// whole.
QJsonObject toFullJson(const Change &change);
// Reads both. Error (Usage) names the member that is missing, unknown or of the wrong type.
Result<Change> fromJson(const QJsonObject &object);

constexpr qsizetype largestChangeFile = qsizetype(64) * 1024 * 1024; // bytes

// Errors (Usage) name the line and the number of the change. Duplicate members, nesting, unknown formats, text that is
// not UTF-8, a byte order mark, no changes at all and files over the largest size are refused.
Result<ChangeFile> readChangeFile(const QByteArray &bytes);
// Pretty, one change a line, LF at the end. An object that is created with links is followed by these as changes of
// their own, so that reading the file and applying it does the same.
QByteArray writeChangeFile(const ChangeFile &file);

} // namespace engine
