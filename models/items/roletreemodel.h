#pragma once

#include "accessgraph.h"
#include "treemodel.h"

#include <memory>

class Workspace;
namespace items {
struct RoleDrop;
}

// Roles; under each the roles it inherits from (or its heirs), then its grants: own, inherited (with through), pending
// added and removed. A role with two parents appears under each. Children are made when first asked for; a circle in
// foreign data ends at its second visit.
class RoleTreeModel final : public TreeModel {
    Q_OBJECT

public:
    enum ColumnIndex {
        RoleColumn,
        StateColumn,
        ThroughColumn,
        UsersColumn,
        PermissionsColumn,
        DescriptionColumn,
        ColumnTotal
    };
    enum class Below { Parents, Heirs };

    explicit RoleTreeModel(Workspace *workspace, QObject *parent = nullptr);
    ~RoleTreeModel() override;

    void setBelow(Below below);
    Below below() const;
    // Top-level roles whose name or description matches, or that hold a permission whose name or description matches.
    void setFilter(const QString &filter);
    QString filter() const;
    // Without roles that are about to go.
    qint64 shownTotal() const;
    qint64 unfilteredTotal() const;

    // Role or permission of a row.
    ObjectRef objectAt(const QModelIndex &index) const;
    // The role on top of the row: what a grant row belongs to, what a role row is linked with; of a top-level row
    // itself.
    RoleId roleAt(const QModelIndex &index) const;
    // The top-level row of a role; invalid when filtered away.
    QModelIndex indexOf(RoleId role) const;

    const std::vector<Column> &columns() const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override; // rename, describe
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    // A drag carries its objects as application/x-rolewright-objects (one "kind<TAB>name" a line; dropping reads names,
    // so that it survives a reload) and as plain text. Users dropped on a role: assign; permissions: grant; roles: what
    // is dropped comes to stand below, as a role to inherit from or as an heir.
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;
    Qt::DropActions supportedDropActions() const override;
    // Why roles that are dragged cannot be dropped there; empty: they can, or no roles are dragged.
    QString whyNotDrop(const QMimeData &data, const QModelIndex &index) const;

Q_SIGNALS:
    void refused(const Error &error);
    void filterChanged();

protected:
    std::vector<Key> keysBelow(const Node &node) const override;
    bool hasRowsBelow(const Node &node) const override;
    QVariant cell(const Node &node, int column, int role) const override;

private:
    items::RoleDrop dropOn(const QModelIndex &index) const;

    struct Private;
    std::unique_ptr<Private> d;
};
