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
    bool eventFilter(QObject *watched, QEvent *event) override;
    void applyFilter(const QString &filter) override;
    qint64 shownTotal() const override;
    qint64 unfilteredTotal() const override;
    ObjectRef objectAt(const QModelIndex &index) const override;
    QModelIndex indexOf(ObjectRef object) const override;
    int textColumn() const override;

    std::vector<ActionId> moreActions() const override;

private:
    void tellWhileDragging(const QString &words);

    DataTreeView *m_view;
    RoleTreeModel *m_model;
    QString m_dragWords; // in the status line
};
