#pragma once

#include "actions.h"
#include "tablemodel.h"

// What the keys do: Action, Keys.
class KeyListModel final : public TableModel {
    Q_OBJECT

public:
    explicit KeyListModel(const QList<KeyLine> &lines, QObject *parent = nullptr);

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

private:
    QList<KeyLine> m_lines;
};
