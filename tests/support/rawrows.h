#pragma once

#include "graphbuilder.h"

#include <rapidcheck.h>
#include <set>
#include <utility>
#include <vector>

// What a database may hold: rows in any order, the same link several times, links to objects that are not there, roles
// in circles. Objects are numbers, their keys too; effectiveGrants() says what the rows mean, slowly and without any
// array of the engine.
struct RawRows {
    using Pair = std::pair<int, int>;

    int userCount = 0;
    int roleCount = 0;
    int permissionCount = 0;
    std::set<int> inactive = {};
    std::set<int> superusers = {};
    std::vector<Pair> assignments = {}; // user, role
    std::vector<Pair> grants = {}; // role, permission
    std::vector<Pair> directGrants = {}; // user, permission
    std::vector<Pair> inheritance = {}; // heir, parent
    engine::Semantics semantics = {};

    std::set<Pair> effectiveGrants() const; // user, permission
    std::set<int> rolesOf(int user) const; // inherited ones too, within the depth
};

// Up to 12 of each kind; ends of links reach a little further than the objects.
RawRows anyRows();

// Names are the numbers in three digits, so that ids are the numbers. linksFirst: links before the objects that they
// need.
engine::AccessGraph graphOf(const RawRows &rows, bool linksFirst = false, engine::LoadReport *report = nullptr);
