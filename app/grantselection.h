#pragma once

#include "bitset.h"
#include "invocation.h"

#include <optional>
#include <vector>

// Which effective grants are asked for.
struct GrantSelection {
    std::vector<UserId> users = {}; // in order of name
    engine::BitSet permissions = {};
    std::optional<RoleId> role = {};
    bool withPaths = false;
};

// By --user, --role, --permission and --why. Error (Usage): there is none of that name.
Result<GrantSelection> grantSelection(const Invocation &call, const engine::AccessGraph &graph);
