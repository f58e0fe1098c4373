#include "suggestions.h"

#include "comparison.h"
#include "edit.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace engine;

namespace {

constexpr std::size_t suggestedOfAKind = 2;
// Working out what more users gain would make the window wait.
constexpr std::int64_t mostUsers = 20000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Suggestions", text);
}

// What is asked: may the user of the session do this?
struct Question {
    const AccessGraph &graph;
    const Session &session;
    const QString &permission;
};

bool allows(const AccessGraph &after, const Question &question)
{
    const auto permission = after.permission(question.permission);
    return permission && decide(after, question.session, *permission, 0).isAllowed();
}

QString effectText(const AccessGraph &graph, const AccessGraph &after)
{
    if (affectedUserCount(graph, after) > mostUsers)
        return {};
    const EffectDifference effect = effectOf(graph, after);
    const QString count = grouped(qint64(effect.gained.size()));
    const std::int64_t userTotal = effect.gainingUserCount();
    if (userTotal == 1)
        return tr("%1 gains %2").arg(inSentence(after.name(effect.gained.front().users.front())), count);
    return tr("%1 gain %2").arg(countOf(ObjectKind::User, userTotal), count);
}

// Not what does not fit (the user has a role already where only one is kept, a circle, …) or would not do.
void suggest(std::vector<Suggestion> &suggestions, const Question &question, const Change &change)
{
    AccessGraph after = question.graph;
    if (apply(after, change) && allows(after, question))
        suggestions.push_back({change, sentence(change), effectText(question.graph, after)});
}

void suggestActivation(std::vector<Suggestion> &suggestions, const Question &question, RoleId role)
{
    Session session = question.session;
    if (!addActiveRole(question.graph, session, role))
        return;
    const auto before = question.graph.permissionCountOf(activeRoles(question.graph, question.session));
    const auto after = question.graph.permissionCountOf(activeRoles(question.graph, session));
    suggestions.push_back({role, tr("Activate %1").arg(inSentence(question.graph.name(role))),
        tr("this session gains %1").arg(grouped(after - before))});
}

} // namespace

std::vector<Suggestion> suggestionsFor(
    const Workspace &workspace, const Session &session, const QString &permission, const Decision &decision)
{
    std::vector<Suggestion> suggestions;
    const AccessGraph &graph = workspace.graph();
    if (!session.user || decision.isAllowed() || decision.reason == Decision::Reason::UnknownPermission)
        return suggestions;
    const Question question{graph, session, permission};
    const QString name = graph.name(*session.user);
    if (decision.reason == Decision::Reason::Inactive) {
        suggest(suggestions, question, Activation{name, true});
        return suggestions;
    }
    for (std::size_t i = 0; i < std::min(decision.notActive.size(), suggestedOfAKind); ++i)
        suggestActivation(suggestions, question, decision.notActive[i]);
    const int rolesPerUser = workspace.info().rolesPerUser;
    const bool mayHaveMore = rolesPerUser == 0 || graph.rolesOf(*session.user).size() < std::size_t(rolesPerUser);
    for (std::size_t i = 0; mayHaveMore && i < std::min(decision.heldByRoles.size(), suggestedOfAKind); ++i)
        suggest(suggestions, question, Assignment{name, graph.name(decision.heldByRoles[i])});
    const std::vector<RoleId> active = activeRoles(graph, session);
    for (std::size_t i = 0; i < std::min(active.size(), suggestedOfAKind); ++i)
        suggest(suggestions, question, Grant{graph.name(active[i]), permission});
    return suggestions;
}
