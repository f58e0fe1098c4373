#pragma once

#include "accessgraph.h"

#include <QStringList>

#include <algorithm>

namespace engine {

// By name (code point), equal names by id. nameOf(id) gives UTF-8.
template <typename Id, typename NameOf>
void sortByNameOf(std::vector<Id> &ids, NameOf nameOf)
{
    const auto isLess = [&nameOf](Id a, Id b) {
        const int order = std::string_view(nameOf(a)).compare(nameOf(b));
        return order != 0 ? order < 0 : a < b;
    };
    if (!std::is_sorted(ids.begin(), ids.end(), isLess)) // as a rule they are: ids are ranks of names when loaded
        std::sort(ids.begin(), ids.end(), isLess);
}

template <typename Id>
void sortByName(const ObjectTable &table, std::vector<Id> &ids)
{
    sortByNameOf(ids, [&table](Id id) { return table.nameUtf8(std::uint32_t(id)); });
}

template <typename Id>
QStringList namesOf(const AccessGraph &graph, const std::vector<Id> &ids)
{
    QStringList names;
    names.reserve(qsizetype(ids.size()));
    for (const Id id : ids)
        names << graph.name(id);
    return names;
}

} // namespace engine
