#pragma once

#include "ids.h"
#include "startup.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

class MainWindow;
class Workspace;

// One person at the real window: finds things by object name, uses keys and clicks. Settings and files live in a folder
// of their own.
class Journey {
public:
    Journey();
    ~Journey();

    MainWindow *window() const { return m_window.get(); }
    Workspace *workspace() const;
    QString file(const QString &name) const { return m_folder.filePath(name); }
    // Closes the window and starts the program anew, with what it kept.
    void startAgain(const Startup &startup = {});
    void openDemo();
    void open(const QString &path, bool readOnly = false);
    void save();
    void waitUntilRead() const;
    // A database made by the program from a template.
    QString newDatabase(const QString &name, const QString &templateName) const;
    // user0001 … in what is open, saved.
    void addUsers(int count);

    // Ends the test program when there is none: a journey cannot go on then.
    template <typename T>
    T *find(const QString &name) const
    {
        T *found = root()->findChild<T *>(name);
        if (!found)
            qFatal("There is no %s of that kind", qPrintable(name));
        return found;
    }
    QAction *action(const QString &name) const { return find<QAction>(name); }
    QAbstractItemView *view(const QString &name) const { return find<QAbstractItemView>(name); }

    // The row with this text in its first column, also below other rows; invalid: there is none.
    QModelIndex row(const QString &view, const QString &text) const;
    QStringList rows(const QString &view, int column = 0) const; // of the top level
    void click(const QString &view, const QString &row, Qt::KeyboardModifiers modifiers = {}) const;
    void tick(const QString &view, const QString &row) const; // with the mouse, on the box
    Qt::CheckState box(const QString &view, const QString &row) const;
    void press(const QString &button) const;
    void keys(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const; // to whatever has the focus
    void type(const QString &text) const;
    void drop(const QString &path) const; // a file, on the window
    void signInAs(const QString &user) const;
    // By Tab alone, wherever one is; text: of the name for screen readers, where several are called the same.
    void tabTo(const QString &name, const QString &text = {}) const;
    void signInByKeys(const QString &user) const; // on the page Post editor

    // Runs act; the dialog of this name that it opens gets this answer. Fails when none came.
    void answer(
        const QString &dialog, const std::function<void(QDialog *)> &reply, const std::function<void()> &act) const;
    static QStringList rowsIn(const QDialog *dialog, const QString &view, int column = 0);
    static void pressIn(const QDialog *dialog, const QString &button);

    QString strip() const; // what the strip says; empty: there is none
    QString said() const; // what the dialog of the last answer() said, heading first

private:
    QWidget *root() const;

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    mutable QString m_said;
};
