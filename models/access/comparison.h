#pragma once

#include "accessgraph.h"

#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace engine {

// The difference between two graphs in effective grants: who gains and who loses which permission, exactly.
// Users and permissions are the same when they are the same object, whatever it is called: renaming gains and loses
// nothing. Names and their order are those of the later graph, which still names what is gone.
struct EffectDifference {
    struct ByPermission {
        QString permission;
        QList<UserId> users; // by name; ids, because there may be a hundred million pairs
        PermissionId id = {}; // two may have one name: what is gone, and what was created or renamed since
        bool operator==(const ByPermission &) const = default;
    };
    std::vector<ByPermission> gained = {}; // by permission, code point
    std::vector<ByPermission> lost = {};

    std::int64_t gainedCount() const; // pairs of user and permission
    std::int64_t lostCount() const;
    std::int64_t gainingUserCount() const; // users, each once
    std::int64_t losingUserCount() const;
    bool isEmpty() const { return gained.empty() && lost.empty(); }
    bool operator==(const EffectDifference &) const = default;
};

// before and after are copies of one graph; looks only at users whom the edits can touch. isCancelled is asked now and
// then; after a yes the result is empty and means nothing.
EffectDifference effectOf(
    const AccessGraph &before, const AccessGraph &after, const std::function<bool()> &isCancelled = {});
// How many users effectOf would look at: decides whether it is worth a thread.
std::int64_t affectedUserCount(const AccessGraph &before, const AccessGraph &after);

// "3 users gain Hide Comment and Delete Comment, 1 user loses View Reports"; "Nobody gains or loses a permission".
// Many permissions are only counted ("3 users gain 12 permissions"); numbers grouped as in the person's language.
QString effectSentence(const EffectDifference &difference);

} // namespace engine
