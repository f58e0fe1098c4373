#pragma once

#include "actions.h"
#include "ask.h"
#include "settings.h"
#include "startup.h"

#include <QMainWindow>

class ChangeCommands;
class DatabaseCommands;
class Notices;
class ObjectCommands;
class PageArea;
class PendingBar;
class PostApplication;
class PostPermissions;
class PostSession;
class StartPage;
class StatusLine;
class WalkthroughStage;
class Workspace;

// The window: puts the parts together and connects the table of actions with those who carry them out. Decides nothing
// itself.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    // As one left it.
    void restoreLayout();
    // Maximised where the screen has no room for it and a frame around it.
    void showOnScreen();
    // Opens what the command line asks for.
    void start(const Startup &startup);

    Workspace *workspace() const { return m_workspace; }
    PostApplication *posts() const { return m_posts; }
    PostSession *session() const { return m_session; }
    PageArea *pageArea() const { return m_area; }
    WalkthroughStage *stage() const { return m_stage; }
    Actions *actionTable() const { return m_actions; }
    Settings *settings() { return &m_settings; }

protected:
    void closeEvent(QCloseEvent *event) override;
    // The key of a disabled action: the status bar says why nothing happens.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeMenus();
    void makeMiddle();
    void makeStage();
    void connectWorkspace();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectOtherActions();
    // Connects an action with what is done when it is triggered.
    template <typename Deed>
    void when(ActionId id, Deed deed);

    void updateActions();
    void updateTitle();
    void showContextMenu(const QPoint &globalPosition);
    void deleteSelected();
    void signIn(const QString &user);
    void resetLayout();

    Settings m_settings;
    Ask m_ask;
    Workspace *m_workspace;
    PostApplication *m_posts;
    PostSession *m_session;
    Actions *m_actions;
    DatabaseCommands *m_databases;
    ChangeCommands *m_changes = nullptr;
    ObjectCommands *m_objects;
    PostPermissions *m_permissions;
    StartPage *m_startPage = nullptr;
    PageArea *m_area = nullptr;
    WalkthroughStage *m_stage = nullptr;
    PendingBar *m_pendingBar = nullptr;
    StatusLine *m_status = nullptr;
    Notices *m_notices = nullptr;
    Startup m_startup; // what remains to be done once the database is open
    bool m_mayClose = false;
};
