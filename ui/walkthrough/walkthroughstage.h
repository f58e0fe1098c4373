#pragma once

#include "error.h"
#include "walkthroughlibrary.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

class Actions;
class DatabaseCommands;
class PageArea;
class PostSession;
class QMenu;
class WalkthroughRun;
class Workspace;

// The stage on which walkthroughs are played: sets the scene, carries out the actions, and goes back to the start in
// one key. The scene is the same each time: database, posts, requests, who is signed in, page, filters and selection.
class WalkthroughStage : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Workspace *workspace;
        PostSession *session;
        DatabaseCommands *databases;
        PageArea *area;
        Actions *actions;
    };
    WalkthroughStage(const Parts &parts, QObject *parent);

    // targets: names of what the window has to point at.
    void readLibrary(const QStringList &targets);
    const walkthrough::Library &library() const { return m_library; }
    WalkthroughRun *run() const { return m_run; } // nullptr: none is played
    qint64 elapsedMs() const; // since its start or the last reset

    // Demo: a fresh copy, pending changes of what is open are asked for. AsOpened: what was saved there stays.
    enum class Ground { Demo, AsOpened };
    // By name or title; refused() when there is none such.
    void play(const QString &name, Ground ground);
    void reset(); // without a walkthrough: the demo
    void close();

    // Why files were refused, a line each.
    QString libraryErrors() const;
    // One entry a walkthrough, before what the menu holds.
    void fillMenu(QMenu *menu);

Q_SIGNALS:
    void runChanged(); // another one, or none
    void told(const QString &words); // what just happened
    void progressed(); // within the run: what can be done is another
    void refused(const Error &error);
    void notesAsked();

private:
    void connectActions();
    void setScene();
    void begin();
    void startStory();
    void followDatabase();
    void doIt();
    void showPlaceOf(const walkthrough::Goal &goal);

    Workspace *m_workspace;
    PostSession *m_session;
    DatabaseCommands *m_databases;
    PageArea *m_area;
    Actions *m_actions;
    walkthrough::Library m_library;
    walkthrough::Walkthrough m_walkthrough; // without steps: none is played
    Ground m_ground = Ground::Demo;
    WalkthroughRun *m_run = nullptr;
    QElapsedTimer m_clock;
    QString m_location; // of the database it is played on
    bool m_isSetting = false; // a scene was asked for and is not there yet
    std::optional<bool> m_hadInspector; // at the start
};

// "&1 The tutorial in eight steps (10 min)"; without minutes no bracket.
QString walkthroughMenuText(const walkthrough::Walkthrough &entry, int number);
