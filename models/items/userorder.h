#pragma once

#include "pendingview.h"

#include <vector>

namespace items {

// The order of the list of users by one of its columns, equal ones by name. Works on the graph's arrays.
struct UserOrder {
    int column = 0; // of UserTableModel
    Qt::SortOrder direction = Qt::AscendingOrder;

    // All listed users.
    std::vector<std::uint32_t> sorted(const PendingView &view) const;
    // Where a user belongs in a list in this order.
    std::ptrdiff_t placeOf(const PendingView &view, std::uint32_t user, const std::vector<std::uint32_t> &users) const;
};

} // namespace items
