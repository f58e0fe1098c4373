#pragma once

#include "meaning.h"

#include <QVariant>

namespace items {

class PendingView;

// What a user's State says: Removed when it is about to go, else Superuser, Inactive or Active.
Meaning userState(const PendingView &view, UserId user);
// Whether the user may sign in is about to change: Added from then on, Removed no longer; else None.
Meaning pendingActivation(const PendingView &view, UserId user);
// A cell of UserTableModel.
QVariant userCell(const PendingView &view, UserId user, int column, int dataRole);

} // namespace items
