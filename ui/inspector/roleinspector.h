#pragma once

#include "inspectorpanel.h"

class HoldersModel;
class ListSection;
class RoleGrantsModel;
class RoleParentsModel;

// What the role inherits from and what it grants, as boxes; who has it.
class RoleInspector final : public InspectorPanel {
    Q_OBJECT

public:
    RoleInspector(Workspace *workspace, QWidget *parent = nullptr);

protected:
    void objectsChanged() override;
    void refresh() override;
    QString subtitle() const override;

private:
    RoleParentsModel *m_parents;
    RoleGrantsModel *m_grants;
    HoldersModel *m_holders;
    ListSection *m_parentsSection;
    ListSection *m_grantsSection;
    ListSection *m_holdersSection;
};
