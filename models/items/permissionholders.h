#pragma once

#include "holdings.h"
#include "pendingview.h"

#include <unordered_map>

namespace items {

// Who holds each permission, worked out when it is first asked for and kept until the next edit: counting the users of
// one that everybody holds takes a millisecond.
class PermissionHolders {
public:
    explicit PermissionHolders(const PendingView &view) : m_view(view) { }

    // After an edit.
    void forget();
    // The roles, own and inherited, now and as saved.
    const Holdings &rolesOf(PermissionId permission);
    // The users who hold it in effect.
    qint64 userTotal(PermissionId permission);

private:
    PendingView m_view;
    std::unordered_map<std::uint32_t, Holdings> m_roles; // by permission
    std::unordered_map<std::uint32_t, qint64> m_userTotals;
};

} // namespace items
