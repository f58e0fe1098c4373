#include "changestate.h"

#include "overloaded.h"

#include <algorithm>

using namespace engine;

namespace {

template <typename From, typename To>
bool isLinked(const Result<From> &from, const Result<To> &to, auto linksOf)
{
    if (!from || !to)
        return false;
    const auto links = linksOf(*from);
    return std::binary_search(links.begin(), links.end(), *to);
}

} // namespace

bool isSo(const AccessGraph &graph, const Change &change)
{
    return std::visit(
        Overloaded{
            [&](const Assignment &c) {
                return c.added == isLinked(graph.user(c.user), graph.role(c.role), [&](UserId user) {
                    return graph.rolesOf(user);
                });
            },
            [&](const Grant &c) {
                return c.added == isLinked(graph.role(c.role), graph.permission(c.permission), [&](RoleId role) {
                    return graph.grantsOf(role);
                });
            },
            [&](const DirectGrant &c) {
                return c.added == isLinked(graph.user(c.user), graph.permission(c.permission), [&](UserId user) {
                    return graph.directGrantsOf(user);
                });
            },
            [&](const Inheritance &c) {
                return c.added == isLinked(graph.role(c.role), graph.role(c.from), [&](RoleId role) {
                    return graph.parentsOf(role);
                });
            },
            [&](const Existence &c) { return c.exists == graph.object(c.kind, c.name).has_value(); },
            [&](const Rename &c) {
                return graph.object(c.kind, c.after).has_value() && !graph.object(c.kind, c.before).has_value();
            },
            [&](const Description &c) {
                const auto object = graph.object(c.kind, c.name);
                return object && graph.text(*object) == c.after;
            },
            [&](const Activation &c) {
                const auto user = graph.user(c.user);
                return user && graph.isActive(*user) == c.active;
            },
        },
        change);
}
