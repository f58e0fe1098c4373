#include "ask.h"

#include "aboutdialog.h"
#include "actionpermissionsdialog.h"
#include "confirmdialog.h"
#include "databasewords.h"
#include "importdialog.h"
#include "keysdialog.h"
#include "linedialog.h"
#include "newdatabasedialog.h"
#include "objectdialog.h"
#include "reviewdialog.h"
#include "ruledialog.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace {

// A question lists no more; the pending bar and Review have all.
constexpr qsizetype listedChanges = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Ask", text);
}

} // namespace

QString Ask::fileToOpen() const
{
    return QFileDialog::getOpenFileName(
        m_window, tr("Open a database"), {}, tr("SQLite databases (*.db *.sqlite *.sqlite3 *.db3);;All files (*)"));
}

QString Ask::fileToImport() const
{
    return QFileDialog::getOpenFileName(
        m_window, tr("Import a file"), {}, tr("Tables and lists (*.csv *.tsv *.txt);;All files (*)"));
}

QString Ask::changeFileToOpen() const
{
    return QFileDialog::getOpenFileName(
        m_window, tr("Open a change file"), {}, tr("Change files (*.json);;All files (*)"));
}

QString Ask::fileToSave(const QString &title, const QString &name, const QString &filter, Overwriting overwriting) const
{
    return QFileDialog::getSaveFileName(m_window, title, name, filter, nullptr,
        overwriting == Overwriting::Asks ? QFileDialog::Options() : QFileDialog::DontConfirmOverwrite);
}

std::optional<Ask::NewDatabase> Ask::newDatabase() const
{
    NewDatabaseDialog dialog(this, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return NewDatabase{dialog.path(), dialog.templateName()};
}

Ask::BeforeLeaving Ask::beforeLeaving(const QString &database, const engine::ChangeList &pending) const
{
    const QString count = changeCount(qsizetype(pending.size()));
    ConfirmDialog dialog({.name = u"leavingDialog"_s,
                             .heading = tr("Save %1 to %2?").arg(count, database),
                             .sentence = tr("They are pending: nothing of this is in the database yet."),
                             .listTitle = tr("Pending changes"),
                             .lines = sentences(pending, listedChanges)},
        m_window);
    dialog.addVerb(
        u"discardButton"_s, tr("Discard %1").arg(count), int(BeforeLeaving::Discard), ConfirmDialog::Weight::Normal);
    dialog.addCancel(tr("Stay"), int(BeforeLeaving::Stay));
    dialog.addVerb(u"saveButton"_s, tr("Save %1").arg(count), int(BeforeLeaving::Save), ConfirmDialog::Weight::Primary);
    return BeforeLeaving(dialog.exec());
}

bool Ask::deletion(const Deletion &deletion) const
{
    ConfirmDialog dialog({.name = u"deletionDialog"_s,
                             .heading = deletion.title,
                             .sentence = deletion.summary,
                             .listTitle = tr("Who loses what"),
                             .lines = deletion.losses},
        m_window);
    dialog.addCancel(tr("Cancel"), QDialog::Rejected);
    dialog.addVerb(u"deleteButton"_s, deletion.verb, QDialog::Accepted, ConfirmDialog::Weight::Primary);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<Ask::ObjectFields> Ask::object(ObjectKind kind, const QString &title, const ObjectFields &first,
    const std::function<QString(const QString &name)> &whyNot) const
{
    ObjectDialog dialog(kind, title, whyNot, m_window);
    dialog.setFields(first.name, first.text);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return ObjectFields{dialog.name(), dialog.text()};
}

std::optional<QString> Ask::line(const QString &title, const QString &label, const QString &first) const
{
    LineDialog dialog(title, label, first, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.line();
}

std::optional<engine::Rule> Ask::rule(const Workspace *workspace, const std::optional<engine::Rule> &first) const
{
    RuleDialog dialog(workspace, first, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.rule();
}

bool Ask::removalOfRule(const QString &sentence) const
{
    ConfirmDialog dialog({.name = u"ruleRemovalDialog"_s,
                             .heading = tr("Remove this rule?"),
                             .sentence = tr("“%1” is no longer looked after, by anybody, from now on.").arg(sentence)},
        m_window);
    dialog.addCancel(tr("Cancel"), QDialog::Rejected);
    dialog.addVerb(u"removeRuleButton"_s, tr("Remove rule"), QDialog::Accepted, ConfirmDialog::Weight::Primary);
    return dialog.exec() == QDialog::Accepted;
}

store::RulePlace Ask::rulePlace(const store::DatabaseInfo &info) const
{
    const bool canHoldTable = info.readOnlyReason.isEmpty();
    ConfirmDialog dialog(
        {.name = u"rulePlaceDialog"_s,
            .heading = tr("Where shall the rules of this database be kept?"),
            .sentence = canHoldTable
                ? tr("It belongs to another program. In it, a table rolewright_rule is made: everybody who saves with "
                     "Rolewright then obeys the rules. Or they are kept in a file beside it, and the database stays "
                     "as it is.")
                : tr("It is only read, so they can be kept in a file beside it."),
            .listTitle = tr("The file"),
            .lines = {engine::visibleText(store::ruleFilePath(info.location))}},
        m_window);
    dialog.addCancel(tr("Cancel"), int(store::RulePlace::Nowhere));
    dialog.addVerb(
        u"ruleFileButton"_s, tr("Keep in the file"), int(store::RulePlace::File), ConfirmDialog::Weight::Normal);
    if (canHoldTable)
        dialog.addVerb(u"ruleTableButton"_s, tr("Keep in the database"), int(store::RulePlace::Table),
            ConfirmDialog::Weight::Primary);
    return store::RulePlace(dialog.exec());
}

Ask::Reviewed Ask::review(Workspace *workspace, const ReviewDialog::Terms &terms) const
{
    ReviewDialog dialog(workspace, this, terms, m_window);
    const auto deed = Reviewed::Deed(dialog.exec());
    return {deed, dialog.reason(), dialog.isReasonRequired(), dialog.beginsLog()};
}

std::optional<engine::ChangeList> Ask::importing(const Workspace *workspace, const QString &file) const
{
    ImportDialog dialog(workspace, this, file, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.changes();
}

std::optional<engine::ChangeList> Ask::checkedChanges(const CheckedChangesDialog::Question &question) const
{
    CheckedChangesDialog dialog(question, m_window);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.kept()) : std::nullopt;
}

std::optional<QStringList> Ask::actionPermissions(const PostApplication *application, const QStringList &known) const
{
    ActionPermissionsDialog dialog(application, known, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    QStringList chosen;
    for (const PostApplication::Action action : PostApplication::actions)
        chosen << dialog.permissionFor(action);
    return chosen;
}

void Ask::keys(const QList<KeyLine> &lines) const
{
    KeysDialog(lines, m_window).exec();
}

void Ask::about() const
{
    AboutDialog(m_window).exec();
}
