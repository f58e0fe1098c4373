#pragma once

#include "holdings.h"
#include "linkchanges.h"

#include <QString>

namespace items {

class PendingView;

// What a check list is about: which objects its boxes stand for, and which link a tick makes for each selected object.
enum class CheckKind { UserRoles, RoleParents, RoleGrants, PermissionRoles };

ObjectKind subjectKind(CheckKind kind);
ObjectKind itemKind(CheckKind kind);
LinkKind linkKind(CheckKind kind);
Link linkOf(CheckKind kind, ObjectRef subject, ObjectRef item);

// What one selected object holds, in the sense of the list.
Holdings holdingsOf(CheckKind kind, const PendingView &view, ObjectRef subject);
// Through what an item is inherited: "Author", "Author › Reader".
QString inheritedFrom(CheckKind kind, const engine::AccessGraph &graph, ObjectRef subject, ObjectRef item);

} // namespace items
