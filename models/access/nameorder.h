#pragma once

#include "accessgraph.h"

#include <QStringList>

#include <algorithm>

namespace engine {

// By name (code point), equal names by id.
template <typename Id>
void sortByName(const ObjectTable &table, std::vector<Id> &ids)
{
    std::vector<std::uint32_t> indexes(ids.size());
    std::transform(ids.begin(), ids.end(), indexes.begin(), [](Id id) { return std::uint32_t(id); });
    table.sortByName(indexes);
    std::transform(indexes.begin(), indexes.end(), ids.begin(), [](std::uint32_t index) { return Id(index); });
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
