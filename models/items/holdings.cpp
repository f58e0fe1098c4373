#include "holdings.h"

#include "pendingview.h"

using namespace Qt::StringLiterals;

namespace items {

namespace {

template <typename Ids>
void insertAll(engine::BitSet &set, const Ids &ids)
{
    for (const auto id : ids)
        set.insert(id);
}

} // namespace

Meaning Holding::meaning() const
{
    if (own)
        return !wasOwn ? Meaning::Added : inherited ? Meaning::OwnAndInherited : Meaning::Own;
    if (wasOwn)
        return Meaning::Removed;
    if (inherited)
        return wasInherited ? Meaning::Inherited : Meaning::InheritedAdded;
    return wasInherited ? Meaning::InheritedRemoved : Meaning::None;
}

Meaning Holding::rowMeaning() const
{
    return isPending(meaning()) ? meaning() : Meaning::None;
}

QString Holding::word() const
{
    return meaning() == Meaning::Removed && inherited ? u"removed, still inherited"_s : meaningWord(meaning());
}

engine::BitSet Holdings::listed() const
{
    engine::BitSet all = m_now.own;
    all |= m_now.inherited;
    all |= m_saved.own;
    all |= m_saved.inherited;
    return all;
}

qint64 Holdings::heldTotal() const
{
    engine::BitSet held = m_now.own;
    held |= m_now.inherited;
    return held.count();
}

template <typename Find>
Holdings Holdings::both(const PendingView &view, Find find)
{
    return {find(view.now()), find(view.saved())};
}

Holdings Holdings::permissionsOf(const PendingView &view, RoleId role)
{
    return both(view, [role](const engine::AccessGraph &graph) {
        Links links;
        insertAll(links.own, graph.grantsOf(role));
        for (const RoleId ancestor : graph.ancestors(role))
            insertAll(links.inherited, graph.grantsOf(ancestor));
        return links;
    });
}

Holdings Holdings::holdersOf(const PendingView &view, PermissionId permission)
{
    return both(view, [permission](const engine::AccessGraph &graph) {
        Links links;
        insertAll(links.own, graph.rolesGranting(permission));
        for (const RoleId role : graph.rolesGranting(permission))
            insertAll(links.inherited, graph.descendants(role));
        return links;
    });
}

Holdings Holdings::rolesOf(const PendingView &view, UserId user)
{
    return both(view, [user](const engine::AccessGraph &graph) {
        Links links;
        insertAll(links.own, graph.rolesOf(user));
        for (const RoleId role : graph.rolesOf(user))
            insertAll(links.inherited, graph.ancestors(role));
        return links;
    });
}

Holdings Holdings::parentsOf(const PendingView &view, RoleId role)
{
    return both(view, [role](const engine::AccessGraph &graph) {
        Links links;
        insertAll(links.own, graph.parentsOf(role));
        for (const RoleId parent : graph.parentsOf(role))
            insertAll(links.inherited, graph.ancestors(parent));
        links.inherited.remove(role);
        return links;
    });
}

} // namespace items
