#pragma once

#include "accessgraph.h"
#include "edit.h"
#include "tablemodel.h"

#include <memory>

class Workspace;

// All users, one row each: User, Name, Roles (with notes of what is pending), Permissions (how many effective), State.
// Sorted and filtered on the graph's arrays; a million rows keep four bytes each.
class UserTableModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { UserColumn, NameColumn, RolesColumn, PermissionsColumn, StateColumn };

    explicit UserTableModel(Workspace *workspace, QObject *parent = nullptr);
    ~UserTableModel() override;

    // Words as in items::UserFilter: name, display name and roles ("role:Editor" looks at roles alone).
    void setFilter(const QString &filter);
    QString filter() const;
    // As after Save: without those that are about to go, though they have a row.
    qint64 shownTotal() const;
    qint64 unfilteredTotal() const;

    UserId userAt(qint64 row) const;
    // -1 when filtered away or gone.
    qint64 rowOf(UserId user) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;
    bool setCell(qint64 row, int column, const QVariant &value, int role) override; // rename, display name
    Qt::ItemFlags cellFlags(qint64 row, int column) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void refused(const Error &error); // of an inline edit
    void filterChanged();

private:
    void showMatching();
    void syncRows();
    void touch(const engine::EditScope &scope);

    struct Private;
    std::unique_ptr<Private> d;
};
