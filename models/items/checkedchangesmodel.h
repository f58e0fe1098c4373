#pragma once

#include "changecheck.h"
#include "tablemodel.h"

// Changes that were made for another state of the database, how each stands on this one, and a box each: keep or drop.
// What does not fit cannot be kept. Dropping one may take the ground from later ones, which then say so.
class CheckedChangesModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { ChangeColumn, FitColumn, FoundColumn };

    // rolesPerUser as in the database; 0: any number.
    CheckedChangesModel(
        engine::AccessGraph graph, engine::ChangeList changes, int rolesPerUser, QObject *parent = nullptr);

    // Those to be kept, as they apply.
    const engine::ChangeList &kept() const { return m_check.fitting; }
    // With them.
    const engine::AccessGraph &result() const { return m_check.result; }
    qint64 count(CheckedChange::Fit fit) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;
    bool setCell(qint64 row, int column, const QVariant &value, int role) override; // Qt::CheckStateRole
    bool setChecked(const std::vector<qint64> &rows, int column, bool isChecked) override;
    Qt::ItemFlags cellFlags(qint64 row, int column) const override;

Q_SIGNALS:
    void keptChanged();

private:
    void check();
    QString text(const CheckedChange &change, int column) const;

    engine::AccessGraph m_graph;
    engine::ChangeList m_changes;
    int m_rolesPerUser;
    std::vector<bool> m_isWanted;
    ChangeCheck m_check;
};
