#include "effectwords.h"

#include "databasewords.h"
#include "words.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QSet>

using namespace engine;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EffectWords", text);
}

qsizetype userCount(const std::vector<EffectDifference::ByPermission> &pairs)
{
    QSet<QString> users;
    for (const EffectDifference::ByPermission &pair : pairs)
        users.unite(QSet<QString>(pair.users.begin(), pair.users.end()));
    return users.size();
}

// "3 users gain 2 permissions"; the second part of a sentence leaves out what the first has said.
QString gainOrLoss(const char *one, const char *many, const std::vector<EffectDifference::ByPermission> &pairs)
{
    const qsizetype users = userCount(pairs);
    return tr(users == 1 ? one : many)
        .arg(countOf(ObjectKind::User, users), countOf(ObjectKind::Permission, qint64(pairs.size())));
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
        parts << gainOrLoss(QT_TRANSLATE_NOOP("EffectWords", "%1 gains %2"),
            QT_TRANSLATE_NOOP("EffectWords", "%1 gain %2"), workspace.effect().gained);
    if (!workspace.effect().lost.empty())
        parts << gainOrLoss(QT_TRANSLATE_NOOP("EffectWords", "%1 loses %2"),
            QT_TRANSLATE_NOOP("EffectWords", "%1 lose %2"), workspace.effect().lost);
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
