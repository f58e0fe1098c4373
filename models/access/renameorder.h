#pragma once

#include "change.h"

namespace engine {

// Renames of one kind, each from a name in use before all to one in use after all, put in an order in which no step
// meets a taken name. Names that swap go through a free one: a name for which isTaken says false.
std::vector<Rename> applicableOrder(
    const std::vector<Rename> &renames, const std::function<bool(const QString &)> &isTaken);

} // namespace engine
