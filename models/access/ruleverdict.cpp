#include "ruleverdict.h"

#include "nameorder.h"
#include "overloaded.h"
#include "paths.h"
#include "visibletext.h"

#include <QLocale>

#include <algorithm>
#include <deque>
#include <map>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

using Breach = RuleVerdict::Breach;

constexpr int pathsPerBreach = 20;

RuleVerdict broken(const QString &text, std::int64_t count = 0)
{
    return {.isHeld = false, .breachCount = count, .text = text};
}

QString notThere(ObjectKind kind, const QString &name)
{
    return u"There is no %1 %2."_s.arg(kindWord(kind), inSentence(name));
}

bool maySignIn(const AccessGraph &graph, UserId user)
{
    return graph.exists(user) && graph.isActive(user);
}

BitSet holdersOf(const AccessGraph &graph, ObjectRef object)
{
    return object.kind == ObjectKind::Role ? graph.memberSetOf(object.role()) : graph.holderSetOf(object.permission());
}

class RuleJudge {
public:
    RuleJudge(const AccessGraph &graph, int breachLimit, NameStyle style)
        : m_graph(graph), m_limit(std::size_t(std::max(breachLimit, 0))), m_style(style)
    {
    }

    RuleBreakers breakers(const AccessRule &rule) const;
    RuleBreakers breakers(const SeparationRule &rule) const { return {.users = usersWithTooMany(rule)}; }
    RuleBreakers breakers(const HoldersRule &rule) const;
    // What it names that is not there, in sentences.
    QString missingNames(const AccessRule &rule) const;
    QString missingNames(const SeparationRule &rule) const { return missingNames(rule.kind, rule.names); }
    QString missingNames(const HoldersRule &rule) const { return missingNames(rule.kind, {rule.name}); }
    // Of a rule that is broken.
    RuleVerdict describe(const AccessRule &rule, const RuleBreakers &breakers) const;
    RuleVerdict describe(const SeparationRule &rule, const RuleBreakers &breakers) const;
    RuleVerdict describe(const HoldersRule &rule, const RuleBreakers &breakers) const;

private:
    std::vector<ObjectRef> objectsOf(const SeparationRule &rule) const;
    BitSet usersWithTooMany(const SeparationRule &rule) const;
    int activeHolders(ObjectRef object) const;
    QString missingNames(ObjectKind kind, const QStringList &names) const;
    QString sharedNames(ObjectKind kind, const QStringList &names) const;
    RuleVerdict describeUsers(const AccessRule &rule, const BitSet &breakers, PermissionId permission) const;
    RuleVerdict describeRoles(const AccessRule &rule, const BitSet &breakers, PermissionId permission) const;
    QString shown(ObjectRef ref) const;
    QStringList rolePaths(RoleId role, PermissionId permission) const;
    QStringList waysTo(UserId user, ObjectRef object) const;
    QStringList wayToRole(UserId user, RoleId role) const;

    const AccessGraph &m_graph;
    std::size_t m_limit;
    NameStyle m_style; // of paths
};

QString RuleJudge::missingNames(ObjectKind kind, const QStringList &names) const
{
    QStringList sentences;
    for (const QString &name : names) {
        if (m_graph.objectsNamed(kind, name).empty())
            sentences << notThere(kind, name);
    }
    return sentences.join(u' ');
}

QString RuleJudge::missingNames(const AccessRule &rule) const
{
    const QStringList sentences = {
        missingNames(rule.kind, {rule.name}), missingNames(ObjectKind::Permission, {rule.permission})};
    return sentences.join(u' ').trimmed();
}

// "2 users are called bob." for each of the names that is shared, in front of it a blank.
QString RuleJudge::sharedNames(ObjectKind kind, const QStringList &names) const
{
    QString words;
    for (const QString &name : names) {
        if (const auto total = m_graph.objectsNamed(kind, name).size(); total > 1)
            words += u" %1 %2s are called %3."_s.arg(QString::number(total), kindWord(kind), inSentence(name));
    }
    return words;
}

RuleVerdict RuleJudge::describe(const AccessRule &rule, const RuleBreakers &breakers) const
{
    const auto permission = m_graph.permission(rule.permission);
    if (m_graph.objectsNamed(rule.kind, rule.name).empty())
        return broken(notThere(rule.kind, rule.name));
    if (!permission)
        return broken(notThere(ObjectKind::Permission, rule.permission));
    RuleVerdict verdict = rule.kind == ObjectKind::User ? describeUsers(rule, breakers.users, *permission)
                                                        : describeRoles(rule, breakers.roles, *permission);
    verdict.text += sharedNames(rule.kind, {rule.name});
    return verdict;
}

