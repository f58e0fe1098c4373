#include "circle.h"

#include <algorithm>
#include <set>

namespace engine {

namespace {

// A role reached on the way up, and whether a link on the way was made since loading: a circle of loaded links alone is
// no news.
struct Step {
    RoleId role;
    bool hasNewLink;
    std::size_t cameFrom; // index in the list of steps
};

std::vector<RoleId> wayTo(const std::vector<Step> &steps, std::size_t last)
{
    std::vector<RoleId> way;
    for (std::size_t i = last; i != 0; i = steps[i].cameFrom)
        way.push_back(steps[i].role);
    way.push_back(steps[0].role);
    std::reverse(way.begin(), way.end());
    return way;
}

} // namespace

std::vector<RoleId> circleClosedBy(const AccessGraph &graph, RoleId heir, RoleId parent)
{
    std::vector<Step> steps = {{heir, false, 0}};
    std::set<std::pair<RoleId, bool>> seen;
    const auto climb = [&](std::size_t from, RoleId to) {
        const bool hasNewLink = steps[from].hasNewLink || !graph.wasLoaded(steps[from].role, to);
        if (seen.emplace(to, hasNewLink).second)
            steps.push_back({to, hasNewLink, from});
    };
    climb(0, parent);
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (steps[i].role == heir) {
            if (steps[i].hasNewLink)
                return wayTo(steps, i);
            continue;
        }
        for (const RoleId next : graph.parentsOf(steps[i].role))
            climb(i, next);
    }
    return {};
}

} // namespace engine
