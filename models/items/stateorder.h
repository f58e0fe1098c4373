#pragma once

#include "holdings.h"
#include "objecttable.h"

#include <algorithm>

// The order of grants below a role, or of roles below a permission: by state, then by name.
namespace items {

inline int statePlace(Meaning meaning)
{
    constexpr Meaning order[] = {Meaning::Own, Meaning::OwnAndInherited, Meaning::Inherited, Meaning::InheritedAdded,
        Meaning::Added, Meaning::Removed, Meaning::InheritedRemoved};
    return int(std::find(std::begin(order), std::end(order), meaning) - std::begin(order));
}

// The indexes of all that the holdings list; `table` is what they are of.
template <typename Id>
std::vector<std::uint32_t> byState(const engine::ObjectTable &table, const Holdings &holdings)
{
    std::vector<std::uint32_t> indexes = holdings.listed().ids<std::uint32_t>();
    table.sortByName(indexes);
    std::stable_sort(indexes.begin(), indexes.end(), [&holdings](std::uint32_t a, std::uint32_t b) {
        return statePlace(holdings.of(Id(a)).meaning()) < statePlace(holdings.of(Id(b)).meaning());
    });
    return indexes;
}

} // namespace items
