#pragma once

#include "checktally.h"
#include "permissiongroups.h"
#include "shownobjects.h"

#include <vector>

class Workspace;

namespace items {

// What a check list holds: the selected objects, the rows, and for each row whether and why its box can be ticked.
class CheckList {
public:
    struct Row {
        bool isGroup = false;
        std::uint32_t number = 0; // of the group, or the index of the object
        auto operator<=>(const Row &) const = default;
    };

    CheckList(CheckKind kind, Workspace *workspace);

    CheckKind kind() const { return m_kind; }
    const PendingView &view() const { return m_view; }
    const std::vector<ObjectRef> &subjects() const { return m_subjects; }
    ObjectRef itemOf(const Row &row) const { return {itemKind(m_kind), row.number}; }

    // Another graph.
    void reset();
    void setSubjects(const std::vector<ObjectRef> &subjects);
    void setFilter(const QString &filter) { m_items.setFilter(filter); }
    // After an edit or a save.
    void sync();

    // All rows as a fresh list has them; those held when the subjects were set first.
    std::vector<Row> freshRows();
    qint64 heldTotal() const;
    qint64 itemTotal() const;
    CheckTally tally(const Row &row) const { return m_tallies.of(itemOf(row)); }
    // "Posts", "6 of 6"
    QString groupName(const Row &row) const { return m_groups.name(row.number); }
    QString groupTotal(const Row &row) const;
    // Why the box cannot be turned; empty when it can.
    QString whyNot(const Row &row) const;
    // Turns the boxes: for all subjects, as one undo step.
    Result<void> set(const std::vector<Row> &rows, bool isTicked);

private:
    bool isHeld(std::uint32_t item) const;
    bool isItself(std::uint32_t item) const;
    int placeOf(std::uint32_t item) const;
    std::vector<Row> groupedRows(const std::vector<std::uint32_t> &items);
    QString whyNoLink(ObjectRef item) const;

    CheckKind m_kind;
    Workspace *m_workspace;
    PendingView m_view;
    ShownObjects m_items;
    PermissionGroups m_groups; // of RoleGrants
    std::vector<ObjectRef> m_subjects;
    CheckTallies m_tallies;
    std::vector<std::int8_t> m_places; // by item: which stood first when the subjects were set
};

} // namespace items
