#include "decisionpath.h"

#include "visibletext.h"
#include "words.h"

#include <QCoreApplication>

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
        .edge = tr("holds")};
}

void addRoles(std::vector<PathNode> &nodes, const AccessGraph &graph, const Path &path)
{
    for (std::size_t i = 0; i < path.roles.size(); ++i)
        nodes.push_back({.icon = Icon::Role,
            .title = visibleText(graph.name(path.roles[i])),
            .subtitle = i == 0 ? tr("role") : tr("inherited role"),
            .edge = i == 0 ? tr("holds") : tr("inherits from")});
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

QString refusingEdge(Decision::Reason reason)
{
    switch (reason) {
    case Decision::Reason::Nobody:
        return tr("nobody is signed in");
    case Decision::Reason::Inactive:
        return tr("may not sign in");
    case Decision::Reason::NoRole:
        return tr("holds no role");
    case Decision::Reason::Missing:
        return tr("does not grant");
    case Decision::Reason::UnknownPermission:
        return tr("the database has no such permission");
    case Decision::Reason::Granted:
        break;
    }
    return {};
}

} // namespace

std::vector<PathNode> pathOf(
    const AccessGraph &graph, std::optional<UserId> user, const QString &permission, const Decision &decision)
{
    std::vector<PathNode> nodes;
    nodes.push_back({.icon = Icon::Session, .title = tr("Session"), .subtitle = user ? tr("signed in") : tr("nobody")});
    if (user)
        nodes.push_back({.icon = Icon::User,
            .title = visibleText(graph.name(*user)),
            .subtitle = graph.isSuperuser(*user) ? tr("user, superuser")
                : graph.isActive(*user)          ? tr("user, active")
                                                 : tr("user, inactive"),
            .edge = tr("is")});

    PathNode end{.icon = Icon::Permission, .title = visibleText(permission), .subtitle = tr("permission")};
    if (decision.isAllowed() && !decision.paths.empty()) {
        addRoles(nodes, graph, decision.paths.front());
        end.state = PathNode::State::Reached;
        end.edge = allowingEdge(decision.paths.front());
    } else {
        if (user && decision.reason == Decision::Reason::Missing && !graph.rolesOf(*user).empty())
            nodes.push_back(rolesNode(graph, graph.rolesOf(*user)));
        end.state = PathNode::State::Broken;
        end.edge = refusingEdge(decision.reason);
    }
    nodes.push_back(end);
    return nodes;
}
