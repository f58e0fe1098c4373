#pragma once

#include "accessgraph.h"
#include "change.h"

namespace engine {

// What an edit touched, so that views refresh no more than that.
struct EditScope {
    std::vector<UserId> users = {};
    std::vector<RoleId> roles = {};
    std::vector<PermissionId> permissions = {};
    bool objectsChanged = false; // something was created, deleted or renamed: lists of objects differ

    void add(const EditScope &other);
};

// The change as it stands in `graph`: before of a rename or description, text and links of a deletion filled in.
// Error (Refused or Usage) in a person's words when it does not fit: already so, names something unknown or ambiguous, the name is taken
// or not usable (empty, over 255 characters, control or direction characters), or it closes an inheritance circle (named: "A > B > A").
Result<Change> resolved(const AccessGraph &graph, const Change &change);

// Resolves and applies. On error the graph is as before.
Result<EditScope> apply(AccessGraph &graph, const Change &change);
// All or none.
Result<EditScope> apply(AccessGraph &graph, const ChangeList &changes);
// Like apply, but goes on after a change that does not fit and names every one: index in `changes` and its error.
struct Misfit {
    std::size_t index = 0;
    Error error = {};
};
std::vector<Misfit> misfits(const AccessGraph &graph, const ChangeList &changes);

// The shortest list of changes that turns `before` into `after`, both copies of one graph: opposite edits have cancelled out.
// Order: deletions, renames, creations, descriptions, activations, removed links, added links; each part by name. Applicable as it stands
// (names that swap go through a free name).
ChangeList changesBetween(const AccessGraph &before, const AccessGraph &after);

// The deletion of an object with all its links, ready to stage.
Change deletion(const AccessGraph &graph, ObjectRef ref);

} // namespace engine
