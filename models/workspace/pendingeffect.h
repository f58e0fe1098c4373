#pragma once

#include "asidework.h"
#include "comparison.h"

#include <QObject>

// Who gains and loses what by the pending changes: at once when few users are touched, else on a thread of its own.
class PendingEffect : public QObject {
    Q_OBJECT

public:
    explicit PendingEffect(QObject *parent = nullptr);

    // Copies of one graph. changed() follows: once when the answer is here at once, else when it became unknown and
    // when it is here.
    void update(const engine::AccessGraph &saved, const engine::AccessGraph &graph);

    bool isKnown() const { return m_isKnown; }
    const engine::EffectDifference &difference() const { return m_difference; } // empty while it is not known

Q_SIGNALS:
    void changed();

private:
    void set(engine::EffectDifference difference, bool isKnown);

    engine::EffectDifference m_difference;
    bool m_isKnown = true;
    AsideWork m_work;
};
