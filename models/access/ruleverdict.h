#pragma once

#include "accessgraph.h"
#include "bitset.h"
#include "decision.h"
#include "rule.h"

namespace engine {

// Whether a rule holds in a graph, and if not, what breaks it.
struct RuleVerdict {
    // One that breaks it: a user, or the role of an AccessRule about a role, and through what.
    struct Breach {
        std::optional<UserId> user = {};
        std::optional<RoleId> role = {};
        QStringList paths = {}; // "uma > User > Delete Post"; of a separation one for each that comes together
    };

    bool isHeld = true;
    std::int64_t breachCount = 0; // all of them
    std::vector<Breach> breaches = {}; // by name; at most the limit asked for
    QString text = {}; // why it is broken, in one sentence; of one that is held: what it names that is not there
};

// Users who may not sign in hold nothing where the application denies them (Semantics). A rule about an object that is
// not there is broken, unless it only forbids something. Of several objects that share a name each must keep the rule.
// style: of the names in paths.
RuleVerdict verdictOf(
    const AccessGraph &graph, const Rule &rule, int breachLimit = 100, NameStyle style = NameStyle::Visible);

// What breaks a rule, no more than is needed to see whether an edit breaks it further.
struct RuleBreakers {
    BitSet users = {}; // of a rule about users
    BitSet roles = {}; // of a rule about what a role holds
    std::int64_t missing = 0; // how many holders are missing; 1 for an object that is not there

    bool isEmpty() const { return users.isEmpty() && roles.isEmpty() && missing == 0; }
    // Another user or role breaks it, or more is missing.
    bool goBeyond(const RuleBreakers &before) const;
};
RuleBreakers breakersOf(const AccessGraph &graph, const Rule &rule);

} // namespace engine
