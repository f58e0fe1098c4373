#pragma once

#include "change.h"
#include "decision.h"

#include <QString>

#include <optional>
#include <vector>

class Workspace;

// A single change that would allow what is refused, with what it does beside that.
struct Suggestion {
    engine::Change change;
    QString text; // "Assign Admin to uma"
    QString effect; // "uma gains 3", "2 users gain 1"; empty: too many users to say at once
};

// The nearest few: roles that hold the permission for the user, then the permission for a role of the user.
std::vector<Suggestion> suggestionsFor(const Workspace &workspace, std::optional<UserId> user,
    const QString &permission, const engine::Decision &decision);
