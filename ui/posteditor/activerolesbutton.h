#pragma once

#include "editorplace.h"
#include "error.h"
#include "ids.h"

#include <QPushButton>

class PostSession;
class QMenu;
class Workspace;

// Which of the signed-in user's roles are active: says how many, opens a list of them to tick (AddActiveRole and
// DropActiveRole of ANSI INCITS 359). The list stays open until it is left.
class ActiveRolesButton final : public QPushButton {
    Q_OBJECT

public:
    ActiveRolesButton(Workspace *workspace, PostSession *session, EditorPlace place, QWidget *parent = nullptr);

    // Fewer words where there is little room.
    void setCompact(bool compact);

Q_SIGNALS:
    void refused(const Error &error);

private:
    void refresh();
    void fillMenu();
    void addRole(RoleId role, int row);
    void setActive(RoleId role, bool active);

    Workspace *m_workspace;
    PostSession *m_session;
    QMenu *m_menu;
    bool m_isCompact = false;
};
