#pragma once

#include "accessgraph.h"
#include "change.h"

#include <functional>
#include <optional>

// A user of `users` who has more roles than the database keeps for one; rolesPerUser 0: any number.
std::optional<UserId> overfullUser(
    const engine::AccessGraph &graph, const std::vector<UserId> &users, int rolesPerUser);

// Applies `changes` one after the other, by name; what does not fit is left out, and so is what isWanted(index) does
// not want. A rename left out gives the later changes the name their object then keeps. Returns the indexes of those
// that did not fit.
std::vector<std::size_t> reapply(engine::AccessGraph &graph, const engine::ChangeList &changes, int rolesPerUser,
    const std::function<bool(std::size_t)> &isWanted = {});
