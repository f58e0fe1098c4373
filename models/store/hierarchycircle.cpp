#include "hierarchycircle.h"

#include <algorithm>

namespace store {

namespace {

std::vector<KeyText> parentsOf(const AccessState &state, const KeyText &role)
{
    const AccessState::Links &links = state.links(ReadQuery::Inheritance);
    std::vector<KeyText> parents;
    for (auto link = links.lower_bound({role, {}}); link != links.end() && link->first.from == role; ++link) {
        if (state.isWhole(ReadQuery::Inheritance, link->first))
            parents.push_back(*link->first.to);
    }
    return parents;
}

} // namespace

std::vector<KeyText> circleThrough(const AccessState &state, const StateLink &inheritance)
{
    const KeyText &heir = *inheritance.from;
    std::map<KeyText, KeyText> cameFrom = {{*inheritance.to, heir}};
    std::vector<KeyText> reached = {*inheritance.to};
    for (std::size_t i = 0; i < reached.size() && cameFrom.count(heir) == 0; ++i) {
        for (const KeyText &parent : parentsOf(state, KeyText(reached[i]))) {
            if (cameFrom.emplace(parent, reached[i]).second)
                reached.push_back(parent);
        }
    }
    if (cameFrom.count(heir) == 0)
        return {};
    std::vector<KeyText> circle = {heir};
    do {
        circle.push_back(cameFrom.at(circle.back()));
    } while (circle.back() != heir);
    std::reverse(circle.begin(), circle.end());
    return circle;
}

} // namespace store
