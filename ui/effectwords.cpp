#include "effectwords.h"

#include "databasewords.h"
#include "words.h"
#include "workspace.h"

#include <QCoreApplication>

using namespace engine;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EffectWords", text);
}

// "3 users gain 2 permissions"; after "…, " the nouns are understood: "1 loses 1".
QString gainText(const EffectDifference &effect)
{
    const qint64 users = effect.gainingUserCount();
    return (users == 1 ? tr("%1 gains %2") : tr("%1 gain %2"))
        .arg(countOf(ObjectKind::User, users), countOf(ObjectKind::Permission, qint64(effect.gained.size())));
}

QString lossText(const EffectDifference &effect, bool isFirst)
{
    const qint64 users = effect.losingUserCount();
    const qint64 permissions = qint64(effect.lost.size());
    return (users == 1 ? tr("%1 loses %2") : tr("%1 lose %2"))
        .arg(isFirst ? countOf(ObjectKind::User, users) : grouped(users),
            isFirst ? countOf(ObjectKind::Permission, permissions) : grouped(permissions));
}

} // namespace

QString pendingSentence(const Workspace &workspace)
{
    return workspace.isEffectKnown() ? effectSentence(workspace.effect()) : tr("Working out who gains and who loses…");
}

QString saveWithCount(const Workspace &workspace)
{
    return tr("Save %1").arg(changeCount(qsizetype(workspace.pendingChanges().size())));
}

QString saveWithEffect(const Workspace &workspace)
{
    if (!workspace.isEffectKnown() || workspace.effect().isEmpty())
        return saveWithCount(workspace);
    QStringList parts;
    if (!workspace.effect().gained.empty())
        parts << gainText(workspace.effect());
    if (!workspace.effect().lost.empty())
        parts << lossText(workspace.effect(), parts.isEmpty());
    return tr("Save: %1").arg(parts.join(QStringLiteral(", ")));
}

PendingCounts pendingCounts(const ChangeList &changes)
{
    PendingCounts counts;
    for (const Change &change : changes) {
        switch (direction(change)) {
        case Direction::Adds:
            ++counts.added;
            break;
        case Direction::Removes:
            ++counts.removed;
            break;
        case Direction::Alters:
            ++counts.altered;
            break;
        }
    }
    return counts;
}
