#pragma once

#include "meaning.h"

#include <QVariant>

// Cells that look the same wherever a user, a role or a permission is listed.
namespace items {

class PendingView;

// The name, and in small what it was.
QVariant nameCell(const PendingView &view, ObjectRef object, int dataRole);
// The description or the display name, and in small what it was.
QVariant textCell(const PendingView &view, ObjectRef object, int dataRole);
// The description or the display name as a tooltip, where no column shows it.
QString textTip(const PendingView &view, ObjectRef object);
QVariant countCell(qint64 count, int dataRole);
// A meaning as MeaningRole and RowMeaningRole give it: nothing for None.
QVariant toVariant(Meaning meaning);
RowIcon iconOf(ObjectKind kind);

} // namespace items
