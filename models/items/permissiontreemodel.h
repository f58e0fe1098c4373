#pragma once

#include "accessgraph.h"
#include "meaning.h"

#include <QAbstractItemModel>

#include <memory>

class Workspace;

// Permissions grouped by what stands before '.' or ':' in the name, or by the profile's category (no groups when there would be only one
// or one per permission); under each permission the roles that hold it: own, inherited with through, pending.
class PermissionTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum ColumnIndex { PermissionColumn, StateColumn, ThroughColumn, RolesColumn, UsersColumn, DescriptionColumn, ColumnTotal };

    explicit PermissionTreeModel(Workspace *workspace, QObject *parent = nullptr);
    ~PermissionTreeModel() override;

    void setFilter(const QString &filter);
    QString filter() const;
    qint64 shownTotal() const; // permissions
    qint64 unfilteredTotal() const;

    bool isGroup(const QModelIndex &index) const;
    ObjectRef objectAt(const QModelIndex &index) const; // not of a group
    // The permission on top of the row.
    PermissionId permissionAt(const QModelIndex &index) const;
    QModelIndex indexOf(PermissionId permission) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void refused(const Error &error);
    void filterChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
