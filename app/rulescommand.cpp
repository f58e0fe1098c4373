#include "commands.h"
#include "jsontext.h"
#include "ruleverdict.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using engine::Rule;
using engine::RuleVerdict;

struct Judged {
    Rule rule;
    RuleVerdict verdict;
};

void writeText(Output &out, const std::vector<Judged> &judged)
{
    if (judged.empty())
        out.writeLine(u"no rules are kept with this database"_s);
    for (const auto &[rule, verdict] : judged) {
        const QString weight = rule.weight == Rule::Weight::Warning ? u" (warning)"_s : QString();
        out.writeLine((verdict.isHeld ? u"held    "_s : u"broken  "_s) + engine::sentence(rule) + weight);
        if (!verdict.text.isEmpty())
            out.writeLine(u"        "_s + verdict.text);
        for (const RuleVerdict::Breach &breach : verdict.breaches) {
            for (const QString &path : breach.paths)
                out.writeLine(u"        "_s + path);
        }
        const auto listed = std::int64_t(verdict.breaches.size());
        if (listed > 0 && verdict.breachCount > listed)
            out.writeLine(u"        and %1 more"_s.arg(verdict.breachCount - listed));
    }
}

QJsonObject jsonOf(const engine::AccessGraph &graph, const Judged &judged)
{
    QJsonArray breaches;
    for (const RuleVerdict::Breach &breach : judged.verdict.breaches) {
        QJsonObject object{{u"paths"_s, QJsonArray::fromStringList(breach.paths)}};
        if (breach.user)
            object.insert(u"user"_s, graph.name(*breach.user));
        if (breach.role)
            object.insert(u"role"_s, graph.name(*breach.role));
        breaches.append(object);
    }
    return {{u"rule"_s, engine::toJson(judged.rule)}, {u"sentence"_s, engine::sentence(judged.rule)},
        {u"held"_s, judged.verdict.isHeld}, {u"why"_s, judged.verdict.text},
        {u"breach_count"_s, qint64(judged.verdict.breachCount)}, {u"breaches"_s, breaches}};
}

QJsonObject jsonOf(const engine::AccessGraph &graph, store::RulePlace place, const std::vector<Judged> &judged)
{
    QJsonArray rules;
    for (const Judged &one : judged)
        rules.append(jsonOf(graph, one));
    const QString kept = place == store::RulePlace::Table ? u"table"_s
        : place == store::RulePlace::File                 ? u"file"_s
                                                          : u"nowhere"_s;
    return {{u"kept_in"_s, kept}, {u"rules"_s, rules}};
}

Result<store::KeptRules> rulesOf(const store::Database &database)
{
    return database.rules().and_then([](const store::KeptRules &kept) -> Result<store::KeptRules> {
        return kept.problem.isEmpty() ? Result<store::KeptRules>(kept) : failure(ErrorKind::Unreadable, kept.problem);
    });
}

} // namespace

Result<Exit> runRules(Invocation &call)
{
    const auto opened = openDatabase(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const engine::AccessGraph &graph = opened->graph;
    return rulesOf(opened->database).map([&](const store::KeptRules &kept) {
        std::vector<Judged> judged;
        for (const Rule &rule : kept.rules)
            judged.push_back({rule, engine::verdictOf(graph, rule, 100, engine::NameStyle::Exact)});
        if (call.has(u"json"_s))
            writeJsonLine(call.out, jsonOf(graph, kept.place, judged));
        else
            writeText(call.out, judged);
        const bool areAllHeld =
            std::all_of(judged.begin(), judged.end(), [](const Judged &one) { return one.verdict.isHeld; });
        return areAllHeld ? Exit::Yes : Exit::No;
    });
}
