#pragma once

#include "inspectorpanel.h"

class HoldersModel;
class ListSection;
class PermissionRolesModel;

// The roles that grant it, as boxes; everybody who holds it in effect, with through what.
class PermissionInspector final : public InspectorPanel {
    Q_OBJECT

public:
    PermissionInspector(Workspace *workspace, QWidget *parent = nullptr);

protected:
    void objectsChanged() override;
    void refresh() override;
    QString subtitle() const override;

private:
    PermissionRolesModel *m_roles;
    HoldersModel *m_holders;
    ListSection *m_rolesSection;
    ListSection *m_holdersSection;
};
