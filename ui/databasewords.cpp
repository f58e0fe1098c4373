#include "databasewords.h"

#include "pendingjournal.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words", text);
}

} // namespace

QString databaseTitle(const Workspace &workspace)
{
    return workspace.isDemo() ? tr("Demo database") : fileTitle(workspace.info().location);
}

QString databaseName(const Workspace &workspace)
{
    return workspace.isDemo() ? tr("the demo database") : fileTitle(workspace.info().location);
}

QString titleOfWindow(const Workspace &workspace)
{
    const auto about = [](QString title) {
        return tr("%1[*] – Rolewright").arg(title.replace("[*]"_L1, "[*][*]"_L1)); // a name is no place for the star
    };
    if (workspace.isOpen())
        return about(databaseTitle(workspace));
    return workspace.state() == Workspace::State::Loading ? about(readingTitle(workspace)) : u"Rolewright"_s;
}

QString readingTitle(const Workspace &workspace)
{
    const QString &location = workspace.readingLocation();
    return location.isEmpty() ? tr("Demo database") : fileTitle(location);
}

QString progressText(qint64 done, qint64 total)
{
    if (total > 0)
        return tr("%1 of %2").arg(grouped(done), grouped(total));
    return done > 0 ? grouped(done) : QString();
}

QString fileTitle(const QString &location)
{
    return engine::visibleText(QFileInfo(location).fileName());
}

QString engineTitle(const store::DatabaseInfo &info)
{
    return info.engine == "sqlite"_L1 ? u"SQLite"_s : info.engine;
}

QString databaseSummary(const Workspace &workspace)
{
    const store::DatabaseInfo &info = workspace.info();
    QStringList parts{engineTitle(info), info.profileTitle};
    if (!info.readOnlyReason.isEmpty())
        parts << tr("read only");
    parts << countOf(ObjectKind::User, workspace.graph().users().count());
    return parts.join(u" · "_s);
}

QString whenUnsaved(const UnsavedWork &work)
{
    return tr("They were pending when Rolewright ended unexpectedly, %1.")
        .arg(QLocale().toString(work.at.toLocalTime(), QLocale::ShortFormat));
}

QString changeCount(qsizetype count)
{
    return count == 1 ? tr("1 change") : tr("%1 changes").arg(grouped(count));
}

QStringList sentences(const engine::ChangeList &changes, qsizetype limit)
{
    QStringList lines;
    const qsizetype count = qsizetype(changes.size());
    for (qsizetype i = 0; i < std::min(count, limit); ++i)
        lines << engine::sentence(changes[std::size_t(i)]);
    if (count > limit)
        lines << tr("… and %1 more").arg(grouped(count - limit));
    return lines;
}
