#pragma once

#include "walkthrough.h"

class Journey;
class WalkthroughRun;

// Somebody who does what a walkthrough's steps ask for, with clicks and keys, one way for each kind of goal.
class WalkthroughPlayer {
public:
    explicit WalkthroughPlayer(const Journey &journey) : m_journey(journey) { }

    WalkthroughRun *run() const;
    // Of the current step; predicts what the guard will say.
    void doStep() const;
    // Waits for it. Else which goal of which step was not reached.
    QString whyNotDone() const;

private:
    void reach(const walkthrough::SignedIn &goal) const;
    void reach(const walkthrough::ActiveRoles &goal) const;
    void reach(const walkthrough::Decided &goal) const;
    void reach(const walkthrough::Changed &goal) const;
    void reach(const walkthrough::PageShown &goal) const;
    void reach(const walkthrough::Requested &goal) const;

    void make(const engine::Assignment &change) const;
    void make(const engine::Grant &change) const;
    void make(const engine::DirectGrant &change) const;
    void make(const engine::Inheritance &change) const;
    void make(const engine::Existence &change) const;
    void make(const engine::Rename &change) const;
    void make(const engine::Description &change) const;
    void make(const engine::Activation &change) const;

    void choose(ObjectKind kind, const QString &name) const; // on its page
    void answer() const;
    bool isPending(const engine::Change &change) const;

    const Journey &m_journey;
};
