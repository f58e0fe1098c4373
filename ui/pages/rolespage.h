#pragma once

#include "listpage.h"

class DataTreeView;
class RoleTreeModel;

class RolesPage final : public ListPage {
    Q_OBJECT

public:
    explicit RolesPage(const PageParts &parts);

    engine::ChangeList selectedLinks() const override;
    void startAfresh() override;

protected:
    void applyFilter(const QString &filter) override;
    qint64 shownTotal() const override;
    qint64 unfilteredTotal() const override;
    ObjectRef objectAt(const QModelIndex &index) const override;
    QModelIndex indexOf(ObjectRef object) const override;
    int textColumn() const override;

    std::vector<ActionId> moreActions() const override;

private:
    DataTreeView *m_view;
    RoleTreeModel *m_model;
};