RuleVerdict RuleJudge::describeUsers(const AccessRule &rule, const BitSet &breakers, PermissionId permission) const
{
    const std::vector<UserId> users = breakers.ids<UserId>();
    const Decision first = decide(m_graph, users.front(), permission, pathsPerBreach);
    RuleVerdict verdict =
        broken(reasonText(m_graph, users.front(), rule.permission, first), std::int64_t(users.size()));
    for (std::size_t i = 0; i < std::min(users.size(), m_limit); ++i) {
        Breach breach{.user = users[i]};
        for (const Path &path : decide(m_graph, users[i], permission, pathsPerBreach).paths)
            breach.paths << pathText(m_graph, users[i], path, permission, m_style);
        verdict.breaches.push_back(breach);
    }
    return verdict;
}

RuleVerdict RuleJudge::describeRoles(const AccessRule &rule, const BitSet &breakers, PermissionId permission) const
{
    const std::vector<RoleId> roles = breakers.ids<RoleId>();
    const QString text = rule.allowed ? u"The role %1 does not hold %2."_s : u"The role %1 holds %2."_s;
    RuleVerdict verdict =
        broken(text.arg(inSentence(rule.name), inSentence(rule.permission)), std::int64_t(roles.size()));
    for (std::size_t i = 0; i < std::min(roles.size(), m_limit); ++i)
        verdict.breaches.push_back({.role = roles[i], .paths = rolePaths(roles[i], permission)});
    return verdict;
}

QString RuleJudge::shown(ObjectRef ref) const
{
    return m_style == NameStyle::Exact ? m_graph.name(ref) : visibleText(m_graph.name(ref));
}

QStringList RuleJudge::rolePaths(RoleId role, PermissionId permission) const
{
    QStringList lines;
    for (const Path &path : pathsOf(m_graph, role, permission, pathsPerBreach).paths) {
        QStringList steps;
        for (const RoleId step : path.roles)
            steps << shown(step);
        lines << (steps << shown(permission)).join(" > "_L1);
    }
    return lines;
}

RuleBreakers RuleJudge::breakers(const AccessRule &rule) const
{
    const std::vector<ObjectRef> subjects = m_graph.objectsNamed(rule.kind, rule.name);
    const auto permission = m_graph.permission(rule.permission);
    if (subjects.empty() || !permission)
        return {.missing = rule.allowed ? 1 : 0};
    RuleBreakers found;
    for (const ObjectRef subject : subjects) {
        if (rule.kind == ObjectKind::Role && m_graph.holds(subject.role(), *permission) != rule.allowed)
            found.roles.insert(subject.role());
        if (rule.kind == ObjectKind::User
            && decide(m_graph, subject.user(), *permission, 1).isAllowed() != rule.allowed)
            found.users.insert(subject.user());
    }
    return found;
}

std::vector<ObjectRef> RuleJudge::objectsOf(const SeparationRule &rule) const
{
    std::vector<ObjectRef> objects;
    for (const QString &name : rule.names) {
        for (const ObjectRef object : m_graph.objectsNamed(rule.kind, name))
            objects.push_back(object);
    }
    return objects;
}

// Each of the sets lifts its users one level: the last one has those who are in more than atMost of them.
BitSet RuleJudge::usersWithTooMany(const SeparationRule &rule) const
{
    std::vector<BitSet> inMoreThan(std::size_t(rule.atMost) + 1);
    for (const ObjectRef object : objectsOf(rule)) {
        const BitSet holders = holdersOf(m_graph, object);
        for (std::size_t level = inMoreThan.size() - 1; level > 0; --level) {
            BitSet lifted = inMoreThan[level - 1];
            lifted &= holders;
            inMoreThan[level] |= lifted;
        }
        inMoreThan[0] |= holders;
    }
    return inMoreThan.back();
}

RuleVerdict RuleJudge::describe(const SeparationRule &rule, const RuleBreakers &breakers) const
{
    const std::vector<ObjectRef> objects = objectsOf(rule);
    std::vector<BitSet> holders;
    for (const ObjectRef object : objects)
        holders.push_back(holdersOf(m_graph, object));
    std::vector<UserId> users = breakers.users.ids<UserId>();
    sortByName(m_graph.users(), users);
    RuleVerdict verdict = broken({}, std::int64_t(users.size()));
    for (std::size_t i = 0; i < std::min(users.size(), m_limit); ++i) {
        Breach breach{.user = users[i]};
        for (std::size_t k = 0; k < objects.size(); ++k) {
            if (holders[k].contains(users[i]))
                breach.paths << waysTo(users[i], objects[k]);
        }
        verdict.breaches.push_back(breach);
    }
    const QString first = inSentence(m_graph.name(users.front()));
    const auto others = qint64(users.size()) - 1;
    const QString who = others == 0 ? u"%1 has"_s.arg(first)
        : others == 1               ? u"%1 and 1 other user have"_s.arg(first)
                                    : u"%1 and %2 other users have"_s.arg(first, QLocale().toString(others));
    verdict.text =
        u"%1 more than %2 of them."_s.arg(who, QString::number(rule.atMost)) + sharedNames(rule.kind, rule.names);
    return verdict;
}

