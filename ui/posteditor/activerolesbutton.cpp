#include "activerolesbutton.h"

#include "icons.h"
#include "plainlabel.h"
#include "postsession.h"
#include "tickmenu.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

ActiveRolesButton::ActiveRolesButton(Workspace *workspace, PostSession *session, EditorPlace place, QWidget *parent)
    : QPushButton(parent), m_workspace(workspace), m_session(session), m_menu(new TickMenu(this))
{
    setObjectName(nameIn(place, u"activeRoles"_s));
    setAutoDefault(false);
    setIcon(::icon(Icon::Role));
    m_menu->setObjectName(nameIn(place, u"activeRolesMenu"_s));
    m_menu->setAccessibleName(tr("Active roles"));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ActiveRolesButton::fillMenu);
    connect(session, &PostSession::decisionsChanged, this, &ActiveRolesButton::refresh);
    refresh();
}

void ActiveRolesButton::setCompact(bool compact)
{
    m_isCompact = compact;
    refresh();
}

void ActiveRolesButton::refresh()
{
    const engine::AccessGraph &graph = m_workspace->graph();
    const auto user = m_session->signedIn();
    const auto total = user ? qint64(graph.rolesOf(*user).size()) : 0;
    const auto active = qint64(engine::activeRoles(graph, m_session->session()).size());
    const QString count = m_session->areAllRolesActive() ? tr("all %1").arg(grouped(total))
                                                         : tr("%1 of %2").arg(grouped(active), grouped(total));
    const QString words = total == 0 ? tr("none") : count;
    setText(m_isCompact ? words : tr("Active roles: %1").arg(words));
    setAccessibleName(tr("Active roles: %1").arg(words));
    setEnabled(total > 0);
    setPlainToolTip(this,
        !user            ? tr("Active roles: nobody is signed in")
            : total == 0 ? tr("Active roles: %1 has no role").arg(engine::visibleText(graph.name(*user)))
                         : tr("Which roles of %1 count in this session").arg(engine::visibleText(graph.name(*user))));
}

void ActiveRolesButton::fillMenu()
{
    m_menu->clear();
    if (const auto user = m_session->signedIn()) {
        int row = 0;
        for (const RoleId role : m_workspace->graph().rolesOf(*user))
            addRole(role, row++);
    }
    m_menu->addSeparator();
    QAction *all = m_menu->addAction(tr("&Activate all"), m_session, &PostSession::activateAllRoles);
    all->setObjectName(u"activateAllRoles"_s);
}

void ActiveRolesButton::addRole(RoleId role, int row)
{
    QAction *action = m_menu->addAction(plainButtonText(engine::visibleText(m_workspace->graph().name(role))));
    action->setObjectName(u"activeRole%1"_s.arg(row));
    action->setCheckable(true);
    action->setChecked(m_session->isRoleActive(role));
    connect(action, &QAction::triggered, this, [this, role](bool active) { setActive(role, active); });
}

void ActiveRolesButton::setActive(RoleId role, bool active)
{
    if (const auto done = m_session->setRoleActive(role, active); !done)
        Q_EMIT refused(done.error());
}
