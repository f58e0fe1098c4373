#pragma once

#include "change.h"

#include <vector>

namespace store {

// One change that no longer fits what the database holds now.
struct Conflict {
    engine::Change change;
    QString found; // "uma no longer has User"
    bool operator==(const Conflict &) const = default;
};

struct PlannedStatement {
    std::size_t change = 0; // which of SavePreview::changes it is for
    QString sql = {}; // with its values as a person reads them; what only the save will know stands in ‹…›
    bool operator==(const PlannedStatement &) const = default;
};

// What a save would do to the tables, without doing it.
struct SavePreview {
    engine::ChangeList changes = {}; // the shortest list that does the same, in the order of writing
    std::vector<PlannedStatement> statements = {}; // in order
    std::vector<Conflict> conflicts = {}; // not empty: nothing would be written
    bool isLogged = false; // a row for each change would be added to the log
    bool operator==(const SavePreview &) const = default;
};

} // namespace store
