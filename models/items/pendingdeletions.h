#pragma once

#include "change.h"

#include <vector>

class Workspace;

namespace items {

// Of these objects the pending deletions, as Workspace::revert() takes them back.
engine::ChangeList pendingDeletions(const Workspace &workspace, const std::vector<ObjectRef> &objects);

} // namespace items
