#pragma once

#include "ids.h"
#include "result.h"

class QMimeData;
class Workspace;

namespace items {

// What happens when objects are dropped on a role: users are assigned to it, permissions granted, and roles come to
// stand below it.
struct RoleDrop {
    RoleId target = {};
    bool makesHeirs = false; // of roles; else the target inherits from them

    // As one undo step. Error: in words why not.
    Result<void> stage(Workspace *workspace, const QMimeData &data) const;
};

} // namespace items
