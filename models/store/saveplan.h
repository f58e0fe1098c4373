#pragma once

#include "accessstate.h"
#include "database.h"
#include "fittedprofile.h"

namespace store {

// A value for a statement: a key or another value. The key of an object that the save itself makes is not known before.
struct PlannedValue {
    SqlValue value = {};
    KeyText newKey = {}; // of such an object; else empty
};

// The statements of one verb, once.
struct SaveStep {
    std::size_t change = 0; // which one, for words
    QString verb = {};
    QMap<QString, PlannedValue> values = {};
    qint64 mostRows = 1; // that one statement may change
    // The object that it makes: found by its name afterwards.
    bool makesObject = false;
    ObjectKind kind = ObjectKind::User;
    std::string name = {};
    KeyText newKey = {};
};

// What a save is to do, worked out without a statement.
struct SavePlan {
    std::vector<Conflict> conflicts = {}; // not empty: nothing is done
    std::vector<SaveStep> steps = {}; // in order
    AccessState expected = {}; // afterwards; new objects under their newKey
};

// `state`: what the database holds now. changes: the shortest list, in the order of engine::changesBetween().
SavePlan planSave(const AccessState &state, const engine::ChangeList &changes, const FittedProfile &profile);

} // namespace store
