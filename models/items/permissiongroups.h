#pragma once

#include "pendingview.h"

#include <QString>

#include <map>
#include <unordered_map>
#include <vector>

namespace items {

// Permissions grouped by the profile's category, or by what stands before '.' or ':' in the name. No groups when there
// would be only one or one per permission. What group a permission is in, and whether there are groups at all, stays
// until the next load, so that nothing moves when something is renamed.
class PermissionGroups {
public:
    // Another graph.
    void reset(const PendingView &view);
    bool isEmpty() const { return !m_isGrouped; }

    // The number of its group; gives out new ones as permissions are created.
    std::uint32_t groupOf(const PendingView &view, PermissionId permission);
    QString name(std::uint32_t group) const { return m_names[group]; } // for people; "Other" for what has no group
    // All permissions that ever were in it since the load.
    const std::vector<std::uint32_t> &members(std::uint32_t group) const { return m_members[group]; }
    // Brings group numbers into order of name, Other last.
    void sort(std::vector<std::uint32_t> &groups) const;

private:
    std::uint32_t numberOf(const QString &name);

    bool m_isGrouped = false;
    std::vector<QString> m_names;
    std::vector<std::vector<std::uint32_t>> m_members;
    std::map<QString, std::uint32_t> m_numbers; // by name; Other is empty
    std::unordered_map<std::uint32_t, std::uint32_t> m_groups; // by permission
};

} // namespace items
