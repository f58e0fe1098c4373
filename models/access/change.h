#pragma once

#include "ids.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

// One edit as a value that knows before and after. Names are exact. Undo is its inverse, a conflict is "before is no
// longer so", the log is its text, a change file the same as JSON.
namespace engine {

// user → role. added: assign, else unassign.
struct Assignment {
    QString user;
    QString role;
    bool added = true;
    bool operator==(const Assignment &) const = default;
};

// role → permission. added: grant, else revoke.
struct Grant {
    QString role;
    QString permission;
    bool added = true;
    bool operator==(const Grant &) const = default;
};

// user → permission. added: grant-user, else revoke-user.
struct DirectGrant {
    QString user;
    QString permission;
    bool added = true;
    bool operator==(const DirectGrant &) const = default;
};

// heir → the role it inherits from. added: inherit, else disinherit.
struct Inheritance {
    QString role;
    QString from;
    bool added = true;
    bool operator==(const Inheritance &) const = default;
};

// Everything a created or deleted object is linked with, by name, sorted by code point; a list that does not apply to
// the kind is empty.
struct ObjectLinks {
    QStringList users = {}; // of a role: assigned users; of a permission: direct holders
    QStringList roles = {}; // of a user: assigned roles; of a permission: roles that grant it
    QStringList permissions = {}; // of a role: own grants; of a user: direct grants
    QStringList parents = {}; // of a role: the roles it inherits from
    QStringList heirs = {}; // of a role: the roles that inherit from it
    bool operator==(const ObjectLinks &) const = default;
    bool isEmpty() const
    {
        return users.isEmpty() && roles.isEmpty() && permissions.isEmpty() && parents.isEmpty() && heirs.isEmpty();
    }
};

// A whole user, role or permission comes (exists) or goes. The inverse of a deletion brings the links back.
struct Existence {
    ObjectKind kind = ObjectKind::User;
    QString name;
    QString text = {}; // description of a role or permission, display name of a user
    bool active = true; // users only
    bool superuser = false; // users only
    ObjectLinks links = {};
    bool exists = true;
    bool operator==(const Existence &) const = default;
};

struct Rename {
    ObjectKind kind = ObjectKind::User;
    QString before;
    QString after;
    bool operator==(const Rename &) const = default;
};

// New description of a role or permission, new display name of a user.
struct Description {
    ObjectKind kind = ObjectKind::User;
    QString name;
    QString before;
    QString after;
    bool operator==(const Description &) const = default;
};

// active: activate-user, else deactivate-user.
struct Activation {
    QString user;
    bool active = true;
    bool operator==(const Activation &) const = default;
};

using Change = std::variant<Assignment, Grant, DirectGrant, Inheritance, Existence, Rename, Description, Activation>;
using ChangeList = std::vector<Change>;

Change inverse(const Change &change);
// The inverses in reverse order: applied after `changes` they give back the graph before.
ChangeList inverse(const ChangeList &changes);

// Whether the change gives something (assign, grant, create, activate), takes it away, or does neither (rename,
// describe).
enum class Direction { Adds, Removes, Alters };
Direction direction(const Change &change);

// "user", "role", "permission": as in the change file and in sentences.
QString kindWord(ObjectKind kind);

// The word of the change file: "assign", "revoke-user", "create-role", … Also the key of a profile's [write] with '-'
// as '_'.
QString verb(const Change &change);
// Every word of the change file: links first, then all of roles, of permissions and of users.
const QStringList &verbs();

// A change with that word and nothing else; nothing when it is no word of the change file.
std::optional<Change> changeWithVerb(const QString &verb);

// Visits the links of a created or deleted object as changes of their own, added or removed with it.
void forEachLink(const Existence &existence, const std::function<void(const Change &)> &visit);

// For people: "Grant Edit Post to User", "Unassign Reviewer from ulla.holm", "Delete role Editor".
QString sentence(const Change &change);

} // namespace engine
