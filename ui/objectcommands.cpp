#include "objectcommands.h"

#include "ask.h"
#include "comparison.h"
#include "databasewords.h"
#include "edit.h"
#include "pendingdeletions.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

// Beyond that many lines nobody reads on; the summary has the whole count.
constexpr qsizetype listedLosses = 500;

QStringList lossLines(const AccessGraph &graph, const EffectDifference &effect)
{
    QStringList lines;
    for (const EffectDifference::ByPermission &lost : effect.lost) {
        for (const UserId user : lost.users) {
            if (lines.size() == listedLosses)
                return lines << ObjectCommands::tr("… and %L1 more").arg(effect.lostCount() - listedLosses);
            lines << ObjectCommands::tr("%1 loses %2").arg(inSentence(graph.name(user)), inSentence(lost.permission));
        }
    }
    return lines;
}

// Who has one of these roles and may not sign in now: of an effect nothing is seen, but the role is gone with the
// user's return.
std::vector<std::pair<UserId, RoleId>> sleepingHolders(const AccessGraph &graph, const std::vector<ObjectRef> &objects)
{
    std::vector<std::pair<UserId, RoleId>> holders;
    if (objects.front().kind != ObjectKind::Role || graph.semantics().inactiveUsers != Semantics::InactiveUsers::Denied)
        return holders;
    for (const ObjectRef object : objects)
        for (const UserId user : graph.usersOf(object.role()))
            if (!graph.isActive(user))
                holders.emplace_back(user, object.role());
    return holders;
}

// "1 inactive user loses the role"
QString sleepingLosses(const AccessGraph &graph, const std::vector<ObjectRef> &objects)
{
    std::set<UserId> users;
    for (const auto &[user, role] : sleepingHolders(graph, objects))
        users.insert(user);
    const bool isOneRole = objects.size() == 1;
    if (users.size() == 1)
        return isOneRole ? ObjectCommands::tr("1 inactive user loses the role")
                         : ObjectCommands::tr("1 inactive user loses a role");
    return users.empty() ? QString()
                         : (isOneRole ? ObjectCommands::tr("%1 inactive users lose the role")
                                      : ObjectCommands::tr("%1 inactive users lose a role"))
                               .arg(grouped(qint64(users.size())));
}

QStringList sleepingLines(const AccessGraph &graph, const std::vector<ObjectRef> &objects)
{
    const auto holders = sleepingHolders(graph, objects);
    QStringList lines;
    for (const auto &[user, role] : holders) {
        if (lines.size() == listedLosses)
            return lines << ObjectCommands::tr("… and %L1 more").arg(qint64(holders.size()) - listedLosses);
        lines << ObjectCommands::tr("%1, inactive, loses the role %2")
                     .arg(inSentence(graph.name(user)), inSentence(graph.name(role)));
    }
    return lines;
}

// A name that is still free: "Editor copy", "Editor copy 2", …
QString freeName(const AccessGraph &graph, ObjectKind kind, const QString &name)
{
    for (int i = 1;; ++i) {
        const QString wish = i == 1 ? ObjectCommands::tr("%1 copy").arg(name)
                                    : ObjectCommands::tr("%1 copy %2").arg(name, QString::number(i));
        if (graph.objects(kind).named(wish.toStdString()).empty())
            return wish;
    }
}

// The changes that give `to` what `from` has.
ChangeList linksLike(const AccessGraph &graph, ObjectRef from, const QString &to)
{
    ChangeList changes;
    if (from.kind == ObjectKind::User) {
        for (RoleId role : graph.rolesOf(from.user()))
            changes.push_back(Assignment{to, graph.name(role)});
        for (PermissionId permission : graph.directGrantsOf(from.user()))
            changes.push_back(DirectGrant{to, graph.name(permission)});
    } else if (from.kind == ObjectKind::Role) {
        for (RoleId parent : graph.parentsOf(from.role()))
            changes.push_back(Inheritance{to, graph.name(parent)});
        for (PermissionId permission : graph.grantsOf(from.role()))
            changes.push_back(Grant{to, graph.name(permission)});
    } else {
        for (RoleId role : graph.rolesGranting(from.permission()))
            changes.push_back(Grant{graph.name(role), to});
        for (UserId user : graph.directHoldersOf(from.permission()))
            changes.push_back(DirectGrant{graph.name(user), to});
    }
    return changes;
}

} // namespace

