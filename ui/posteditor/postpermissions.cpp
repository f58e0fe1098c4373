#include "postpermissions.h"

#include "ask.h"
#include "postapplication.h"
#include "settings.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;

PostPermissions::PostPermissions(
    PostApplication *application, Workspace *workspace, Settings *settings, const Ask *ask, QObject *parent)
    : QObject(parent), m_application(application), m_workspace(workspace), m_settings(settings), m_ask(ask)
{
    for (const Action action : PostApplication::actions)
        m_usual << application->permissionFor(action);
    connect(workspace, &Workspace::reset, this, &PostPermissions::restore);
}

QString PostPermissions::place() const
{
    return m_workspace->isDemo() ? u"demo"_s : m_workspace->info().location; // every demo is a new file
}

void PostPermissions::choose()
{
    QStringList known;
    const engine::ObjectTable &permissions = m_workspace->graph().permissions();
    for (const std::uint32_t index : permissions.byName())
        known << permissions.name(index);
    const auto chosen = m_ask->actionPermissions(m_application, known);
    if (!chosen)
        return;
    for (const Action action : PostApplication::actions)
        m_settings->setPermissionFor(place(), action, chosen->at(int(action)));
    restore();
}

void PostPermissions::restore()
{
    if (!m_workspace->isOpen())
        return;
    for (const Action action : PostApplication::actions) {
        const QString kept = m_settings->permissionFor(place(), action);
        m_application->setPermissionFor(action, kept.isEmpty() ? m_usual.at(int(action)) : kept);
    }
}
