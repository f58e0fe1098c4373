#pragma once

#include "accessgraph.h"

#include <QString>

#include <vector>

class QMimeData;

// Objects on their way by drag and drop.
namespace items {

extern const QString objectMimeType; // application/x-rolewright-objects

// One "kind<TAB>name" a line, names exact but for "\\" and "\n" in place of backslash and line end; and the names as
// plain text.
QMimeData *mimeDataOf(const engine::AccessGraph &graph, const std::vector<ObjectRef> &objects);
// By name, so that a drag survives a reload. Error (Usage): a name is gone or ambiguous, or the data is not well
// formed.
Result<std::vector<ObjectRef>> objectsIn(const engine::AccessGraph &graph, const QMimeData &data);

} // namespace items
