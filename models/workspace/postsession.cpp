#include "postsession.h"

#include "workspace.h"

#include <algorithm>

using engine::Session;

PostSession::PostSession(PostApplication *application, Workspace *workspace, QObject *parent)
    : QObject(parent), m_application(application), m_workspace(workspace), m_location(workspace->info().location)
{
    connect(workspace, &Workspace::edited, this, &PostSession::followEdit);
    connect(workspace, &Workspace::reset, this, &PostSession::findAgain);
    connect(workspace, &Workspace::aboutToStartDemo, this, [this] { signIn({}); });
    connect(application, &PostApplication::permissionsChanged, this, &PostSession::decisionsChanged);
}

void PostSession::change(const Session &session)
{
    const engine::AccessGraph &graph = m_workspace->graph();
    m_session = session;
    m_userName = session.user ? graph.name(*session.user) : QString();
    m_activeRoles.clear();
    for (const RoleId role : session.activeRoles.value_or(std::vector<RoleId>()))
        m_activeRoles << graph.name(role);
    Q_EMIT decisionsChanged();
}

void PostSession::signIn(std::optional<UserId> user)
{
    change({.user = user});
}

bool PostSession::isRoleActive(RoleId role) const
{
    return engine::isActive(m_workspace->graph(), m_session, role);
}

Result<void> PostSession::setRoleActive(RoleId role, bool active)
{
    Session session = m_session;
    const engine::AccessGraph &graph = m_workspace->graph();
    const auto done =
        active ? engine::addActiveRole(graph, session, role) : engine::dropActiveRole(graph, session, role);
    if (done)
        change(session);
    return done;
}

void PostSession::activateAllRoles()
{
    change({.user = m_session.user});
}

// The ids still mean the same; the user may have been renamed or deleted.
void PostSession::followEdit()
{
    const bool isThere = m_session.user && m_workspace->graph().exists(*m_session.user);
    change(isThere ? m_session : Session());
}

// Another graph: of the same database only the names are left.
void PostSession::findAgain()
{
    const QString &location = m_workspace->info().location;
    if (location != m_location) {
        m_location = location;
        signIn(std::nullopt);
        return;
    }
    const engine::AccessGraph &graph = m_workspace->graph();
    const auto user = graph.user(m_userName);
    Session session;
    if (m_session.user && user) {
        session.user = *user;
        if (m_session.activeRoles)
            session.activeRoles.emplace();
        for (const QString &name : m_activeRoles) {
            if (const auto role = graph.role(name))
                session.activeRoles->push_back(*role);
        }
        if (session.activeRoles)
            std::sort(session.activeRoles->begin(), session.activeRoles->end());
    }
    change(session);
}

engine::Decision PostSession::decide(Action action) const
{
    return m_application->decide(m_session, action);
}

QString PostSession::whyNot(Action action) const
{
    const engine::Decision decision = decide(action);
    return decision.isAllowed()
        ? QString()
        : engine::reasonText(m_workspace->graph(), m_session.user, m_application->permissionFor(action), decision);
}

PostApplication::Request PostSession::send(Action action, int post)
{
    const PostApplication::Request request = m_application->send(m_session, action, post);
    Q_EMIT sent(request);
    return request;
}
