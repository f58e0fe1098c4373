#pragma once

#include "change.h"

namespace engine {

// Whether the change is about this object or one of its links: for the history of a user, role or permission. A rename
// is about the name before and the one after.
bool concerns(const Change &change, ObjectKind kind, const QString &name);

} // namespace engine
