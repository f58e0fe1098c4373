#pragma once

#include "tablemodel.h"

#include <QStringList>

// A table of one column: lines of text that a view shows as a list.
class LinesModel final : public TableModel {
    Q_OBJECT

public:
    explicit LinesModel(const QString &title, QObject *parent = nullptr);

    void setLines(const QStringList &lines);
    const QStringList &lines() const { return m_lines; }

    const std::vector<Column> &columns() const override { return m_columns; }
    qint64 rowTotal() const override { return m_lines.size(); }
    QVariant cell(qint64 row, int column, int role) const override;

private:
    std::vector<Column> m_columns;
    QStringList m_lines;
};
