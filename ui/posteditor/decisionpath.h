#pragma once

#include "decision.h"
#include "pathview.h"

#include <optional>
#include <vector>

// A decision as a path to look at: session, user, roles, permission; a refusal breaks before the permission.
std::vector<PathNode> pathOf(const engine::AccessGraph &graph, const engine::Session &session,
    const QString &permission, const engine::Decision &decision);
