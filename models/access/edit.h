#pragma once

#include "accessgraph.h"
#include "change.h"

namespace engine {

// What an edit touched, so that views refresh no more than that. Sorted by id, each once.
struct EditScope {
    std::vector<UserId> users = {}; // themselves, their assignments or direct grants; not those who hold a touched role
    std::vector<RoleId> roles = {}; // themselves, their links, or what they hold: heirs of a changed role too
    std::vector<PermissionId> permissions =
        {}; // themselves, or who is granted them; not those that come or go by inheritance
    bool objectsChanged = false; // something was created, deleted or renamed: lists of objects differ

    void add(const EditScope &other);
};

// The change as it stands in `graph`: before of a rename or description, text and links of a deletion filled in.
// Error in a person's words when it does not fit. Usage: names something unknown or ambiguous. Refused: already so, the
// name is taken or not usable (whyNotAName), or it closes an inheritance circle (named: "A > B > A"). Names and circles
// that were there when the graph was loaded may come back, so that every edit can be undone.
Result<Change> resolved(const AccessGraph &graph, const Change &change);
// Each as it stands after those before it; the error of the first that does not fit.
Result<ChangeList> resolved(const AccessGraph &graph, const ChangeList &changes);

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

// The shortest list of changes that turns `before` into `after`, both copies of one graph: opposite edits have
// cancelled out. A created object comes without links; they follow as changes of their own. Deletions take their links
// along. Order: deletions, renames, creations, descriptions, activations, removed links, added links; each part users,
// roles, permissions by name. Applicable as it stands (names that swap go through a free name).
ChangeList changesBetween(const AccessGraph &before, const AccessGraph &after);

// The deletion of an object with all its links, ready to stage.
Change deletion(const AccessGraph &graph, ObjectRef ref);

} // namespace engine
