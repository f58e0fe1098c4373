#pragma once

#include "pendingjournal.h"

#include <QObject>

#include <optional>

class Actions;
class Ask;
class DatabaseCommands;
class Notices;
class Workspace;

// Changes that were made for another state of the database than the one that is shown: those of a change file, pending
// ones after somebody else saved, those that a crash left behind. Each is checked again, and the person says which to
// keep.
class ChangeCommands : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Workspace *workspace;
        DatabaseCommands *databases;
        const Ask *ask;
        Actions *actions;
        Notices *notices;
    };
    ChangeCommands(const Parts &parts, QObject *parent);

    void openFile(const QString &path);
    // The pending changes and what somebody else has changed meanwhile.
    void compare();
    // Says in the strip what a crash left behind, if anything.
    void offerUnsaved();

private:
    void chooseAndOpenFile();
    void restore(const UnsavedWork &work);
    void restoreNow();
    struct Words {
        QString heading;
        QString sentence;
        QString step; // of undo
    };
    // False: nothing was staged.
    bool stageChecked(const Words &words, const engine::ChangeList &changes);

    Workspace *m_workspace;
    DatabaseCommands *m_databases;
    const Ask *m_ask;
    Notices *m_notices;
    QString m_folder; // of unsaved work
    std::optional<UnsavedWork> m_unsaved; // its database is being opened
};
