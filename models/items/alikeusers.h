#pragma once

#include "ids.h"

#include <cstdint>
#include <vector>

namespace items {

class PendingView;

// Users who have the same roles, direct grants and flags, now and as saved: what one of them may do, all may, and
// through the same.
struct AlikeUsers {
    UserId first = {};
    std::int64_t total = 0;
};

// In order of the first of each.
std::vector<AlikeUsers> groupAlike(const PendingView &view, const std::vector<UserId> &users);

} // namespace items
