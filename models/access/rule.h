#pragma once

#include "change.h"
#include "result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace engine {

// A user or role must be, or must not be, allowed something.
struct AccessRule {
    ObjectKind kind = ObjectKind::User; // User or Role
    QString name;
    QString permission;
    bool allowed = true;
    bool operator==(const AccessRule &) const = default;
};

// Static separation of duty (ANSI INCITS 359, 6.3.2: inherited roles count too): of these roles, or of these
// permissions, a user has at most so many.
struct SeparationRule {
    ObjectKind kind = ObjectKind::Role; // Role or Permission
    QStringList names; // two or more, sorted by code point
    int atMost = 1; // 1 … names.size() - 1
    bool operator==(const SeparationRule &) const = default;
};

// At least so many active users hold a permission or have a role, inherited included: the guard against lock-out.
struct HoldersRule {
    ObjectKind kind = ObjectKind::Permission; // Permission or Role
    QString name;
    int atLeast = 1;
    bool operator==(const HoldersRule &) const = default;
};

// What must hold, kept beside the data. Names are exact.
struct Rule {
    enum class Weight { Warning, RefusesSave };

    std::variant<AccessRule, SeparationRule, HoldersRule> condition;
    Weight weight = Weight::RefusesSave;
    QString note = {}; // why, for people
    bool operator==(const Rule &) const = default;
};
using RuleList = std::vector<Rule>;

// "uma must be allowed Edit Post", "The role User must not be allowed Delete Post", "At most 1 of Pay and Approve per
// user", "At least 1 active user holds Delete Post".
QString sentence(const Rule &rule);

// Empty when it can be kept; else why not ("A separation needs two names at least"). Whether its objects exist is the
// verdict's business.
QString whyNotARule(const Rule &rule);

// {"rule":"must-be-allowed","user":…|"role":…,"permission":…}, "must-not-be-allowed" alike,
// {"rule":"never-together","roles":[…]|"permissions":[…],"at_most":1},
// {"rule":"at-least","users":1,"permission":…|"role":…}; all with "weight":"refuses-save"|"warning" and "note".
QJsonObject toJson(const Rule &rule);
// Error (Usage) names the member that is missing, unknown or wrong.
Result<Rule> ruleFromJson(const QJsonObject &object);

// The rule after a change: its names follow renames.
Rule followed(const Rule &rule, const Change &change);
// All of them after several changes, one after the other.
RuleList followed(const RuleList &rules, const ChangeList &changes);

// A rule comes or goes; as the log tells it.
struct RuleEdit {
    Rule rule;
    bool added = true;
    bool operator==(const RuleEdit &) const = default;
};
// What turns `before` into `after`: first what goes, then what comes, in the order of their lists.
std::vector<RuleEdit> ruleEdits(const RuleList &before, const RuleList &after);
// "Add the rule “At least 1 active user holds Delete Post”".
QString sentence(const RuleEdit &edit);
// The rule's own members and "do": "add-rule" or "remove-rule".
QJsonObject toJson(const RuleEdit &edit);
Result<RuleEdit> ruleEditFromJson(QJsonObject object);

} // namespace engine
