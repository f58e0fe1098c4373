#include "databasecommands.h"

#include "ask.h"
#include "databasewords.h"
#include "settings.h"
#include "workspace.h"

#include <utility>

DatabaseCommands::DatabaseCommands(Workspace *workspace, Settings *settings, Ask *ask, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_settings(settings), m_ask(ask)
{
    connect(workspace, &Workspace::reset, this, &DatabaseCommands::remember);
    connect(workspace, &Workspace::saved, this, &DatabaseCommands::goOn, Qt::QueuedConnection);
    connect(workspace, &Workspace::saveRefused, this, [this] { m_afterSave = {}; });
}

void DatabaseCommands::open(const store::OpenRequest &request)
{
    leaveThen([this, request] { m_workspace->open(request); });
}

void DatabaseCommands::openDemo()
{
    leaveThen([this] { m_workspace->openDemo(); });
}

void DatabaseCommands::chooseAndOpen(Access access)
{
    const QString path = m_ask->fileToOpen();
    if (!path.isEmpty())
        open({.location = path, .readOnly = access == Access::ReadOnly});
}

void DatabaseCommands::create()
{
    const auto wanted = m_ask->newDatabase();
    if (!wanted)
        return;
    if (const auto made = store::createDatabase(wanted->path, wanted->templateName); !made) {
        Q_EMIT refused(made.error());
        return;
    }
    open({.location = wanted->path});
}

void DatabaseCommands::close()
{
    leaveThen([this] { m_workspace->close(); });
}

void DatabaseCommands::reload()
{
    m_workspace->reload();
}

void DatabaseCommands::save()
{
    if (m_settings->isReasonRequired(m_workspace->info().location))
        review({});
    else
        m_workspace->save();
}

void DatabaseCommands::discard()
{
    // As an undo step: what can be undone needs no question.
    if (const auto reverted = m_workspace->revert(m_workspace->pendingChanges()); !reverted)
        Q_EMIT refused(reverted.error());
}

void DatabaseCommands::review(const QString &saveBlocked)
{
    const QString location = m_workspace->info().location;
    const Ask::Reviewed reviewed = m_ask->review(m_workspace, {saveBlocked, m_settings->isReasonRequired(location)});
    m_settings->setReasonRequired(location, reviewed.isReasonRequired);
    switch (reviewed.deed) {
    case Ask::Reviewed::Deed::Save:
        m_workspace->save(reviewed.reason, reviewed.beginsLog ? Workspace::Log::Begin : Workspace::Log::AsKept);
        break;
    case Ask::Reviewed::Deed::Discard:
        discard();
        break;
    case Ask::Reviewed::Deed::Nothing:
        break;
    }
}

void DatabaseCommands::allowChanges()
{
    m_settings->setEditingAllowed(m_workspace->info().location);
    m_workspace->allowEditing();
}

void DatabaseCommands::addUserTable()
{
    leaveThen([this] { m_workspace->addUserTable(); });
}

void DatabaseCommands::leaveThen(const std::function<void()> &next)
{
    if (m_workspace->isDemo() && m_workspace->state() != Workspace::State::Saving)
        m_workspace->discard(); // a copy of its own: nothing is lost
    if (!m_workspace->hasPendingChanges()) {
        next();
        return;
    }
    if (m_workspace->state() == Workspace::State::Saving) {
        m_afterSave = next;
        return;
    }
    switch (m_ask->beforeLeaving(databaseName(*m_workspace), m_workspace->pendingChanges())) {
    case Ask::BeforeLeaving::Save:
        m_afterSave = next;
        save();
        if (m_workspace->state() != Workspace::State::Saving)
            m_afterSave = {}; // thought better of it
        break;
    case Ask::BeforeLeaving::Discard:
        m_workspace->discard();
        next();
        break;
    case Ask::BeforeLeaving::Stay:
        break;
    }
}

void DatabaseCommands::goOn()
{
    if (const auto next = std::exchange(m_afterSave, {}))
        next();
}

void DatabaseCommands::remember()
{
    const QString location = m_workspace->isOpen() ? m_workspace->info().location : QString();
    const bool isNew = location != m_location;
    m_location = location;
    if (location.isEmpty())
        return;
    if (m_settings->isEditingAllowed(location))
        m_workspace->allowEditing();
    if (!m_workspace->isDemo())
        m_settings->addRecent(location, databaseSummary(*m_workspace));
    if (isNew)
        Q_EMIT opened();
}
