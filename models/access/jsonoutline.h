#pragma once

#include "result.h"

#include <QByteArray>

#include <vector>

namespace engine {

// What QJsonDocument passes over in silence. `json` must be well formed.
// Error (Usage, with its line): a member that stands twice in one object, or nesting deeper than any file of ours.
// Gives the line, from 1, on which each element of the array `member` of the outermost object begins.
Result<std::vector<int>> linesOfElements(const QByteArray &json, const QString &member);

// The line, from 1, of an offset in bytes.
int lineAt(const QByteArray &text, qsizetype offset);

} // namespace engine
