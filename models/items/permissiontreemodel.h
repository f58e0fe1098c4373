#pragma once

#include "accessgraph.h"
#include "treemodel.h"

#include <memory>

class Workspace;

// Permissions grouped by what stands before '.' or ':' in the name, or by the profile's category (no groups when there
// would be only one or one per permission); under each permission the roles that hold it: own, inherited with through,
// pending.
class PermissionTreeModel final : public TreeModel {
    Q_OBJECT

public:
    enum ColumnIndex {
        PermissionColumn,
        StateColumn,
        ThroughColumn,
        RolesColumn,
        UsersColumn,
        DescriptionColumn,
        ColumnTotal
    };

    explicit PermissionTreeModel(Workspace *workspace, QObject *parent = nullptr);
    ~PermissionTreeModel() override;

    void setFilter(const QString &filter);
    QString filter() const;
    // Permissions, without those that are about to go.
    qint64 shownTotal() const;
    qint64 unfilteredTotal() const;

    bool isGroup(const QModelIndex &index) const;
    ObjectRef objectAt(const QModelIndex &index) const; // a permission or a role; not of a group
    // The permission on top of the row; of a permission row itself. Not of a group.
    PermissionId permissionAt(const QModelIndex &index) const;
    // Invalid when filtered away.
    QModelIndex indexOf(PermissionId permission) const;

    const std::vector<Column> &columns() const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override; // rename, describe
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void refused(const Error &error);
    void filterChanged();

protected:
    std::vector<Key> keysBelow(const Node &node) const override;
    bool hasRowsBelow(const Node &node) const override;
    QVariant cell(const Node &node, int column, int role) const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
