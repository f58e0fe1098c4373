#pragma once

#include "change.h"
#include "decision.h"

#include <QString>

#include <variant>
#include <vector>

class Workspace;

// A single deed that would allow what is refused, with what it does beside that: a change to stage, or a role of the
// user to activate in the session.
struct Suggestion {
    std::variant<engine::Change, RoleId> deed;
    QString text; // "Activate Admin", "Assign Admin to uma"
    QString effect; // "this session gains 3", "2 users gain 1"; empty: too many users to say at once
};

// The nearest few: roles to activate, roles that hold the permission for the user, then the permission for a role that
// is active.
std::vector<Suggestion> suggestionsFor(const Workspace &workspace, const engine::Session &session,
    const QString &permission, const engine::Decision &decision);
