#pragma once

#include "ids.h"
#include "meaning.h"

#include <QAbstractItemModel>

#include <memory>

class Workspace;

// What the pending changes do: permission ("3 users gain it") → users with through what. Gained first, then lost. While
// another effect is being worked out, the last one stays. Not a TreeModel: hundreds of thousands of users may gain a
// permission, and they need no row made for each.
class EffectTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum ColumnIndex { GrantColumn, ThroughColumn, ColumnTotal };

    explicit EffectTreeModel(Workspace *workspace, QObject *parent = nullptr);
    ~EffectTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void sync();
    void removePermissions(int first, int count);
    void insertPermissions(int first, int count);
    void syncUsers(int row, const QList<UserId> &users);

    struct Private;
    std::unique_ptr<Private> d;
};
