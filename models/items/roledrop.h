#pragma once

#include "linkchanges.h"
#include "result.h"

class QMimeData;
class Workspace;

namespace items {

// What happens when objects are dropped on a role: users are assigned to it, permissions granted, and roles come to
// stand below it.
struct RoleDrop {
    RoleId target = {};
    bool makesHeirs = false; // of roles; else the target inherits from them

    // Error: in words why it cannot be dropped here, a circle with its roles.
    Result<void> check(const Workspace &workspace, const QMimeData &data) const;
    // As one undo step. Error: in words why not.
    Result<void> stage(Workspace *workspace, const QMimeData &data) const;

private:
    std::vector<Link> links(const std::vector<ObjectRef> &dropped) const;
};

} // namespace items
