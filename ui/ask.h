#pragma once

#include "change.h"
#include "checkedchangesdialog.h"
#include "databaseinfo.h"
#include "ids.h"
#include "keptrules.h"
#include "reviewdialog.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class PostApplication;
class QWidget;
class Workspace;
struct KeyLine;

// Every question and file dialog of the program. Texts are plain: names in them come from a database.
class Ask {
public:
    explicit Ask(QWidget *window) : m_window(window) { }

    QString fileToOpen() const;
    QString fileToImport() const;
    QString changeFileToOpen() const;
    // Refused: the caller says itself that there is such a file already.
    enum class Overwriting { Asks, Refused };
    QString fileToSave(const QString &title, const QString &name, const QString &filter, Overwriting overwriting) const;
    struct NewDatabase {
        QString path;
        QString templateName;
    };
    std::optional<NewDatabase> newDatabase() const;

    enum class BeforeLeaving { Stay, Discard, Save }; // Stay is 0: what closing the question gives
    // "Save 3 changes to demo.db?" names what is pending.
    BeforeLeaving beforeLeaving(const QString &database, const engine::ChangeList &pending) const;

    // Says who loses what first; the button names the deed. True: delete.
    struct Deletion {
        QString title; // "Delete role Editor?"
        QString summary; // "312 users lose 4 permissions."
        QStringList losses; // "uma.okafor loses Edit Post"
        QString verb; // "Delete role Editor"
    };
    bool deletion(const Deletion &deletion) const;

    struct ObjectFields {
        QString name;
        QString text;
    };
    // A dialog for a new (or duplicated) user, role or permission; whyNot is asked as one types and shown under the
    // field.
    std::optional<ObjectFields> object(ObjectKind kind, const QString &title, const ObjectFields &first,
        const std::function<QString(const QString &name)> &whyNot) const;
    // One line of text: description or display name.
    std::optional<QString> line(const QString &title, const QString &label, const QString &first) const;

    // A rule to make, or another in the place of `first`.
    std::optional<engine::Rule> rule(const Workspace *workspace, const std::optional<engine::Rule> &first) const;
    bool removalOfRule(const QString &sentence) const; // true: remove
    // Where another program's database keeps rules from now on; Nowhere: not at all.
    store::RulePlace rulePlace(const store::DatabaseInfo &info) const;

    // All pending changes once more, with what they do.
    struct Reviewed {
        enum class Deed { Nothing, Save, Discard } deed = Deed::Nothing;
        QString reason = {};
        bool isReasonRequired = false; // from now on
        bool beginsLog = false;
    };
    Reviewed review(Workspace *workspace, const ReviewDialog::Terms &terms) const;

    // What a table or a list says, as changes; nothing: none. file: what it is read from; empty: not said yet.
    std::optional<engine::ChangeList> importing(const Workspace *workspace, const QString &file) const;
    // Which of these changes to keep; nothing: cancelled.
    std::optional<engine::ChangeList> checkedChanges(const CheckedChangesDialog::Question &question) const;

    // Which permission each request of the post editor needs, by action; nothing: as before.
    std::optional<QStringList> actionPermissions(const PostApplication *application, const QStringList &known) const;

    void keys(const QList<KeyLine> &lines) const;
    void about() const;

private:
    QWidget *m_window;
};
