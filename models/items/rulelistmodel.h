#pragma once

#include "tablemodel.h"

class Workspace;
struct RuleState;

// The rules kept with the database and how they stand with the pending changes, in the order in which they were made.
class RuleListModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { RuleColumn, StateColumn, WeightColumn, NoteColumn };

    explicit RuleListModel(Workspace *workspace, QObject *parent = nullptr);

    // Nothing: how it stands is not known yet.
    const RuleState *stateAt(qint64 row) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override { return m_rows; }
    QVariant cell(qint64 row, int column, int role) const override;

private:
    void sync();

    Workspace *m_workspace;
    qint64 m_rows = 0;
};

namespace items {

// "held", "broken", "would be broken": as it would be after Save.
QString stateText(const RuleState &state);
Meaning meaningOf(const RuleState &state);
// "refuses the save", "warns"
QString weightText(const RuleState &state);

} // namespace items
