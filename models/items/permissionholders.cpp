#include "permissionholders.h"

namespace items {

void PermissionHolders::forget()
{
    m_roles.clear();
    m_userTotals.clear();
}

const Holdings &PermissionHolders::rolesOf(PermissionId permission)
{
    const auto found = m_roles.find(std::uint32_t(permission));
    if (found != m_roles.end())
        return found->second;
    return m_roles.emplace(std::uint32_t(permission), Holdings::holdersOf(m_view, permission)).first->second;
}

qint64 PermissionHolders::userTotal(PermissionId permission)
{
    const auto [found, isNew] = m_userTotals.try_emplace(std::uint32_t(permission));
    if (isNew)
        found->second = qint64(m_view.now().holdersOf(permission).size());
    return found->second;
}

} // namespace items
