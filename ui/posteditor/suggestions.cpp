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

// Nothing: the change does not fit (the user has a role already where only one is kept, a circle, …).
std::optional<QString> effectText(const AccessGraph &graph, const Change &change)
{
    AccessGraph after = graph;
    if (!apply(after, change))
        return std::nullopt;
    if (affectedUserCount(graph, after) > mostUsers)
        return QString();
    const EffectDifference effect = effectOf(graph, after);
    const QString count = grouped(qint64(effect.gained.size()));
    const std::int64_t userTotal = effect.gainingUserCount();
    if (userTotal == 1)
        return tr("%1 gains %2").arg(inSentence(after.name(effect.gained.front().users.front())), count);
    return tr("%1 gain %2").arg(countOf(ObjectKind::User, userTotal), count);
}

void suggest(std::vector<Suggestion> &suggestions, const AccessGraph &graph, const Change &change)
{
    if (const auto effect = effectText(graph, change))
        suggestions.push_back({change, sentence(change), *effect});
}

} // namespace

std::vector<Suggestion> suggestionsFor(
    const Workspace &workspace, std::optional<UserId> user, const QString &permission, const Decision &decision)
{
    std::vector<Suggestion> suggestions;
    const AccessGraph &graph = workspace.graph();
    if (!user || decision.isAllowed() || decision.reason == Decision::Reason::UnknownPermission)
        return suggestions;
    const QString name = graph.name(*user);
    if (decision.reason == Decision::Reason::Inactive) {
        suggest(suggestions, graph, Activation{name, true});
        return suggestions;
    }
    const auto held = graph.rolesOf(*user);
    const int rolesPerUser = workspace.info().rolesPerUser;
    const bool mayHaveMore = rolesPerUser == 0 || held.size() < std::size_t(rolesPerUser);
    for (std::size_t i = 0; mayHaveMore && i < std::min(decision.heldByRoles.size(), suggestedOfAKind); ++i)
        suggest(suggestions, graph, Assignment{name, graph.name(decision.heldByRoles[i])});
    for (std::size_t i = 0; i < std::min(held.size(), suggestedOfAKind); ++i)
        suggest(suggestions, graph, Grant{graph.name(held[i]), permission});
    return suggestions;
}
