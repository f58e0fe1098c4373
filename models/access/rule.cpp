#include "rule.h"

#include "overloaded.h"
#include "visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

QString whyNot(const AccessRule &rule)
{
    return rule.kind == ObjectKind::Permission ? u"Only a user or a role can be allowed something."_s : QString();
}

QString whyNot(const SeparationRule &rule)
{
    if (rule.kind == ObjectKind::User)
        return u"Only roles or permissions can be kept apart."_s;
    if (rule.names.size() < 2)
        return u"A separation needs at least two names."_s;
    if (QStringList names = rule.names; names.removeDuplicates() > 0)
        return u"A separation names each role or permission once."_s;
    if (rule.atMost < 1 || rule.atMost >= rule.names.size())
        return u"Of %1 names at most 1 to %2 can be allowed together, not %3."_s.arg(
            QString::number(rule.names.size()), QString::number(rule.names.size() - 1), QString::number(rule.atMost));
    return {};
}

QString whyNot(const HoldersRule &rule)
{
    if (rule.kind == ObjectKind::User)
        return u"Only a permission or a role has holders."_s;
    return rule.atLeast < 1 ? u"At least 1 user is the least that can be asked for."_s : QString();
}

void follow(QString &name, ObjectKind kind, const Rename &rename)
{
    if (kind == rename.kind && name == rename.before)
        name = rename.after;
}

} // namespace

QString sentence(const Rule &rule)
{
    return std::visit(Overloaded{
                          [](const AccessRule &c) {
                              const QString who =
                                  c.kind == ObjectKind::Role ? u"The role "_s + inSentence(c.name) : inSentence(c.name);
                              const QString must = c.allowed ? u"must be allowed"_s : u"must not be allowed"_s;
                              return u"%1 %2 %3"_s.arg(who, must, inSentence(c.permission));
                          },
                          [](const SeparationRule &c) {
                              return u"At most %1 of %2 per user"_s.arg(QString::number(c.atMost), inSentence(c.names));
                          },
                          [](const HoldersRule &c) {
                              const bool isRole = c.kind == ObjectKind::Role;
                              const QString users = c.atLeast == 1 ? u"user"_s : u"users"_s;
                              const QString verb = isRole ? (c.atLeast == 1 ? u"has the role"_s : u"have the role"_s)
                                                          : (c.atLeast == 1 ? u"holds"_s : u"hold"_s);
                              return u"At least %1 active %2 %3 %4"_s.arg(
                                  QString::number(c.atLeast), users, verb, inSentence(c.name));
                          },
                      },
        rule.condition);
}

QString whyNotARule(const Rule &rule)
{
    return std::visit([](const auto &condition) { return whyNot(condition); }, rule.condition);
}

Rule followed(const Rule &rule, const Change &change)
{
    const auto *rename = std::get_if<Rename>(&change);
    if (rename == nullptr)
        return rule;
    Rule result = rule;
    std::visit(Overloaded{
                   [rename](AccessRule &c) {
                       follow(c.name, c.kind, *rename);
                       follow(c.permission, ObjectKind::Permission, *rename);
                   },
                   [rename](SeparationRule &c) {
                       for (QString &name : c.names)
                           follow(name, c.kind, *rename);
                       std::sort(c.names.begin(), c.names.end());
                   },
                   [rename](HoldersRule &c) { follow(c.name, c.kind, *rename); },
               },
        result.condition);
    return result;
}

RuleList followed(const RuleList &rules, const ChangeList &changes)
{
    RuleList result = rules;
    for (const Change &change : changes) {
        for (Rule &rule : result)
            rule = followed(rule, change);
    }
    return result;
}

std::vector<RuleEdit> ruleEdits(const RuleList &before, const RuleList &after)
{
    const auto has = [](const RuleList &rules, const Rule &rule) {
        return std::find(rules.begin(), rules.end(), rule) != rules.end();
    };
    std::vector<RuleEdit> edits;
    for (const Rule &rule : before) {
        if (!has(after, rule))
            edits.push_back({rule, false});
    }
    for (const Rule &rule : after) {
        if (!has(before, rule))
            edits.push_back({rule, true});
    }
    return edits;
}

QString sentence(const RuleEdit &edit)
{
    return (edit.added ? u"Add the rule “%1”"_s : u"Remove the rule “%1”"_s).arg(sentence(edit.rule));
}

} // namespace engine
