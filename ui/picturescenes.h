#pragma once

#include "actions.h"
#include "pageid.h"

#include <QPixmap>
#include <QString>

#include <functional>

class MainWindow;
class QAbstractItemView;
class QDialog;
struct Startup;

// Plays the window through everything that can be seen, as a person would: actions, keys, boxes.
class PictureScenes {
public:
    PictureScenes(MainWindow *window, const Startup &startup) : m_window(window), m_startup(startup) { }

    using Keep = std::function<void(const QString &scene, const QPixmap &picture)>;
    void play(const Keep &keep);
    QString error() const { return m_error; }

private:
    bool open(const Startup &startup);
    void playLists();
    void playPostEditor();
    void playTreatments();
    void playActiveRoles();
    void playTwoUsers();
    void playPending();
    void playDialogs();
    void playImport();
    void playLog();
    void playRules();
    void playSmall();
    void playStrips();
    void playOutside();

    void take(const QString &scene);
    // Triggers it and takes the dialog that it opens.
    void takeDialog(const QString &scene, ActionId action);
    void takeDialog(const QString &scene, QAction *deed, const std::function<void(QDialog *)> &prepare = {});
    void takeMenu(const QString &scene);
    void goTo(PageId page);
    void select(ObjectKind kind, const QString &name);
    void tick(const QString &view, const QString &row);

    MainWindow *m_window;
    const Startup &m_startup;
    Keep m_keep;
    QString m_error;
};

// Until what moves has come to rest.
void settle();
// Starts the window and waits until what it opens is read; why it was not.
QString openAndSettle(MainWindow *window, const Startup &startup);
