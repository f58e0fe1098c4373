#include "memberreader.h"
#include "overloaded.h"
#include "rule.h"
#include "visibletext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

const QString mustBeAllowed = u"must-be-allowed"_s;
const QString mustNotBeAllowed = u"must-not-be-allowed"_s;
const QString neverTogether = u"never-together"_s;
const QString atLeast = u"at-least"_s;
const QString addRule = u"add-rule"_s;
const QString removeRule = u"remove-rule"_s;

// The kind whose member is there: "roles" or "permissions", "user" or "role".
ObjectKind kindIn(const QJsonObject &object, ObjectKind first, ObjectKind second, const QString &ending)
{
    return object.contains(kindWord(second) + ending) ? second : first;
}

} // namespace

QJsonObject toJson(const Rule &rule)
{
    QJsonObject object = std::visit(
        Overloaded{
            [](const AccessRule &c) {
                return QJsonObject{{u"rule"_s, c.allowed ? mustBeAllowed : mustNotBeAllowed},
                    {kindWord(c.kind), c.name}, {u"permission"_s, c.permission}};
            },
            [](const SeparationRule &c) {
                return QJsonObject{{u"rule"_s, neverTogether},
                    {kindWord(c.kind) + u's', QJsonArray::fromStringList(c.names)}, {u"at_most"_s, c.atMost}};
            },
            [](const HoldersRule &c) {
                return QJsonObject{{u"rule"_s, atLeast}, {u"users"_s, c.atLeast}, {kindWord(c.kind), c.name}};
            },
        },
        rule.condition);
    object.insert(u"weight"_s, rule.weight == Rule::Weight::RefusesSave ? u"refuses-save"_s : u"warning"_s);
    if (!rule.note.isEmpty())
        object.insert(u"note"_s, rule.note);
    return object;
}

Result<Rule> ruleFromJson(const QJsonObject &object)
{
    MemberReader reader(object);
    const QString word = reader.text(u"rule"_s);
    Rule rule;
    if (word == mustBeAllowed || word == mustNotBeAllowed) {
        const ObjectKind kind = kindIn(object, ObjectKind::User, ObjectKind::Role, {});
        rule.condition =
            AccessRule{kind, reader.text(kindWord(kind)), reader.text(u"permission"_s), word == mustBeAllowed};
    } else if (word == neverTogether) {
        const ObjectKind kind = kindIn(object, ObjectKind::Role, ObjectKind::Permission, u"s"_s);
        QStringList names = reader.texts(kindWord(kind) + u's');
        std::sort(names.begin(), names.end());
        rule.condition = SeparationRule{kind, names, reader.number(u"at_most"_s, 1)};
    } else if (word == atLeast) {
        const ObjectKind kind = kindIn(object, ObjectKind::Permission, ObjectKind::Role, {});
        rule.condition = HoldersRule{kind, reader.text(kindWord(kind)), reader.number(u"users"_s, 1)};
    } else if (!reader.error()) {
        return failure(ErrorKind::Usage,
            u"“%1” is not a rule; known are: %2."_s.arg(
                visibleText(word), QStringList{mustBeAllowed, mustNotBeAllowed, neverTogether, atLeast}.join(u", "_s)));
    }
    const QString weight = reader.text(u"weight"_s, u"refuses-save"_s);
    rule.weight = weight == u"warning"_s ? Rule::Weight::Warning : Rule::Weight::RefusesSave;
    rule.note = reader.text(u"note"_s, QString());
    reader.refuseOthers();
    if (reader.error())
        return tl::unexpected(*reader.error());
    if (weight != u"warning"_s && weight != u"refuses-save"_s)
        return failure(
            ErrorKind::Usage, u"“weight” is “refuses-save” or “warning”, not “%1”."_s.arg(visibleText(weight)));
    if (const QString why = whyNotARule(rule); !why.isEmpty())
        return failure(ErrorKind::Usage, why);
    return rule;
}

QJsonObject toJson(const RuleEdit &edit)
{
    QJsonObject object = toJson(edit.rule);
    object.insert(u"do"_s, edit.added ? addRule : removeRule);
    return object;
}

Result<RuleEdit> ruleEditFromJson(QJsonObject object)
{
    const QString verb = object.take(u"do"_s).toString();
    if (verb != addRule && verb != removeRule)
        return failure(
            ErrorKind::Usage, u"“do” is “%1” or “%2”, not “%3”."_s.arg(addRule, removeRule, visibleText(verb)));
    return ruleFromJson(object).map([&](const Rule &rule) { return RuleEdit{rule, verb == addRule}; });
}

} // namespace engine
