#pragma once

#include "accessgraph.h"
#include "change.h"

#include <functional>
#include <optional>

// A user of `users` who has more roles than the database keeps for one; rolesPerUser 0: any number.
std::optional<UserId> overfullUser(
    const engine::AccessGraph &graph, const std::vector<UserId> &users, int rolesPerUser);
// Says so of a user who would have that many roles.
QString whyOverfull(const QString &user, qint64 roleCount, int rolesPerUser);

struct Reapplied {
    struct Misfit {
        std::size_t index = 0;
        Error error = {};
        bool isSoAlready = false; // what it asks for is there
    };
    engine::ChangeList changes = {}; // as they were applied
    std::vector<Misfit> misfits = {}; // those that did not fit
};
// Applies `changes` one after the other, by name; what does not fit is left out, and so is what isWanted(index) does
// not want. A rename left out gives the later changes the name their object then keeps.
Reapplied reapply(engine::AccessGraph &graph, const engine::ChangeList &changes, int rolesPerUser,
    const std::function<bool(std::size_t)> &isWanted = {});
