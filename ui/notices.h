#pragma once

#include "database.h"
#include "error.h"
#include "strip.h"

#include <QList>
#include <QObject>

#include <functional>

class Actions;
class ProgressLine;
class QTimer;
class QVBoxLayout;
struct UnsavedWork;
class Workspace;

// What the window has to say under the page header: how far reading is, and in a strip what the person should know, one
// at a time, the gravest first.
class Notices : public QObject {
    Q_OBJECT

public:
    Notices(Workspace *workspace, Actions *actions, QWidget *parent);

    // Under the header of the page that is shown.
    void moveTo(QVBoxLayout *place);
    void showError(const Error &error);
    // This error is past; another one stays.
    void settle(const Error &error);
    void showHint(const QString &sentence, const QString &explanation = {});
    // What a crash left behind, and what to do with it.
    void showUnsaved(const UnsavedWork &work, const std::function<void()> &look, const std::function<void()> &forget);
    // What went wrong is past.
    void clearErrors();

    // Why the pending changes cannot be saved as they are: the last save found them not to fit. Empty: nothing known.
    QString saveBlocked() const { return m_saveBlocked; }

Q_SIGNALS:
    void saveBlockedChanged();
    void closed(); // by the person, with the focus on it

private:
    enum class Subject { Error, Conflict, Dropped, Unsaved, Outside, Consent, ReadOnly, Warnings, Hint };
    struct Verb {
        QString text;
        std::function<void()> deed;
    };
    struct Notice {
        Subject subject;
        Strip::Kind kind;
        QString sentence;
        QString explanation = {};
        QString details = {};
        QList<Verb> verbs = {};
    };
    void connectParts();
    void put(const Notice &notice); // in place of one with the same subject
    void take(Subject subject);
    void showFirst();
    void showOpened();
    void showWarnings();
    void showLoading();
    void showConsent();
    void showOutside();
    void showDropped(const QStringList &sentences);
    void showConflicts(const Error &error, const std::vector<store::Conflict> &conflicts);
    void setSaveBlocked(const QString &why);
    void dropConflicting(const std::vector<store::Conflict> &conflicts);

    Workspace *m_workspace;
    Actions *m_actions;
    QWidget *m_place; // all of it
    ProgressLine *m_progress;
    QTimer *m_patience; // what is read at once needs no line
    QWidget *m_stripPlace; // the strip with its margins
    Strip *m_strip;
    QList<Notice> m_notices; // by subject: the gravest first
    QString m_saveBlocked;
    QStringList m_warnings; // as they were shown last
    QString m_location; // of what the notices are about
};
