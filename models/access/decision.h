#pragma once

#include "session.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace engine {

// One chain that gives an effective grant: user → role → … → role → permission.
struct Path {
    enum class Kind { Roles, Direct, Superuser };
    Kind kind = Kind::Roles;
    std::vector<RoleId> roles = {}; // first the assigned one, last the one that grants; empty unless Kind::Roles

    bool operator==(const Path &) const = default;
};

// The answer to "may this user do this", with its reason.
struct Decision {
    static constexpr std::int64_t manyPaths = std::numeric_limits<std::int64_t>::max();

    enum class Status { Allowed = 200, NotSignedIn = 401, Forbidden = 403 };
    enum class Reason {
        Granted, // allowed: see paths
        Nobody, // 401: nobody is signed in
        Inactive, // 401: the user may not sign in
        NoRole, // 403: the user has no role and no direct grant
        NotActive, // 403: a role of the user gives it, but is not active in the session
        Missing, // 403: none of what the user has gives it
        UnknownPermission, // 403: the application knows no permission of that name
    };

    Status status = Status::Forbidden;
    Reason reason = Reason::Missing;
    std::vector<Path> paths = {}; // shortest first, then by name; at most the limit asked for
    std::int64_t pathCount = 0; // all of them; manyPaths when there are that many or counting took too long
    std::vector<RoleId> heldByRoles = {}; // when refused: roles that hold the permission, inherited included, by name
    std::vector<RoleId> notActive = {}; // of NotActive: the user's roles that would give it, by name

    bool isAllowed() const { return status == Status::Allowed; }
};

// The one decision of the program: window, command line, post editor, rules and tests ask only this.
// permission: nothing = the application knows none of that name; only a superuser
// who may do everything is then allowed. In this order: nobody (401), inactive and denied (401, superusers too),
// superuser (allowed, that one path), unknown permission (403), active roles and direct grants. pathLimit: how many
// paths are listed; counting goes on.
Decision decide(
    const AccessGraph &graph, const Session &session, std::optional<PermissionId> permission, int pathLimit = 1000);
// With all roles active, as an application without sessions decides: the tutorial's has_permission().
Decision decide(
    const AccessGraph &graph, std::optional<UserId> user, std::optional<PermissionId> permission, int pathLimit = 1000);

// "200 allowed", "401 not signed in", "403 forbidden": the words of check's first line.
QString statusLine(Decision::Status status);

enum class NameStyle {
    Visible, // for people: visibleText()
    Exact, // for files and the command line
};
// "uma > User > View Post", "uma > View Post" (direct), "root > superuser > View Post": a path as one line.
QString pathText(const AccessGraph &graph, UserId user, const Path &path, PermissionId permission,
    NameStyle style = NameStyle::Visible);
// "Editor › Author", "direct", "superuser": what stands in a Through column.
QString throughText(const AccessGraph &graph, const Path &path, NameStyle style = NameStyle::Visible);
// The reason in one or two sentences: "uma lacks Edit Post. Roles that hold it: Admin."
QString reasonText(
    const AccessGraph &graph, std::optional<UserId> user, const QString &permissionName, const Decision &decision);

} // namespace engine
