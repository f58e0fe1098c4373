#include "edit.h"

#include "grapheditor.h"

#include <algorithm>

namespace engine {

namespace {

template <typename Id>
void unite(std::vector<Id> &ids, const std::vector<Id> &others)
{
    ids.insert(ids.end(), others.begin(), others.end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// Writes each change that fits; visit(index, what came of it) says whether to go on.
template <typename Visit>
EditScope writeEach(AccessGraph &graph, const ChangeList &changes, Visit visit)
{
    GraphEditor editor(graph);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Result<Change> change = resolved(graph, changes[i]);
        if (change)
            editor.apply(*change);
        if (!visit(i, change))
            break;
    }
    return editor.finish();
}

} // namespace

void EditScope::add(const EditScope &other)
{
    unite(users, other.users);
    unite(roles, other.roles);
    unite(permissions, other.permissions);
    objectsChanged = objectsChanged || other.objectsChanged;
}

Result<ChangeList> resolved(const AccessGraph &graph, const ChangeList &changes)
{
    AccessGraph trial = graph;
    Result<ChangeList> result;
    writeEach(trial, changes, [&result](std::size_t, const Result<Change> &change) {
        if (change)
            result->push_back(*change);
        else
            result = tl::unexpected(change.error());
        return result.has_value();
    });
    return result;
}

Result<EditScope> apply(AccessGraph &graph, const Change &change)
{
    return resolved(graph, change).map([&graph](const Change &fitting) {
        GraphEditor editor(graph);
        editor.apply(fitting);
        return editor.finish();
    });
}

Result<EditScope> apply(AccessGraph &graph, const ChangeList &changes)
{
    if (changes.size() == 1) // needs no copy
        return apply(graph, changes.front());
    AccessGraph trial = graph;
    Result<EditScope> result;
    const EditScope scope = writeEach(trial, changes, [&result](std::size_t, const Result<Change> &change) {
        if (!change)
            result = tl::unexpected(change.error());
        return change.has_value();
    });
    if (result) {
        graph = std::move(trial);
        result = scope;
    }
    return result;
}

std::vector<Misfit> misfits(const AccessGraph &graph, const ChangeList &changes)
{
    AccessGraph trial = graph;
    std::vector<Misfit> found;
    writeEach(trial, changes, [&found](std::size_t index, const Result<Change> &change) {
        if (!change)
            found.push_back({index, change.error()});
        return true;
    });
    return found;
}

} // namespace engine
