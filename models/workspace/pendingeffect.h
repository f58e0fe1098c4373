#pragma once

#include "comparison.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

class WorkThread;

// Who gains and loses what by the pending changes: at once when few users are touched, else on a thread of its own.
class PendingEffect : public QObject {
    Q_OBJECT

public:
    explicit PendingEffect(QObject *parent = nullptr);
    ~PendingEffect() override;

    // Copies of one graph. changed() follows: once when the answer is here at once, else when it became unknown and
    // when it is here.
    void update(const engine::AccessGraph &saved, const engine::AccessGraph &graph);

    bool isKnown() const { return m_isKnown; }
    const engine::EffectDifference &difference() const { return m_difference; } // empty while it is not known

Q_SIGNALS:
    void changed();

private:
    void cancel();
    void workOut(const engine::AccessGraph &saved, const engine::AccessGraph &graph);
    void set(engine::EffectDifference difference, bool isKnown);

    engine::EffectDifference m_difference;
    bool m_isKnown = true;
    std::shared_ptr<std::atomic<bool>> m_cancelled; // of the work under way
    std::unique_ptr<WorkThread> m_thread; // made when first needed
};
