#include "linkchanges.h"

#include "itemtext.h"
#include "visibletext.h"
#include "workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

template <typename Id>
bool contains(std::span<const Id> ids, Id id)
{
    return std::binary_search(ids.begin(), ids.end(), id);
}

bool isLinked(const engine::AccessGraph &graph, const Link &link)
{
    switch (link.kind) {
    case LinkKind::Assignment:
        return contains(graph.rolesOf(link.from.user()), link.to.role());
    case LinkKind::Inheritance:
        return contains(graph.parentsOf(link.from.role()), link.to.role());
    case LinkKind::Grant:
        return contains(graph.grantsOf(link.from.role()), link.to.permission());
    }
    Q_UNREACHABLE();
}

// The role that has to go first where a user can have only one.
void addReplaced(const Workspace *workspace, const Link &link, engine::ChangeList &changes)
{
    if (workspace->info().rolesPerUser != 1)
        return;
    for (const RoleId role : workspace->graph().rolesOf(link.from.user()))
        changes.push_back(linkChange(workspace, {LinkKind::Assignment, link.from, role}, false));
}

// "Assign Editor to 3 users", "Revoke 4 permissions from Author"; empty when there is nothing in common to name.
QString stepText(const Workspace *workspace, const std::vector<Link> &links, bool isAdded)
{
    const Link &first = links.front();
    const auto all = [&links](auto isAlike) { return std::all_of(links.begin(), links.end(), isAlike); };
    const bool isOneTarget = all([&first](const Link &link) { return link.to == first.to; });
    const bool isOneSource = all([&first](const Link &link) { return link.from == first.from; });
    if (!all([&first](const Link &link) { return link.kind == first.kind; }) || (!isOneTarget && !isOneSource))
        return {};
    if (links.size() == 1)
        return engine::sentence(linkChange(workspace, first, isAdded));
    const auto name = [workspace](ObjectRef object) { return engine::inSentence(workspace->graph().name(object)); };
    const auto many = [&links](ObjectRef object) {
        return u"%1 %2s"_s.arg(grouped(qint64(links.size())), engine::kindWord(object.kind));
    };
    const QString sources = isOneSource ? name(first.from) : many(first.from);
    const QString targets = isOneTarget ? name(first.to) : many(first.to);
    switch (first.kind) {
    case LinkKind::Assignment:
        return (isAdded ? u"Assign %1 to %2"_s : u"Unassign %1 from %2"_s).arg(targets, sources);
    case LinkKind::Inheritance:
        return (isAdded ? u"Let %2 inherit from %1"_s : u"Stop %2 inheriting from %1"_s).arg(targets, sources);
    case LinkKind::Grant:
        return (isAdded ? u"Grant %1 to %2"_s : u"Revoke %1 from %2"_s).arg(targets, sources);
    }
    Q_UNREACHABLE();
}

} // namespace

QString linkVerb(LinkKind kind, bool isAdded)
{
    switch (kind) {
    case LinkKind::Assignment:
        return isAdded ? u"assign"_s : u"unassign"_s;
    case LinkKind::Inheritance:
        return isAdded ? u"inherit"_s : u"disinherit"_s;
    case LinkKind::Grant:
        return isAdded ? u"grant"_s : u"revoke"_s;
    }
    Q_UNREACHABLE();
}

engine::Change linkChange(const Workspace *workspace, const Link &link, bool isAdded)
{
    const engine::AccessGraph &graph = workspace->graph();
    const QString from = graph.name(link.from);
    const QString to = graph.name(link.to);
    switch (link.kind) {
    case LinkKind::Assignment:
        return engine::Assignment{from, to, isAdded};
    case LinkKind::Inheritance:
        return engine::Inheritance{from, to, isAdded};
    case LinkKind::Grant:
        return engine::Grant{from, to, isAdded};
    }
    Q_UNREACHABLE();
}

Result<void> stageLinks(Workspace *workspace, const std::vector<Link> &links, bool isAdded)
{
    if (links.empty())
        return {};
    std::vector<Link> wanted;
    for (const Link &link : links) {
        if (isLinked(workspace->graph(), link) != isAdded)
            wanted.push_back(link);
    }
    if (wanted.empty())
        wanted = links; // staging says in words that it is already so
    engine::ChangeList changes;
    for (const Link &link : wanted) {
        if (isAdded && link.kind == LinkKind::Assignment && !isLinked(workspace->graph(), link))
            addReplaced(workspace, link, changes);
        changes.push_back(linkChange(workspace, link, isAdded));
    }
    return workspace->stage(changes, stepText(workspace, wanted, isAdded));
}

} // namespace items
