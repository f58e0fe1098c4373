#include "pendingeffect.h"

#include "workthread.h"

namespace {
constexpr std::int64_t usersAtOnce = 2000; // a few milliseconds: not noticed between two clicks
}

PendingEffect::PendingEffect(QObject *parent) : QObject(parent) { }

PendingEffect::~PendingEffect()
{
    cancel();
}

void PendingEffect::update(const engine::AccessGraph &saved, const engine::AccessGraph &graph)
{
    cancel();
    if (engine::affectedUserCount(saved, graph) <= usersAtOnce) {
        set(engine::effectOf(saved, graph), true);
        return;
    }
    set({}, false);
    workOut(saved, graph);
}

void PendingEffect::workOut(const engine::AccessGraph &saved, const engine::AccessGraph &graph)
{
    if (!m_thread)
        m_thread = std::make_unique<WorkThread>(this);
    const auto cancelled = m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_thread->post([=] { return engine::effectOf(saved, graph, [cancelled] { return cancelled->load(); }); },
        [this, cancelled](engine::EffectDifference difference) {
            if (!*cancelled)
                set(std::move(difference), true);
        });
}

void PendingEffect::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void PendingEffect::set(engine::EffectDifference difference, bool isKnown)
{
    m_difference = std::move(difference);
    m_isKnown = isKnown;
    Q_EMIT changed();
}
