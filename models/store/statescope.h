#pragma once

#include "accessstate.h"
#include "change.h"
#include "profile.h"

#include <set>

namespace store {

// What of a database a save looks at: everything, or in a large one objects by name and links by the name of an end.
struct StateScope {
    using Keys = std::map<KeyText, SqlValue>;
    using Names = std::set<std::string>;

    bool isWhole = false;
    // With the keys that they have or had: an object that was deleted meanwhile is looked for, too.
    std::array<std::map<std::string, Keys>, 3> objects = {}; // by ObjectKind
    std::array<Names, 7> linksFrom = {}; // by ReadQuery
    std::array<Names, 7> linksTo = {};
    bool hasWholeHierarchy = false; // every inheritance: whether a new one closes a circle depends on all of them

    // Of objects of these names, as far as they are known.
    Keys keysOf(ObjectKind kind, const Names &names) const;
};

// What these changes touch.
StateScope scopeOf(const engine::ChangeList &changes, const Profile &profile);

} // namespace store
