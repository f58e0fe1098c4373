#include "affectedusers.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace engine {

namespace {

void insertAll(BitSet &set, const auto &ids)
{
    for (const auto id : ids)
        set.insert(id);
}

// Of the rows edited since loading, those that differ between the two.
template <typename From, typename To>
void insertDiffering(BitSet &set, const AccessGraph &before, const AccessGraph &after,
    std::vector<From> (AccessGraph::*editedRows)() const, std::span<const To> (AccessGraph::*linksOf)(From) const)
{
    for (const AccessGraph *graph : {&before, &after}) {
        for (const From from : (graph->*editedRows)()) {
            const auto linksBefore = (before.*linksOf)(from);
            const auto linksAfter = (after.*linksOf)(from);
            if (!std::equal(linksBefore.begin(), linksBefore.end(), linksAfter.begin(), linksAfter.end()))
                set.insert(from);
        }
    }
}

// Roles whose grants or parents differ, and all that inherit from them. Who no longer does so has, or inherits from a
// role that has, other parents: that is enough to look at the heirs afterwards.
BitSet touchedRoles(const AccessGraph &before, const AccessGraph &after)
{
    BitSet touched;
    insertDiffering(touched, before, after, &AccessGraph::rolesWithEditedGrants, &AccessGraph::grantsOf);
    insertDiffering(touched, before, after, &AccessGraph::rolesWithEditedParents, &AccessGraph::parentsOf);
    for (const RoleId role : touched.ids<RoleId>())
        insertAll(touched, after.descendants(role));
    return touched;
}

BitSet symmetricDifference(const BitSet &a, const BitSet &b)
{
    BitSet onlyA = a;
    onlyA -= b;
    BitSet onlyB = b;
    onlyB -= a;
    return onlyA |= onlyB;
}

void addUsersOfRoles(AffectedUsers &affected, const AccessGraph &before, const AccessGraph &after)
{
    // Within a depth a role further up can make a difference although what the assigned role holds in all stays the
    // same.
    const bool isDepthLimited = after.semantics().depth.has_value();
    for (const RoleId role : touchedRoles(before, after).ids<RoleId>()) {
        const BitSet heldBefore = before.permissionsOf(role);
        const BitSet heldAfter = after.permissionsOf(role);
        BitSet differing = symmetricDifference(heldBefore, heldAfter);
        if (isDepthLimited)
            (differing |= heldBefore) |= heldAfter;
        if (differing.isEmpty())
            continue;
        affected.permissions |= differing;
        insertAll(affected.throughRoles, before.usersOf(role));
        insertAll(affected.throughRoles, after.usersOf(role));
    }
}

void insertUsersWithOtherFlags(BitSet &set, const AccessGraph &before, const AccessGraph &after)
{
    const auto flagsOf = [](const AccessGraph &graph, UserId user) {
        const bool exists = graph.exists(user);
        return std::tuple(exists, exists && graph.isActive(user), exists && graph.isSuperuser(user));
    };
    for (const AccessGraph *graph : {&before, &after}) {
        for (const std::uint32_t user : graph->users().editedIndexes()) {
            if (flagsOf(before, UserId(user)) != flagsOf(after, UserId(user)))
                set.insert(user);
        }
    }
}

bool catalogueDiffers(const AccessGraph &before, const AccessGraph &after)
{
    for (const AccessGraph *graph : {&before, &after}) {
        for (const std::uint32_t permission : graph->permissions().editedIndexes()) {
            if (before.exists(PermissionId(permission)) != after.exists(PermissionId(permission)))
                return true;
        }
    }
    return false;
}

} // namespace

AffectedUsers affectedUsers(const AccessGraph &before, const AccessGraph &after)
{
    AffectedUsers affected;
    insertDiffering(affected.wholly, before, after, &AccessGraph::usersWithEditedRoles, &AccessGraph::rolesOf);
    insertDiffering(
        affected.wholly, before, after, &AccessGraph::usersWithEditedDirectGrants, &AccessGraph::directGrantsOf);
    insertUsersWithOtherFlags(affected.wholly, before, after);
    addUsersOfRoles(affected, before, after);
    if (after.semantics().superusers == Semantics::Superusers::Everything && catalogueDiffers(before, after)) {
        affected.wholly |= before.users().superusers();
        affected.wholly |= after.users().superusers();
    }
    affected.throughRoles -= affected.wholly;
    return affected;
}

} // namespace engine
