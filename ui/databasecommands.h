#pragma once

#include "databaseinfo.h"
#include "error.h"

#include <QObject>

#include <functional>

class Ask;
class Settings;
class Workspace;

// Opening, making, saving and closing of databases as menus, keys, the start page and drops ask for it. Never leaves
// pending changes behind without asking; remembers what was opened and which foreign database may be written.
class DatabaseCommands : public QObject {
    Q_OBJECT

public:
    DatabaseCommands(Workspace *workspace, Settings *settings, Ask *ask, QObject *parent);

    void open(const store::OpenRequest &request);
    void openDemo();
    enum class Access { AsAllowed, ReadOnly };
    void chooseAndOpen(Access access);
    void create();
    void close();
    void reload();
    // Where a reason is required, by way of the review.
    void save();
    void discard();
    // All pending changes once more; saves or discards them as the answer says. saveBlocked: why they cannot be saved.
    void review(const QString &saveBlocked);
    void allowChanges();
    void addUserTable();

    // Runs `next` when nothing is pending any more: at once, after a save that the person asked for, or never (stays).
    void leaveThen(const std::function<void()> &next);

Q_SIGNALS:
    void refused(const Error &error);
    void opened(); // another database than before

private:
    void remember();
    void goOn();

    Workspace *m_workspace;
    Settings *m_settings;
    Ask *m_ask;
    QString m_location; // of what is open
    std::function<void()> m_afterSave;
};
