#pragma once

#include "accessgraph.h"
#include "tablemodel.h"

#include <memory>

class Workspace;

// What the selected users may do in effect, with through what: Permission, Through. Pending gains and losses are
// marked, losses stay listed. Several users: "Author · all 3", "direct · ugo.conti". A load forgets the users.
class EffectivePermissionsModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { PermissionColumn, ThroughColumn };

    explicit EffectivePermissionsModel(Workspace *workspace, QObject *parent = nullptr);
    ~EffectivePermissionsModel() override;

    void setUsers(const std::vector<UserId> &users);
    PermissionId permissionAt(qint64 row) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

private:
    void sync();

    struct Private;
    std::unique_ptr<Private> d;
};
