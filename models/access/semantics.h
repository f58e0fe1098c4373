#pragma once

#include <optional>

namespace engine {

// What the application's own check does beyond the graph; comes from [check] of a profile (profile-language, section
// 6).
struct Semantics {
    enum class InactiveUsers { Denied, Ignored };
    enum class Superusers { Ignored, Everything };

    InactiveUsers inactiveUsers = InactiveUsers::Denied;
    Superusers superusers = Superusers::Ignored;
    // Assignment is edge 1; at most that many edges from user to role. Nothing: no limit.
    std::optional<int> depth = std::nullopt;

    bool operator==(const Semantics &) const = default;
};

} // namespace engine
