#pragma once

#include "change.h"

#include <vector>

namespace engine {

// Whether the change is about this object or one of its links: for the history of a user, role or permission. A rename
// is about the name before and the one after.
bool concerns(const Change &change, ObjectKind kind, const QString &name);

struct NamedObject {
    ObjectKind kind;
    QString name;
    bool operator==(const NamedObject &) const = default;
};
// What the change is about, the subject first: of a link both ends, of a rename the name after.
std::vector<NamedObject> objectsOf(const Change &change);

} // namespace engine
