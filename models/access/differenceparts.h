#pragma once

#include "accessgraph.h"
#include "change.h"
#include "objectset.h"

#include <algorithm>
#include <iterator>

namespace engine {

// The changes from one graph to another, sorted by kind. Written one kind after the other they can be applied, if each
// kind is by name.
struct DifferenceParts {
    ChangeList deletions = {};
    ChangeList renames = {};
    ChangeList creations = {};
    ChangeList descriptions = {};
    ChangeList activations = {};
    ChangeList removedLinks = {};
    ChangeList addedLinks = {};
    ObjectSet gone = {}; // what the deletions take away

    void addDeletion(const AccessGraph &before, ObjectRef ref);
    void addCreation(const AccessGraph &after, ObjectRef ref); // without links
    // Text and activation of what is in both.
    void addFacts(const AccessGraph &before, ObjectRef refBefore, const AccessGraph &after, ObjectRef refAfter);
    void addLink(const Change &link, bool added) { (added ? addedLinks : removedLinks).push_back(link); }

    // Leaves the parts empty.
    ChangeList takeList();
};

// visit(ids, added): first those that are only in `before`, then those only in `after`; both sorted.
template <typename Ids, typename OtherIds, typename Visit>
void visitDifference(const Ids &before, const OtherIds &after, Visit visit)
{
    std::vector<typename Ids::value_type> found;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(found));
    visit(std::move(found), false);
    found.clear();
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(found));
    visit(std::move(found), true);
}

} // namespace engine
