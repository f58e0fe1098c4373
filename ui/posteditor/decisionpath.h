#pragma once

#include "decision.h"
#include "pathview.h"

#include <optional>
#include <vector>

// A decision as a path to look at: session, user, roles, permission; a refusal breaks before the permission.
std::vector<PathNode> pathOf(const engine::AccessGraph &graph, const engine::Session &session,
    const QString &permission, const engine::Decision &decision);
// Marks what is so only after Save: saved is the graph as it is in the database.
void markPending(std::vector<PathNode> &nodes, const engine::AccessGraph &graph, const engine::AccessGraph &saved,
    const engine::Session &session, const engine::Decision &decision);
