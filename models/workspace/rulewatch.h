#pragma once

#include "asidework.h"
#include "keptrules.h"
#include "ruleverdict.h"

#include <QObject>

#include <vector>

// How one rule stands.
struct RuleState {
    engine::Rule rule = {}; // its names as they would be after Save
    engine::RuleVerdict verdict = {}; // after Save
    bool isBrokenByChanges = false; // by what is pending: broken, or broken further
};

// The rules of what is open, and whether they hold with the pending changes: at once in small databases, else on a
// thread of its own.
class RuleWatch : public QObject {
    Q_OBJECT

public:
    explicit RuleWatch(QObject *parent = nullptr);

    // Judged at the next update().
    void setKept(const store::KeptRules &kept) { m_kept = kept; }
    // Two copies of one graph, and what is pending between them. changed() follows, as of PendingEffect.
    void update(const engine::AccessGraph &saved, const engine::AccessGraph &graph, const engine::ChangeList &pending);

    const store::KeptRules &kept() const { return m_kept; }
    bool isKnown() const { return m_isKnown; }
    const std::vector<RuleState> &states() const { return m_states; } // in the order of kept(); none while not known
    // Which rule the pending changes would break, so that they cannot be saved; empty when none is known.
    QString refusal() const;

Q_SIGNALS:
    void changed();

private:
    void set(std::vector<RuleState> states, bool isKnown);

    store::KeptRules m_kept;
    std::vector<RuleState> m_states;
    bool m_isKnown = true;
    AsideWork m_work;
};
