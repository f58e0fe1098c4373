#pragma once

#include "holdings.h"

#include <QString>
#include <QVariant>

namespace items {

class PendingView;

// "This role holds this permission", as a row of the trees says it: below the role, or below the permission.
class RoleGrant {
public:
    RoleGrant(const PendingView &view, RoleId role, PermissionId permission, Holding holding)
        : m_view(view), m_role(role), m_permission(permission), m_holding(holding)
    {
    }

    // What all cells of the row answer alike.
    QVariant rowMark(int dataRole) const;
    // The columns; `object` is the end of the link that the row stands for.
    QVariant name(ObjectRef object, int dataRole) const;
    QVariant text(ObjectRef object, int dataRole) const;
    QVariant state(int dataRole) const;
    QVariant through(int dataRole) const;
    // "Editor, Edit Post: own and inherited from Author"
    QString sentence() const;

private:
    QString throughText() const;

    const PendingView &m_view;
    RoleId m_role;
    PermissionId m_permission;
    Holding m_holding;
};

} // namespace items
