#include "rulewatch.h"

#include "workthread.h"

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t usersAtOnce = 2000; // a few milliseconds: not noticed between two clicks

std::vector<RuleState> statesOf(const engine::AccessGraph &saved, const engine::AccessGraph &graph,
    const engine::RuleList &rules, const engine::ChangeList &pending, const std::atomic<bool> &cancelled)
{
    std::vector<RuleState> states;
    for (const engine::Rule &rule : rules) {
        if (cancelled)
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

RuleWatch::RuleWatch(QObject *parent) : QObject(parent) { }

RuleWatch::~RuleWatch()
{
    cancel();
}

void RuleWatch::update(
    const engine::AccessGraph &saved, const engine::AccessGraph &graph, const engine::ChangeList &pending)
{
    const engine::RuleList &rules = m_kept.rules;
    cancel();
    const auto cancelled = m_cancelled = std::make_shared<std::atomic<bool>>(false);
    if (rules.empty() || graph.users().count() <= usersAtOnce) {
        set(statesOf(saved, graph, rules, pending, *cancelled), true);
        return;
    }
    set({}, false);
    if (!m_thread)
        m_thread = std::make_unique<WorkThread>(this);
    m_thread->post([=, rules = rules] { return statesOf(saved, graph, rules, pending, *cancelled); },
        [this, cancelled](std::vector<RuleState> states) {
            if (!*cancelled)
                set(std::move(states), true);
        });
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

void RuleWatch::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void RuleWatch::set(std::vector<RuleState> states, bool isKnown)
{
    m_states = std::move(states);
    m_isKnown = isKnown;
    Q_EMIT changed();
}
