#include "decisionpath.h"

#include "visibletext.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace engine;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionPath", text);
}

// Several roles that all do not grant it stand in one node.
PathNode rolesNode(const AccessGraph &graph, std::span<const RoleId> roles)
{
    constexpr std::size_t named = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(roles.size(), named); ++i)
        names << visibleText(graph.name(roles[i]));
    if (roles.size() > named)
        names << QStringLiteral("…");
    return {.icon = Icon::Role,
        .title = names.join(QStringLiteral(", ")),
        .subtitle = roles.size() == 1 ? tr("role") : countOf(ObjectKind::Role, qint64(roles.size())),
        .edge = tr("holds"),
        .object = ObjectRef(roles.front())};
}

void addRoles(std::vector<PathNode> &nodes, const AccessGraph &graph, const Path &path)
{
    for (std::size_t i = 0; i < path.roles.size(); ++i)
        nodes.push_back({.icon = Icon::Role,
            .title = visibleText(graph.name(path.roles[i])),
            .subtitle = i == 0 ? tr("role") : tr("inherited role"),
            .edge = i == 0 ? tr("holds") : tr("inherits from"),
            .object = ObjectRef(path.roles[i])});
}

QString allowingEdge(const Path &path)
{
    switch (path.kind) {
    case Path::Kind::Roles:
        return tr("grants");
    case Path::Kind::Direct:
        return tr("is granted directly");
    case Path::Kind::Superuser:
        return tr("may do everything");
    }
    return {};
}

QString refusingEdge(const AccessGraph &graph, const Session &session, Decision::Reason reason)
{
    switch (reason) {
    case Decision::Reason::Nobody:
        return tr("nobody is signed in");
    case Decision::Reason::Inactive:
        return tr("may not sign in");
    case Decision::Reason::NoRole:
        return tr("holds no role");
    case Decision::Reason::NotActive:
        return tr("would grant");
    case Decision::Reason::Missing:
        return session.activeRoles && activeRoles(graph, session).empty() ? tr("no role is active")
                                                                          : tr("does not grant");
    case Decision::Reason::UnknownPermission:
        return tr("the database has no such permission");
    case Decision::Reason::Granted:
        break;
    }
    return {};
}

PathNode sessionNode(const AccessGraph &graph, const Session &session)
{
    QString subtitle = session.user ? tr("signed in") : tr("nobody");
    if (session.activeRoles)
        subtitle = tr("%1 of %2 active")
                       .arg(QString::number(activeRoles(graph, session).size()),
                           countOf(ObjectKind::Role, qint64(graph.rolesOf(*session.user).size())));
    return {.icon = Icon::Session, .title = tr("Session"), .subtitle = subtitle};
}

PathNode userNode(const AccessGraph &graph, UserId user)
{
    return {.icon = Icon::User,
        .title = visibleText(graph.name(user)),
        .subtitle = graph.isSuperuser(user) ? tr("user, superuser")
            : graph.isActive(user)          ? tr("user, active")
                                            : tr("user, inactive"),
        .edge = tr("is"),
        .object = ObjectRef(user)};
}

// The roles that were asked and do not grant it, or the one that would if it were active.
void addRefusingRoles(
    std::vector<PathNode> &nodes, const AccessGraph &graph, const Session &session, const Decision &decision)
{
    if (decision.reason == Decision::Reason::NotActive) {
        PathNode waiting = rolesNode(graph, decision.notActive);
        waiting.subtitle = tr("%1, not active").arg(waiting.subtitle);
        waiting.state = PathNode::State::Broken;
        nodes.push_back(waiting);
    } else if (const auto asked = activeRoles(graph, session);
               decision.reason == Decision::Reason::Missing && !asked.empty()) {
        nodes.push_back(rolesNode(graph, asked));
    }
}

template <typename Id>
bool isAmong(std::span<const Id> sorted, Id id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

// Whether the database has what leads from one node of the path to the next.
bool isSaved(const AccessGraph &saved, ObjectRef from, ObjectRef to)
{
    if (!saved.exists(from) || !saved.exists(to))
        return false;
    if (from.kind == ObjectKind::User)
        return to.kind == ObjectKind::Role ? isAmong(saved.rolesOf(from.user()), to.role())
                                           : isAmong(saved.directGrantsOf(from.user()), to.permission());
    return to.kind == ObjectKind::Role ? isAmong(saved.parentsOf(from.role()), to.role())
                                       : isAmong(saved.grantsOf(from.role()), to.permission());
}

bool wasAllowed(const AccessGraph &saved, const Session &session, const std::optional<ObjectRef> &permission)
{
    return session.user && permission && saved.exists(*session.user) && saved.exists(*permission)
        && decide(saved, session, permission->permission(), 0).isAllowed();
}

} // namespace

void markPending(std::vector<PathNode> &nodes, const AccessGraph &graph, const AccessGraph &saved,
    const Session &session, const Decision &decision)
{
    if (!decision.isAllowed()) {
        if (wasAllowed(saved, session, nodes.back().object))
            nodes.back().pending = Meaning::Removed;
        return;
    }
    const UserId user = *session.user;
    if (!saved.exists(user) || saved.isActive(user) != graph.isActive(user))
        nodes[1].pending = Meaning::Added;
    if (decision.paths.empty() || decision.paths.front().kind == Path::Kind::Superuser)
        return;
    for (std::size_t i = 2; i < nodes.size(); ++i)
        if (!isSaved(saved, *nodes[i - 1].object, *nodes[i].object))
            nodes[i].pending = Meaning::Added;
}

std::vector<PathNode> pathOf(
    const AccessGraph &graph, const Session &session, const QString &permission, const Decision &decision)
{
    std::vector<PathNode> nodes = {sessionNode(graph, session)};
    if (session.user)
        nodes.push_back(userNode(graph, *session.user));
    PathNode end{.icon = Icon::Permission, .title = visibleText(permission), .subtitle = tr("permission")};
    if (const auto known = graph.permission(permission))
        end.object = ObjectRef(*known);
    if (decision.isAllowed() && !decision.paths.empty()) {
        addRoles(nodes, graph, decision.paths.front());
        end.state = PathNode::State::Reached;
        end.edge = allowingEdge(decision.paths.front());
    } else {
        addRefusingRoles(nodes, graph, session, decision);
        end.state = PathNode::State::Broken;
        end.edge = refusingEdge(graph, session, decision.reason);
    }
    nodes.push_back(end);
    return nodes;
}
