#include "rulecheck.h"

#include "edit.h"
#include "graphreader.h"
#include "ruleverdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool refusesSave(const engine::Rule &rule)
{
    return rule.weight == engine::Rule::Weight::RefusesSave;
}

QString words(const engine::Rule &rule, const engine::RuleVerdict &verdict)
{
    return u"“%1” would be broken. %2"_s.arg(engine::sentence(rule), verdict.text);
}

QStringList pathsOf(const engine::RuleVerdict &verdict)
{
    QStringList paths;
    for (const engine::RuleVerdict::Breach &breach : verdict.breaches)
        paths << breach.paths;
    return paths;
}

} // namespace

Result<void> checkRules(SqliteConnection &connection, const FittedProfile &profile, const KeptRules &kept,
    const engine::ChangeList &changes)
{
    if (!kept.problem.isEmpty())
        return failure(ErrorKind::Refused,
            u"Nothing was saved: whether the rules of this database still hold is not known. %1"_s.arg(kept.problem));
    if (std::none_of(kept.rules.begin(), kept.rules.end(), refusesSave))
        return {};
    engine::LoadReport report;
    const Result<engine::AccessGraph> after = readGraph(connection, profile, report);
    if (!after)
        return tl::unexpected(after.error());
    engine::AccessGraph before = *after;
    const bool isBeforeKnown = engine::apply(before, engine::inverse(changes)).has_value();
    QStringList broken;
    QStringList paths;
    for (const engine::Rule &rule : kept.rules) {
        const engine::Rule now = followed(engine::RuleList{rule}, changes).front();
        const engine::RuleBreakers breakers = engine::breakersOf(*after, now);
        if (!refusesSave(rule) || breakers.isEmpty())
            continue;
        if (isBeforeKnown && !breakers.goBeyond(engine::breakersOf(before, rule)))
            continue;
        const engine::RuleVerdict verdict = engine::verdictOf(*after, now);
        broken << words(now, verdict);
        paths << pathsOf(verdict);
    }
    if (broken.isEmpty())
        return {};
    return failure(
        ErrorKind::Refused, u"Nothing was saved: the rule %1"_s.arg(broken.join(u" The rule "_s)), paths.join(u'\n'));
}

} // namespace store
