#pragma once

#include "statereader.h"

namespace store {

// What a database holds before a save, as far as the changes touch it.
struct StateBefore {
    AccessState state = {};
    StateScope scope = {};
    std::map<ReadQuery, qint64> rowsOutside = {}; // of the scope, by query
};

Result<StateBefore> stateBefore(StateReader &reader, const engine::ChangeList &changes, const Profile &profile);

} // namespace store
