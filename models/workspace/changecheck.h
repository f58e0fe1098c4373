#pragma once

#include "accessgraph.h"
#include "change.h"

#include <functional>

// How a change stands on a graph that it was not made for.
struct CheckedChange {
    enum class Fit { Fits, AlreadySo, Conflicts };

    engine::Change change;
    Fit fit = Fit::Fits;
    QString found = {}; // why it does not fit: "uma already has User."
};

struct ChangeCheck {
    std::vector<CheckedChange> changes = {}; // as they were given, in order
    engine::ChangeList fitting = {}; // those that fit and are wanted, as they apply
    engine::AccessGraph result = {}; // with them
};

// Each after those before it that fit and are wanted; one that is not wanted is not looked at and counts as fitting.
// isWanted(index); empty: all are. rolesPerUser as in the database; 0: any number.
ChangeCheck checkChanges(const engine::AccessGraph &graph, const engine::ChangeList &changes, int rolesPerUser,
    const std::function<bool(std::size_t)> &isWanted = {});
