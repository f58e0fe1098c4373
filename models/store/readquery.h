#pragma once

#include "ids.h"
#include "profile.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace store {

// What a query of [read] is called and must give. Further columns are ignored.
struct ReadQueryShape {
    ReadQuery query = {};
    QLatin1StringView word; // in [read]
    QLatin1StringView step; // what the person reads meanwhile
    std::array<QLatin1StringView, 2> columns; // key and name, or the two ends of a link
    std::array<QLatin1StringView, 3> options; // what it may give, too
};

const std::array<ReadQueryShape, 7> &readQueryShapes();
const ReadQueryShape &shapeOf(ReadQuery query);

// Columns that change the meaning of a row and that this version does not know: a query that gives one is refused.
bool isUnknownMeaning(const QString &column);

// Which objects a query lists, or which kinds a link joins.
bool listsObjects(ReadQuery query);
ReadQuery queryOf(ObjectKind kind);
ObjectKind kindOf(ReadQuery query); // of an object query
struct LinkEnds {
    ObjectKind from;
    ObjectKind to;
};
LinkEnds endsOf(ReadQuery query); // of a link query

} // namespace store
