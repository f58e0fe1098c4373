#include "session.h"

#include "visibletext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

Result<void> checkAssigned(const AccessGraph &graph, const Session &session, RoleId role)
{
    if (!session.user)
        return failure(ErrorKind::Usage, u"Nobody is signed in, so no role can be active."_s);
    const auto assigned = graph.rolesOf(*session.user);
    if (!std::binary_search(assigned.begin(), assigned.end(), role))
        return failure(ErrorKind::Usage,
            u"%1 is not assigned %2, so it cannot be active."_s.arg(
                inSentence(graph.name(*session.user)), inSentence(graph.name(role))));
    return {};
}

} // namespace

std::vector<RoleId> activeRoles(const AccessGraph &graph, const Session &session)
{
    if (!session.user)
        return {};
    const auto assigned = graph.rolesOf(*session.user);
    if (!session.activeRoles)
        return {assigned.begin(), assigned.end()};
    std::vector<RoleId> active;
    std::set_intersection(assigned.begin(), assigned.end(), session.activeRoles->begin(), session.activeRoles->end(),
        std::back_inserter(active));
    return active;
}

bool isActive(const AccessGraph &graph, const Session &session, RoleId role)
{
    const std::vector<RoleId> active = activeRoles(graph, session);
    return std::binary_search(active.begin(), active.end(), role);
}

Result<void> addActiveRole(const AccessGraph &graph, Session &session, RoleId role)
{
    if (auto checked = checkAssigned(graph, session, role); !checked)
        return checked;
    std::vector<RoleId> active = activeRoles(graph, session);
    const auto place = std::lower_bound(active.begin(), active.end(), role);
    if (place != active.end() && *place == role)
        return failure(ErrorKind::Usage, u"%1 is active already."_s.arg(inSentence(graph.name(role))));
    active.insert(place, role);
    session.activeRoles = std::move(active);
    if (session.activeRoles->size() == graph.rolesOf(*session.user).size())
        session.activeRoles.reset();
    return {};
}

Result<void> dropActiveRole(const AccessGraph &graph, Session &session, RoleId role)
{
    if (auto checked = checkAssigned(graph, session, role); !checked)
        return checked;
    std::vector<RoleId> active = activeRoles(graph, session);
    const auto place = std::lower_bound(active.begin(), active.end(), role);
    if (place == active.end() || *place != role)
        return failure(ErrorKind::Usage, u"%1 is not active."_s.arg(inSentence(graph.name(role))));
    active.erase(place);
    session.activeRoles = std::move(active);
    return {};
}

} // namespace engine
