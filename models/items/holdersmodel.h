#pragma once

#include "accessgraph.h"
#include "tablemodel.h"

#include <memory>

class Workspace;

// Who has this: the users of a role (assigned, or through an heir), or everybody who holds a permission in effect:
// User, Through. Pending ones are marked; who loses it stays listed. A load forgets the object.
class HoldersModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { UserColumn, ThroughColumn };

    explicit HoldersModel(Workspace *workspace, QObject *parent = nullptr);
    ~HoldersModel() override;

    void setObject(ObjectRef object); // a role or a permission
    void clear();
    UserId userAt(qint64 row) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

private:
    void sync();

    struct Private;
    std::unique_ptr<Private> d;
};
