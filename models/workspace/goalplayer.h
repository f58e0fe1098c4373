#pragma once

#include "walkthrough.h"

#include <functional>

class PostSession;
class Workspace;

namespace walkthrough {

// One goal at a time: whether it holds, what is in its way, and how to reach it, by the verbs that the window has.
class GoalPlayer {
public:
    GoalPlayer(Workspace *workspace, PostSession *session) : m_workspace(workspace), m_session(session) { }

    // met: what only the course of the step can tell. An answer came to a request; a change was pending.
    bool isReached(const Goal &goal, bool met) const;
    // The change is as wanted, and not so saved.
    bool isPending(const engine::Change &change) const;
    // Why it cannot be reached any more, in a sentence; empty when it can. For the first goal that is not reached: what
    // the goals before it bring about must be so. follows: there are such goals.
    QString whyStuck(const Goal &goal, bool follows) const;
    // A save only begins; pages are asked of showPage.
    Result<void> reach(const Goal &goal, const std::function<void(const QString &)> &showPage);

    void setPage(const QString &page) { m_page = page; }

private:
    QStringList activeRoles() const;
    QString answered(PostApplication::Action action, engine::Decision::Status wanted) const;
    QString whyStuck(const SignedIn &goal) const;
    QString whyStuck(const ActiveRoles &goal) const;
    QString whyStuck(const Changed &goal) const;
    QString whyNotAnswered(PostApplication::Action action, engine::Decision::Status wanted) const;
    QString whyNotAnswered(const Requested &goal) const;

    Result<void> signIn(const SignedIn &goal);
    Result<void> activate(const ActiveRoles &goal);
    Result<void> change(const Changed &goal);
    Result<void> undo(const engine::Change &change);
    Result<void> send(const Requested &goal);

    Workspace *m_workspace;
    PostSession *m_session;
    QString m_page;
};

} // namespace walkthrough
