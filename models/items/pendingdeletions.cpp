#include "pendingdeletions.h"

#include "workspace.h"

#include <algorithm>

namespace items {

engine::ChangeList pendingDeletions(const Workspace &workspace, const std::vector<ObjectRef> &objects)
{
    const engine::AccessGraph &saved = workspace.savedGraph();
    const auto isWanted = [&](const engine::Existence &change) {
        return !change.exists && std::any_of(objects.begin(), objects.end(), [&](ObjectRef object) {
            return object.kind == change.kind && object.index < saved.objects(object.kind).indexLimit()
                && saved.exists(object) && saved.name(object) == change.name;
        });
    };
    engine::ChangeList found;
    for (const engine::Change &change : workspace.pendingChanges()) {
        const auto *existence = std::get_if<engine::Existence>(&change);
        if (existence && isWanted(*existence))
            found.push_back(change);
    }
    return found;
}

} // namespace items