// How a user comes by one of the things that are kept apart; nothing when not at all.
QStringList RuleJudge::waysTo(UserId user, ObjectRef object) const
{
    if (object.kind == ObjectKind::Role)
        return wayToRole(user, object.role());
    QStringList lines;
    for (const Path &path : decide(m_graph, user, object.permission(), 1).paths)
        lines << pathText(m_graph, user, path, object.permission(), m_style);
    return lines;
}

// One of the shortest chains.
QStringList RuleJudge::wayToRole(UserId user, RoleId role) const
{
    std::map<RoleId, RoleId> heirOf; // the role it was reached from; itself: it is assigned
    std::deque<RoleId> next;
    for (const RoleId assigned : m_graph.rolesOf(user)) {
        heirOf.emplace(assigned, assigned);
        next.push_back(assigned);
    }
    for (; !next.empty() && heirOf.count(role) == 0; next.pop_front()) {
        for (const RoleId parent : m_graph.parentsOf(next.front())) {
            if (heirOf.emplace(parent, next.front()).second)
                next.push_back(parent);
        }
    }
    if (heirOf.count(role) == 0)
        return {};
    QStringList steps = {shown(role)};
    for (RoleId step = role; heirOf.at(step) != step; step = heirOf.at(step))
        steps.prepend(shown(heirOf.at(step)));
    steps.prepend(shown(user));
    return {steps.join(" > "_L1)};
}

int RuleJudge::activeHolders(ObjectRef object) const
{
    int active = 0;
    holdersOf(m_graph, object).forEach<UserId>([&](UserId user) { active += maySignIn(m_graph, user) ? 1 : 0; });
    return active;
}

// Of several objects that share the name the one with the fewest counts.
RuleBreakers RuleJudge::breakers(const HoldersRule &rule) const
{
    const std::vector<ObjectRef> objects = m_graph.objectsNamed(rule.kind, rule.name);
    int missing = objects.empty() ? rule.atLeast : 0;
    for (const ObjectRef object : objects)
        missing = std::max(missing, rule.atLeast - activeHolders(object));
    return {.missing = missing};
}

RuleVerdict RuleJudge::describe(const HoldersRule &rule, const RuleBreakers &breakers) const
{
    if (m_graph.objectsNamed(rule.kind, rule.name).empty())
        return broken(notThere(rule.kind, rule.name));
    const auto active = rule.atLeast - breakers.missing;
    const QString verb = rule.kind == ObjectKind::Role ? u"has the role"_s : u"holds"_s;
    const QString name = inSentence(rule.name);
    const QString text = active == 0
        ? u"No active user %1 %2."_s.arg(verb, name)
        : u"Only %1 active %2 %3 %4."_s.arg(QString::number(active), active == 1 ? u"user"_s : u"users"_s,
            active == 1                         ? verb
                : rule.kind == ObjectKind::Role ? u"have the role"_s
                                                : u"hold"_s,
            name);
    return broken(text + sharedNames(rule.kind, {rule.name}));
}

} // namespace

bool RuleBreakers::goBeyond(const RuleBreakers &before) const
{
    BitSet others = users;
    others -= before.users;
    BitSet otherRoles = roles;
    otherRoles -= before.roles;
    return !others.isEmpty() || !otherRoles.isEmpty() || missing > before.missing;
}

RuleBreakers breakersOf(const AccessGraph &graph, const Rule &rule)
{
    const RuleJudge judge(graph, 0, NameStyle::Visible);
    return std::visit([&judge](const auto &condition) { return judge.breakers(condition); }, rule.condition);
}

RuleVerdict verdictOf(const AccessGraph &graph, const Rule &rule, int breachLimit, NameStyle style)
{
    const RuleBreakers breakers = breakersOf(graph, rule);
    const RuleJudge judge(graph, breachLimit, style);
    if (breakers.isEmpty())
        return {
            .text = std::visit([&](const auto &condition) { return judge.missingNames(condition); }, rule.condition)};
    return std::visit([&](const auto &condition) { return judge.describe(condition, breakers); }, rule.condition);
}

} // namespace engine
