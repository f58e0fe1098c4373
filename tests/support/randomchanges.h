#pragma once

#include "change.h"
#include "graphbuilder.h"

#include <cstdint>
#include <vector>

// Random graphs and random edits as functions of plain numbers, so that a property test can shrink what it found.

// A small graph with odd names, inactive users, a superuser, and a link for each number. Circles of inheritance may be
// among them, as in foreign data, unless withCircles is false.
engine::AccessGraph randomGraph(
    const std::vector<std::uint32_t> &links, engine::Semantics semantics = {}, bool withCircles = true);

// One of the 22 kinds of change, on objects of the graph or on a few that may not exist. Two in three fit.
engine::Change randomChange(const engine::AccessGraph &graph, std::uint32_t number);
// The same as a person makes it and every profile can write it: what is created has no links and is no superuser.
engine::Change writableChange(const engine::AccessGraph &graph, std::uint32_t number);
