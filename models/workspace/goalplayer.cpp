#include "goalplayer.h"

#include "changestate.h"
#include "overloaded.h"
#include "postsession.h"
#include "visibletext.h"
#include "workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::inSentence;

namespace walkthrough {

namespace {

Result<void> done(const QString &refusal)
{
    if (refusal.isEmpty())
        return {};
    return failure(ErrorKind::Refused, refusal);
}

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

} // namespace

QStringList GoalPlayer::activeRoles() const
{
    const engine::AccessGraph &graph = m_workspace->graph();
    QStringList names;
    for (const RoleId role : engine::activeRoles(graph, m_session->session()))
        names << graph.name(role);
    return names;
}

bool GoalPlayer::isPending(const engine::Change &change) const
{
    return isSo(m_workspace->graph(), change) && !isSo(m_workspace->savedGraph(), change);
}

bool GoalPlayer::isReached(const Goal &goal, bool met) const
{
    return std::visit(Overloaded{
                          [this](const SignedIn &g) {
                              const auto user = m_session->signedIn();
                              return (user ? m_workspace->graph().name(*user) : QString()) == g.user;
                          },
                          [this](const ActiveRoles &g) {
                              return g.roles ? sorted(activeRoles()) == sorted(*g.roles)
                                             : m_session->areAllRolesActive();
                          },
                          [this](const Decided &g) { return m_session->decide(g.action).status == g.status; },
                          [this, met](const Changed &g) {
                              const bool isNow = isSo(m_workspace->graph(), g.change);
                              const bool isSaved = isSo(m_workspace->savedGraph(), g.change);
                              switch (g.state) {
                              case Changed::State::Staged:
                                  return isNow && !isSaved;
                              case Changed::State::Saved:
                                  return isNow && isSaved;
                              case Changed::State::Undone:
                                  return met && !isNow && !isSaved;
                              }
                              Q_UNREACHABLE();
                          },
                          [this](const PageShown &g) { return m_page == g.page; },
                          [met](const Requested &) { return met; },
                      },
        goal);
}

QString GoalPlayer::whyStuck(const Goal &goal, bool follows) const
{
    return std::visit(
        Overloaded{
            [this](const SignedIn &g) { return whyStuck(g); },
            [this](const ActiveRoles &g) { return whyStuck(g); },
            [this, follows](const Decided &g) { return follows ? whyNotAnswered(g.action, g.status) : QString(); },
            [this](const Changed &g) { return whyStuck(g); },
            [](const PageShown &) { return QString(); },
            [this, follows](const Requested &g) { return follows ? whyNotAnswered(g) : QString(); },
        },
        goal);
}

QString GoalPlayer::whyStuck(const SignedIn &goal) const
{
    if (goal.user.isEmpty())
        return {};
    const auto user = m_workspace->graph().user(goal.user);
    return user ? QString() : user.error().message;
}

QString GoalPlayer::whyStuck(const ActiveRoles &goal) const
{
    const engine::AccessGraph &graph = m_workspace->graph();
    const auto user = m_session->signedIn();
    for (const QString &name : goal.roles.value_or(QStringList())) {
        const auto role = graph.role(name);
        if (!role)
            return role.error().message;
        if (!user)
            return u"Nobody is signed in, so no role can be active."_s;
        const auto assigned = graph.rolesOf(*user);
        if (!std::binary_search(assigned.begin(), assigned.end(), *role))
            return u"%1 is not assigned %2, so it cannot be active."_s.arg(
                inSentence(graph.name(*user)), inSentence(name));
    }
    return {};
}

QString GoalPlayer::whyStuck(const Changed &goal) const
{
    const bool isNow = isSo(m_workspace->graph(), goal.change);
    if (isNow && isPending(goal.change))
        return {};
    if (isNow)
        return u"“%1” is saved already."_s.arg(engine::sentence(goal.change));
    const auto fitting = engine::resolved(m_workspace->graph(), goal.change);
    if (!fitting)
        return fitting.error().message;
    const bool isBusy = m_workspace->state() != Workspace::State::Open;
    return isBusy ? QString() : m_workspace->whyNot(engine::verb(goal.change));
}

QString GoalPlayer::whyNotAnswered(PostApplication::Action action, engine::Decision::Status wanted) const
{
    const engine::Decision decision = m_session->decide(action);
    if (decision.status == wanted)
        return {};
    const QString reason = engine::reasonText(
        m_workspace->graph(), m_session->signedIn(), m_session->application()->permissionFor(action), decision);
    return u"The answer would be %1, not %2. %3"_s.arg(
        engine::statusLine(decision.status), engine::statusLine(wanted), reason);
}

QString GoalPlayer::whyNotAnswered(const Requested &goal) const
{
    const auto &posts = m_session->application()->posts();
    const bool isThere = goal.action == PostApplication::Action::Create
        || std::any_of(posts.begin(), posts.end(), [&](const auto &post) { return post.number == goal.post; });
    if (goal.status == engine::Decision::Status::Allowed && !isThere)
        return u"There is no post with ID %1."_s.arg(goal.post);
    return whyNotAnswered(goal.action, goal.status);
}

Result<void> GoalPlayer::reach(const Goal &goal, const std::function<void(const QString &)> &showPage)
{
    return std::visit(Overloaded{
                          [this](const SignedIn &g) { return signIn(g); },
                          [this](const ActiveRoles &g) { return activate(g); },
                          [this](const Decided &g) { return done(whyNotAnswered(g.action, g.status)); },
                          [this](const Changed &g) { return change(g); },
                          [&showPage](const PageShown &g) {
                              showPage(g.page);
                              return Result<void>();
                          },
                          [this](const Requested &g) { return send(g); },
                      },
        goal);
}

Result<void> GoalPlayer::signIn(const SignedIn &goal)
{
    if (goal.user.isEmpty()) {
        m_session->signIn({});
        return {};
    }
    return m_workspace->graph().user(goal.user).map([this](UserId user) { m_session->signIn(user); });
}

Result<void> GoalPlayer::activate(const ActiveRoles &goal)
{
    if (const QString refusal = whyStuck(goal); !refusal.isEmpty())
        return done(refusal);
    if (!goal.roles) {
        m_session->activateAllRoles();
        return {};
    }
    const engine::AccessGraph &graph = m_workspace->graph();
    for (const RoleId role : graph.rolesOf(*m_session->signedIn())) {
        const bool isWanted = goal.roles->contains(graph.name(role));
        if (m_session->isRoleActive(role) == isWanted)
            continue;
        if (const auto set = m_session->setRoleActive(role, isWanted); !set)
            return set;
    }
    return {};
}

Result<void> GoalPlayer::change(const Changed &goal)
{
    const bool isNow = isSo(m_workspace->graph(), goal.change);
    if (isNow && !isPending(goal.change))
        return done(whyStuck(goal));
    if (!isNow) {
        if (const auto staged = m_workspace->stage({goal.change}); !staged)
            return staged;
    }
    switch (goal.state) {
    case Changed::State::Staged:
        return {};
    case Changed::State::Saved:
        m_workspace->save();
        return {};
    case Changed::State::Undone:
        return undo(goal.change);
    }
    Q_UNREACHABLE();
}

// The last step of undo, if it was that; else this change alone.
Result<void> GoalPlayer::undo(const engine::Change &change)
{
    m_workspace->undo();
    if (!isSo(m_workspace->graph(), change))
        return {};
    m_workspace->redo();
    const QString wanted = engine::sentence(change);
    for (const engine::Change &pending : m_workspace->pendingChanges()) {
        if (engine::sentence(pending) == wanted)
            return m_workspace->revert({pending});
    }
    return failure(ErrorKind::Refused, u"“%1” is not pending by itself."_s.arg(wanted));
}

Result<void> GoalPlayer::send(const Requested &goal)
{
    if (const QString refusal = whyNotAnswered(goal); !refusal.isEmpty())
        return done(refusal);
    m_session->send(goal.action, goal.post);
    return {};
}

} // namespace walkthrough
