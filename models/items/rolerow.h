#pragma once

#include "accessgraph.h"
#include "meaning.h"

#include <QVariant>

#include <optional>

namespace items {

class PendingView;

// A role as a row of the role tree.
struct RoleRow {
    RoleId role = {};
    std::optional<RoleId> above = std::nullopt; // the role it stands below
    bool isHeir = false; // of `above`; else `above` inherits from it
    bool isCircle = false; // stands below itself
    Meaning pending = Meaning::None; // Added or Removed: the role itself, or its link with `above`

    // column: of RoleTreeModel.
    QVariant cell(const PendingView &view, int column, int dataRole) const;
    // "Editor, inherited role Author: removed"
    QString sentence(const PendingView &view) const;

private:
    QVariant nameColumn(const PendingView &view, int dataRole) const;
    QVariant stateColumn(int dataRole) const;
};

} // namespace items
