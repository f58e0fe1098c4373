#pragma once

#include "inspectorpanel.h"

class EffectivePermissionsModel;
class ListSection;
class UserRolesModel;

// Roles as boxes, then what they come to.
class UserInspector final : public InspectorPanel {
    Q_OBJECT

public:
    UserInspector(Workspace *workspace, QWidget *parent = nullptr);

protected:
    void objectsChanged() override;
    void refresh() override;
    QString subtitle() const override;

private:
    UserRolesModel *m_roles;
    EffectivePermissionsModel *m_effective;
    ListSection *m_rolesSection;
    ListSection *m_effectiveSection;
};
