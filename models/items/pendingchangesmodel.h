#pragma once

#include "change.h"
#include "tablemodel.h"

#include <memory>

class Workspace;

// The pending changes, one row each: the sentence, its direction as meaning.
class PendingChangesModel final : public TableModel {
    Q_OBJECT

public:
    explicit PendingChangesModel(Workspace *workspace, QObject *parent = nullptr);
    ~PendingChangesModel() override;

    const engine::Change &changeAt(qint64 row) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

private:
    void sync();

    struct Private;
    std::unique_ptr<Private> d;
};
