#pragma once

#include "checkkind.h"

#include <QList>

#include <vector>

namespace items {

// How many of the selected objects hold one item of a check list, and what its box and notes say then.
struct CheckTally {
    qint64 subjects = 0;
    qint64 own = 0;
    qint64 added = 0; // of own, pending
    qint64 removed = 0; // no longer own, pending
    qint64 inherited = 0; // without an own link
    Holding only = {}; // of the only subject, when there is one

    void add(const Holding &holding, qint64 total);
    Qt::CheckState state() const;
    // Own or inherited by every subject.
    bool isHeldByAll() const { return subjects > 0 && own + inherited == subjects; }
    bool isOwnOfAll() const { return subjects > 0 && own == subjects; }
    Meaning meaning() const;
    Meaning rowMeaning() const;
    bool isStruck() const;
    // "2 of 3", "added to 3", "removed from 1"; of one subject its word. Nothing where the box says it all.
    QList<CellNote> notes() const;

private:
    QList<CellNote> notesOfSeveral() const;
};

// The tallies of all items.
class CheckTallies {
public:
    void count(CheckKind kind, const PendingView &view, const std::vector<ObjectRef> &subjects);
    CheckTally of(ObjectRef item) const
    {
        return item.index < m_byItem.size() ? m_byItem[item.index] : CheckTally{.subjects = m_subjects};
    }

private:
    void countAssignments(const PendingView &view, UserId user, qint64 total);

    qint64 m_subjects = 0;
    std::vector<CheckTally> m_byItem;
};

} // namespace items
