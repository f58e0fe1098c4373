#pragma once

#include "importreader.h"
#include "tablemodel.h"

// What is about to be imported, one row each: what it says, what it does, or why it is wrong. Wrong rows come first,
// each part in order of lines.
class ImportModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { LineColumn, TextColumn, VerdictColumn, EffectColumn };

    explicit ImportModel(QObject *parent = nullptr);

    void setReading(ImportReading reading);
    const ImportReading &reading() const { return m_reading; }

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override { return qint64(m_order.size()); }
    QVariant cell(qint64 row, int column, int role) const override;

private:
    QString textOf(const ImportRow &row, int column) const;
    QString effectOf(const ImportRow &row) const;
    Meaning meaningOf(const ImportRow &row) const;

    ImportReading m_reading;
    std::vector<std::size_t> m_order; // places in m_reading.rows
};
