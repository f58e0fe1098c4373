#include "changecommands.h"

#include "actions.h"
#include "ask.h"
#include "changefiles.h"
#include "databasecommands.h"
#include "databasewords.h"
#include "datafolder.h"
#include "notices.h"
#include "workspace.h"

#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

ChangeCommands::ChangeCommands(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_workspace(parts.workspace)
    , m_databases(parts.databases)
    , m_ask(parts.ask)
    , m_notices(parts.notices)
    , m_folder(store::dataFolder(u"unsaved"_s))
{
    connect(
        parts.actions->at(ActionId::FileOpenChanges), &QAction::triggered, this, &ChangeCommands::chooseAndOpenFile);
    connect(parts.actions->at(ActionId::FileCompare), &QAction::triggered, this, &ChangeCommands::compare);
    // Queued: everybody hears first that the save was refused, that a database was read.
    connect(
        m_workspace, &Workspace::saveRefused, this,
        [this](const Error &, const std::vector<store::Conflict> &conflicts) {
            if (!conflicts.empty())
                compare();
        },
        Qt::QueuedConnection);
    connect(m_workspace, &Workspace::reset, this, &ChangeCommands::restoreNow, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::failed, this, [this] { m_unsaved.reset(); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_workspace->lookOutside(); // one comes back from the program that changed it
    });
    auto *journal = new PendingJournal(m_workspace, m_folder, this);
    connect(journal, &PendingJournal::failed, m_notices, &Notices::showError);
}

void ChangeCommands::chooseAndOpenFile()
{
    if (const QString path = m_ask->changeFileToOpen(); !path.isEmpty())
        openFile(path);
}

void ChangeCommands::openFile(const QString &path)
{
    if (const QString why = m_workspace->whyNot({}); !why.isEmpty()) { // a file was dropped
        m_notices->showError(Error{ErrorKind::Refused, why});
        return;
    }
    const auto file = readChangesAt(path, m_workspace->info().location);
    if (!file) {
        m_notices->showError(file.error());
        return;
    }
    const QString count = changeCount(qsizetype(file->changes.size()));
    stageChecked(
        {.heading = tr("%1 in %2").arg(count, fileTitle(path)),
            .sentence = file->reason.isEmpty() ? tr("The file gives no reason.") : tr("Reason: %1").arg(file->reason),
            .step = tr("Change file %1").arg(fileTitle(path))},
        file->changes);
}

bool ChangeCommands::stageChecked(const Words &words, const engine::ChangeList &changes)
{
    const auto kept = m_ask->checkedChanges({.title = tr("Check changes"),
        .heading = words.heading,
        .sentence = words.sentence,
        .mine = tr("Changes"),
        .graph = m_workspace->graph(),
        .changes = changes,
        .rolesPerUser = m_workspace->info().rolesPerUser,
        .verb = [](qsizetype count) { return tr("Stage %1").arg(changeCount(count)); }});
    if (!kept)
        return false;
    const auto staged = m_workspace->stage(*kept, words.step);
    if (!staged)
        m_notices->showError(staged.error());
    return staged.has_value();
}

void ChangeCommands::compare()
{
    if (!m_workspace->outside())
        return;
    const OutsideChange &outside = *m_workspace->outside();
    const auto kept = m_ask->checkedChanges({.title = tr("Changed outside"),
        .heading = tr("Somebody else changed %1").arg(databaseName(*m_workspace)),
        .sentence = tr("Nothing of yours was saved. Say which of your pending changes to keep."),
        .mine = tr("Your pending changes"),
        .graph = outside.graph,
        .changes = m_workspace->pendingChanges(),
        .rolesPerUser = outside.info.rolesPerUser,
        .theirs = outside.changes,
        .verb =
            [](qsizetype count) {
                return count == 0 ? tr("Reload, keep nothing") : tr("Reload, keep %1").arg(changeCount(count));
            },
        .mayKeepNone = true});
    if (kept)
        m_workspace->takeOutside(*kept);
}

void ChangeCommands::offerUnsaved()
{
    const std::vector<UnsavedWork> left = PendingJournal::left(m_folder);
    if (left.empty())
        return;
    const UnsavedWork &work = left.front();
    m_notices->showUnsaved(
        work, [this, work] { restore(work); },
        [this, work] {
            PendingJournal::forget(work);
            offerUnsaved();
        });
}

void ChangeCommands::restore(const UnsavedWork &work)
{
    m_unsaved = work;
    if (m_workspace->isOpen() && m_workspace->info().location == work.location)
        restoreNow();
    else
        m_databases->open({.location = work.location});
}

void ChangeCommands::restoreNow()
{
    if (!m_unsaved || m_workspace->info().location != m_unsaved->location)
        return;
    const UnsavedWork work = *std::exchange(m_unsaved, std::nullopt);
    const QString count = changeCount(qsizetype(work.changes.size()));
    const bool isStaged = stageChecked({.heading = tr("%1 to %2 were not saved").arg(count, fileTitle(work.location)),
                                           .sentence = whenUnsaved(work),
                                           .step = tr("Restore %1").arg(count)},
        work.changes);
    if (isStaged)
        PendingJournal::forget(work);
    offerUnsaved();
}
