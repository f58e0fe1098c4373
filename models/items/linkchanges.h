#pragma once

#include "change.h"
#include "result.h"

#include <vector>

class Workspace;

// The changes that link objects, or part them: what a ticked box or a drop stages.
namespace items {

enum class LinkKind {
    Assignment, // user → role
    Inheritance, // heir → parent
    Grant, // role → permission
};

// A link by its two ends, in the direction of its arrow.
struct Link {
    LinkKind kind = LinkKind::Assignment;
    ObjectRef from = {};
    ObjectRef to = {};
};

// "assign" or "unassign" and so on: what Workspace::whyNot() is asked.
QString linkVerb(LinkKind kind, bool isAdded);

// Stages all as one undo step; those that are already so are left out. Where a user can have only one role, assigning
// replaces the other. Error: the first change that does not fit, or that there was nothing to do.
Result<void> stageLinks(Workspace *workspace, const std::vector<Link> &links, bool isAdded);

engine::Change linkChange(const Workspace *workspace, const Link &link, bool isAdded);

} // namespace items
