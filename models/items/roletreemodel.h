#pragma once

#include "accessgraph.h"
#include "meaning.h"

#include <QAbstractItemModel>

#include <memory>

class Workspace;

// Roles; under each the roles it inherits from (or its heirs), then its grants: own, inherited (with through), pending added and removed.
// A role with two parents appears under each. Children are made when first asked for; a circle in foreign data ends at its second visit.
class RoleTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum ColumnIndex { RoleColumn, StateColumn, ThroughColumn, UsersColumn, PermissionsColumn, DescriptionColumn, ColumnTotal };
    enum class Below { Parents, Heirs };

    explicit RoleTreeModel(Workspace *workspace, QObject *parent = nullptr);
    ~RoleTreeModel() override;

    void setBelow(Below below);
    Below below() const;
    // Top-level roles whose name or description matches, or that hold a permission whose name matches.
    void setFilter(const QString &filter);
    QString filter() const;
    qint64 shownTotal() const;
    qint64 unfilteredTotal() const;

    // User, role or permission of a row.
    ObjectRef objectAt(const QModelIndex &index) const;
    // The role on top of the row: what a grant row belongs to.
    RoleId roleAt(const QModelIndex &index) const;
    // The top-level row of a role; invalid when filtered away.
    QModelIndex indexOf(RoleId role) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override; // rename, describe
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    // A drag carries its objects as application/x-rolewright-objects (one "kind<TAB>name" a line; dropping reads names, so that it
    // survives a reload) and as plain text. Users dropped on a role: assign; roles: inherit; permissions: grant.
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;
    Qt::DropActions supportedDropActions() const override;

Q_SIGNALS:
    void refused(const Error &error);
    void filterChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
