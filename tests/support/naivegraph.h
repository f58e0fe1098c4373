#pragma once

#include "accessgraph.h"
#include "change.h"

#include <set>
#include <utility>

// Who may do what as plain sets of names, with the meaning of a change written down once more and as simply as can be:
// what the engine's arrays, overlays and closures are compared with.
struct NaiveGraph {
    NaiveGraph() = default;
    // The objects and links of a graph, by name.
    explicit NaiveGraph(const engine::AccessGraph &graph);

    using Names = std::set<QString>;
    using Pairs = std::set<std::pair<QString, QString>>;

    Names users = {};
    Names roles = {};
    Names permissions = {};
    Names inactive = {};
    Names superusers = {};
    Pairs assignments = {}; // user, role
    Pairs grants = {}; // role, permission
    Pairs directGrants = {}; // user, permission
    Pairs inheritance = {}; // heir, parent

    // The change must fit.
    void apply(const engine::Change &change);

    // User, permission: nothing for inactive users, every permission for superusers, depth without limit.
    Pairs effectiveGrants() const;
};
