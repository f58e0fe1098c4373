#include "rulewatch.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t usersAtOnce = 2000; // a few milliseconds: not noticed between two clicks

std::vector<RuleState> statesOf(const engine::AccessGraph &saved, const engine::AccessGraph &graph,
    const engine::RuleList &rules, const engine::ChangeList &pending, const std::function<bool()> &isCancelled)
{
    std::vector<RuleState> states;
    for (const engine::Rule &rule : rules) {
        if (isCancelled && isCancelled())
            break;
        RuleState state;
        state.rule = engine::followed(engine::RuleList{rule}, pending).front();
        state.verdict = engine::verdictOf(graph, state.rule);
        state.isBrokenByChanges = !state.verdict.isHeld && !pending.empty()
            && engine::breakersOf(graph, state.rule).goBeyond(engine::breakersOf(saved, rule));
        states.push_back(std::move(state));
    }
    return states;
}

} // namespace

RuleWatch::RuleWatch(QObject *parent) : QObject(parent), m_work(this) { }

void RuleWatch::update(
    const engine::AccessGraph &saved, const engine::AccessGraph &graph, const engine::ChangeList &pending)
{
    m_work.callOff();
    if (m_kept.rules.empty() || graph.users().count() <= usersAtOnce) {
        set(statesOf(saved, graph, m_kept.rules, pending, {}), true);
        return;
    }
    set({}, false);
    m_work.ask([=, rules = m_kept.rules](
                   const auto &isCancelled) { return statesOf(saved, graph, rules, pending, isCancelled); },
        [this](std::vector<RuleState> states) { set(std::move(states), true); });
}

QString RuleWatch::refusal() const
{
    if (!m_kept.problem.isEmpty())
        return u"Whether the rules of this database still hold is not known. %1"_s.arg(m_kept.problem);
    for (const RuleState &state : m_states) {
        if (state.isBrokenByChanges && state.rule.weight == engine::Rule::Weight::RefusesSave)
            return u"The rule “%1” would be broken. %2"_s.arg(engine::sentence(state.rule), state.verdict.text);
    }
    return {};
}

void RuleWatch::set(std::vector<RuleState> states, bool isKnown)
{
    m_states = std::move(states);
    m_isKnown = isKnown;
    Q_EMIT changed();
}