ObjectCommands::ObjectCommands(Workspace *workspace, Ask *ask, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_ask(ask)
{
}

QString ObjectCommands::whyNotNamed(ObjectKind kind, const QString &name) const
{
    const auto fits = resolved(m_workspace->graph(), Existence{.kind = kind, .name = name});
    return fits ? QString() : fits.error().message;
}

void ObjectCommands::create(ObjectKind kind)
{
    const auto fields = m_ask->object(
        kind, tr("New %1").arg(kindWord(kind)), {}, [&](const QString &name) { return whyNotNamed(kind, name); });
    if (!fields)
        return;
    const auto staged = m_workspace->stage({Existence{.kind = kind, .name = fields->name, .text = fields->text}});
    if (!staged) {
        Q_EMIT refused(staged.error());
        return;
    }
    if (const auto made = m_workspace->graph().object(kind, fields->name))
        Q_EMIT created(*made);
}

void ObjectCommands::duplicate(ObjectRef object)
{
    const AccessGraph &graph = m_workspace->graph();
    const QString original = graph.name(object);
    const auto fields = m_ask->object(object.kind, tr("Duplicate %1").arg(inSentence(original)),
        {freeName(graph, object.kind, original), graph.text(object)},
        [&](const QString &name) { return whyNotNamed(object.kind, name); });
    if (!fields)
        return;
    ChangeList changes = linksLike(graph, object, fields->name);
    changes.insert(changes.begin(), Existence{.kind = object.kind, .name = fields->name, .text = fields->text});
    const auto staged =
        m_workspace->stage(changes, tr("Duplicate %1 as %2").arg(inSentence(original), inSentence(fields->name)));
    if (!staged) {
        Q_EMIT refused(staged.error());
        return;
    }
    if (const auto made = m_workspace->graph().object(object.kind, fields->name))
        Q_EMIT created(*made);
}

void ObjectCommands::describe(ObjectRef object)
{
    const AccessGraph &graph = m_workspace->graph();
    const bool isUser = object.kind == ObjectKind::User;
    const QString before = graph.text(object);
    const auto after = m_ask->line(isUser ? tr("Display name of %1").arg(inSentence(graph.name(object)))
                                          : tr("Describe %1").arg(inSentence(graph.name(object))),
        isUser ? tr("Display name") : tr("Description"), before);
    if (!after || *after == before)
        return;
    const auto staged = m_workspace->stage(
        {Description{.kind = object.kind, .name = graph.name(object), .before = before, .after = *after}});
    if (!staged)
        Q_EMIT refused(staged.error());
}

void ObjectCommands::remove(const std::vector<ObjectRef> &objects)
{
    const AccessGraph &graph = m_workspace->graph();
    ChangeList changes;
    AccessGraph after = graph;
    for (ObjectRef object : objects) {
        if (!graph.exists(object))
            continue;
        changes.push_back(deletion(after, object));
        if (const auto applied = engine::apply(after, changes.back()); !applied) {
            Q_EMIT refused(applied.error());
            return;
        }
    }
    if (changes.empty())
        return;
    const EffectDifference effect = effectOf(graph, after);
    QStringList summary{effectSentence(effect), sleepingLosses(graph, objects)};
    summary.removeAll(QString());
    const QString what = changes.size() == 1
        ? tr("%1 %2").arg(kindWord(objects.front().kind), inSentence(graph.name(objects.front())))
        : countOf(objects.front().kind, qint64(changes.size()));
    if (!m_ask->deletion({tr("Delete %1?").arg(what), summary.join(u", "_s),
            lossLines(after, effect) + sleepingLines(graph, objects), tr("Delete %1").arg(what)}))
        return;
    const auto staged = m_workspace->stage(changes, tr("Delete %1").arg(what));
    if (!staged)
        Q_EMIT refused(staged.error());
}

void ObjectCommands::revert(const std::vector<ObjectRef> &removed)
{
    if (const auto reverted = m_workspace->revert(items::pendingDeletions(*m_workspace, removed)); !reverted)
        Q_EMIT refused(reverted.error());
}

void ObjectCommands::setActive(const std::vector<ObjectRef> &users, bool active)
{
    ChangeList changes;
    for (ObjectRef user : users)
        if (m_workspace->graph().isActive(user.user()) != active)
            changes.push_back(Activation{m_workspace->graph().name(user), active});
    if (changes.empty())
        return;
    const auto staged = m_workspace->stage(changes);
    if (!staged)
        Q_EMIT refused(staged.error());
}

void ObjectCommands::importText(const QString &file)
{
    if (const QString why = m_workspace->whyNot({}); !why.isEmpty()) { // a file was dropped
        Q_EMIT refused(Error{ErrorKind::Refused, why});
        return;
    }
    const auto changes = m_ask->importing(m_workspace, file);
    if (!changes)
        return;
    const auto staged = m_workspace->stage(*changes, tr("Import %1").arg(changeCount(qsizetype(changes->size()))));
    if (!staged)
        Q_EMIT refused(staged.error());
}
