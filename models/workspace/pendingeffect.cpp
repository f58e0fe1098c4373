#include "pendingeffect.h"

namespace {
constexpr std::int64_t usersAtOnce = 2000; // a few milliseconds: not noticed between two clicks
}

PendingEffect::PendingEffect(QObject *parent) : QObject(parent), m_work(this) { }

void PendingEffect::update(const engine::AccessGraph &saved, const engine::AccessGraph &graph)
{
    m_work.callOff();
    if (engine::affectedUserCount(saved, graph) <= usersAtOnce) {
        set(engine::effectOf(saved, graph), true);
        return;
    }
    set({}, false);
    m_work.ask([=](const auto &isCancelled) { return engine::effectOf(saved, graph, isCancelled); },
        [this](engine::EffectDifference difference) { set(std::move(difference), true); });
}

void PendingEffect::set(engine::EffectDifference difference, bool isKnown)
{
    m_difference = std::move(difference);
    m_isKnown = isKnown;
    Q_EMIT changed();
}
