#pragma once

#include "listpage.h"

class DataTreeView;
class PermissionTreeModel;

class PermissionsPage final : public ListPage {
    Q_OBJECT

public:
    explicit PermissionsPage(const PageParts &parts);

    engine::ChangeList selectedLinks() const override;

protected:
    void applyFilter(const QString &filter) override;
    qint64 shownTotal() const override;
    qint64 unfilteredTotal() const override;
    ObjectRef objectAt(const QModelIndex &index) const override;
    QModelIndex indexOf(ObjectRef object) const override;
    int textColumn() const override;
    bool isObject(const QModelIndex &index) const override;

    std::vector<ActionId> moreActions() const override;

private:
    DataTreeView *m_view;
    PermissionTreeModel *m_model;
};
