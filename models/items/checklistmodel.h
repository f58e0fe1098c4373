#pragma once

#include "accessgraph.h"
#include "change.h"
#include "checkkind.h"
#include "tablemodel.h"

#include <memory>

class Workspace;

// A list of boxes in the inspector: one column, a box each, tri-state when several objects are selected ("2 of 3"),
// notes at the trailing edge (own, inherited through X, added, removed from 1). Ticking stages for all selected at
// once, as one undo step; where a user can have only one role, ticking another one replaces it. A box that cannot be
// ticked is disabled and says why (tooltip, accessible description). Held ones stand first as of the last setSubjects()
// or reload (in groups: all by name): nothing moves while one ticks. A load forgets the subjects.
class CheckListModel : public TableModel {
    Q_OBJECT

public:
    ~CheckListModel() override;

    // What is selected; ids of one kind.
    void setSubjects(const std::vector<ObjectRef> &subjects);
    const std::vector<ObjectRef> &subjects() const;
    void setFilter(const QString &filter);
    // How many of all are held by every subject, for "3 of 14 held"; permissions (and who holds them) inherited ones
    // included.
    qint64 heldTotal() const;
    qint64 unfilteredTotal() const;
    ObjectRef objectAt(qint64 row) const; // not of a group
    bool isGroup(qint64 row) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;
    bool setCell(qint64 row, int column, const QVariant &value, int role) override; // Qt::CheckStateRole
    bool setChecked(const std::vector<qint64> &rows, int column, bool isChecked) override;
    Qt::ItemFlags cellFlags(qint64 row, int column) const override;

Q_SIGNALS:
    void refused(const Error &error);
    void summaryChanged(); // heldTotal

protected:
    using Kind = items::CheckKind;
    CheckListModel(Kind kind, Workspace *workspace, QObject *parent);

private:
    void syncRows();
    void follow();

    struct Private;
    std::unique_ptr<Private> d;
};

// The roles of the selected users.
class UserRolesModel final : public CheckListModel {
    Q_OBJECT

public:
    explicit UserRolesModel(Workspace *workspace, QObject *parent = nullptr)
        : CheckListModel(Kind::UserRoles, workspace, parent)
    {
    }
};

// The roles that the selected roles inherit from; those that would close a circle are disabled and say so.
class RoleParentsModel final : public CheckListModel {
    Q_OBJECT

public:
    explicit RoleParentsModel(Workspace *workspace, QObject *parent = nullptr)
        : CheckListModel(Kind::RoleParents, workspace, parent)
    {
    }
};

// The permissions of the selected roles, with group rows ("Posts  6 of 6").
class RoleGrantsModel final : public CheckListModel {
    Q_OBJECT

public:
    explicit RoleGrantsModel(Workspace *workspace, QObject *parent = nullptr)
        : CheckListModel(Kind::RoleGrants, workspace, parent)
    {
    }
};

// The roles that grant the selected permissions.
class PermissionRolesModel final : public CheckListModel {
    Q_OBJECT

public:
    explicit PermissionRolesModel(Workspace *workspace, QObject *parent = nullptr)
        : CheckListModel(Kind::PermissionRoles, workspace, parent)
    {
    }
};
