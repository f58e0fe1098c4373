#pragma once

#include "accessgraph.h"
#include "change.h"
#include "database.h"

// Somebody else has changed the database since it was read here.
struct OutsideChange {
    // As it is now.
    store::DatabaseInfo info = {};
    engine::AccessGraph graph = {};
    store::KeptRules rules = {};
    // From what the window shows as saved to that, by name.
    engine::ChangeList changes = {};
};
