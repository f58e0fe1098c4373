#pragma once

#include "fittedprofile.h"
#include "graphbuilder.h"

namespace store {

// Everything that [read] of the profile gives, of one moment (of the caller's transaction, if one is open), as a graph.
// Names progress and can be cancelled.
Result<engine::AccessGraph> readGraph(
    SqliteConnection &connection, const FittedProfile &profile, engine::LoadReport &report);

// What a person should know about odd rows: "2 links point to a user, role or permission that is not there; they do not
// count."
QStringList loadWarnings(const engine::LoadReport &report);

} // namespace store
