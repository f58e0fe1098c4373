#pragma once

#include "accessgraph.h"
#include "meaning.h"

namespace items {

class PendingView;

// How one thing is held: by a link of its own, by inheritance, or both; as shown and as saved.
struct Holding {
    bool own = false;
    bool inherited = false;
    bool wasOwn = false;
    bool wasInherited = false;

    bool isHeld() const { return own || inherited; }
    bool wasHeld() const { return wasOwn || wasInherited; }
    Meaning meaning() const;
    // What marks the whole row: Added and Removed, or InheritedAdded and InheritedRemoved (tint alone).
    Meaning rowMeaning() const;
    // It goes altogether.
    bool isStruck() const { return wasOwn && !isHeld(); }
    // The word of the meaning; says so when what is removed stays inherited.
    QString word() const;
};

// What one object holds (or who holds it): a Holding for each id of the other kind.
class Holdings {
public:
    // The permissions of a role; inherited: an ancestor grants it.
    static Holdings permissionsOf(const PendingView &view, RoleId role);
    // The roles that hold a permission; inherited: an ancestor of that role grants it.
    static Holdings holdersOf(const PendingView &view, PermissionId permission);
    // The roles of a user; inherited: an heir is assigned.
    static Holdings rolesOf(const PendingView &view, UserId user);
    // The roles a role inherits from; inherited: through another parent.
    static Holdings parentsOf(const PendingView &view, RoleId role);

    template <typename Id>
    Holding of(Id id) const
    {
        return {m_now.own.contains(id), m_now.inherited.contains(id), m_saved.own.contains(id),
            m_saved.inherited.contains(id)};
    }
    // All that are held now or were as saved.
    engine::BitSet listed() const;
    // How many are held now.
    qint64 heldTotal() const;

private:
    struct Links {
        engine::BitSet own = {};
        engine::BitSet inherited = {};
    };
    Holdings(Links now, Links saved) : m_now(std::move(now)), m_saved(std::move(saved)) { }

    template <typename Find>
    static Holdings both(const PendingView &view, Find find);

    Links m_now;
    Links m_saved;
};

} // namespace items
