#pragma once

#include "accessgraph.h"
#include "change.h"
#include "comparison.h"
#include "database.h"
#include "edit.h"
#include "logreading.h"
#include "outsidechange.h"
#include "rulewatch.h"

#include <QObject>

#include <memory>
#include <optional>

// What is open and what is about to change. The one door for edits: views call stage(), everybody hears edited().
// Loading and saving run on a thread of their own; nothing here waits for SQL.
class Workspace : public QObject {
    Q_OBJECT

public:
    enum class State { Closed, Loading, Open, Saving };
    Q_ENUM(State)

    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    State state() const;
    // Something is shown: also while it is saved or reloaded, or another one is loading.
    bool isOpen() const;

    // Starts loading; reset() or failed() follows. What was open stays until the new one is read whole.
    void open(const store::OpenRequest &request);
    // A fresh copy of the demo in a temporary place, deleted with the workspace: the way back to its start too. Each is
    // the same file, byte by byte. While the demo is being saved it follows the save.
    void openDemo();
    // What is being read while the state is Loading: a file; empty: the demo.
    const QString &readingLocation() const;
    // Of loading; failed() with ErrorKind::Cancelled follows at once. No effect when the answer is on its way.
    void cancel();
    // A save under way is waited for, and its answer given before.
    void close();
    bool isDemo() const;

    const store::DatabaseInfo &info() const;
    // As it would be after Save: what every view shows.
    const engine::AccessGraph &graph() const;
    const engine::AccessGraph &savedGraph() const;

    // A foreign database is for reading until the person allows writing (for this file, kept by the ui).
    bool isEditingAllowed() const;
    void allowEditing();
    // Why a change with this verb ("assign", …) cannot be made now; empty when it can. For disabled actions.
    QString whyNot(const QString &verb) const;

    // One undo step. text names it in the menu; empty: the sentence of the only change, or "12 changes".
    // Error: the first change that does not fit, in words; nothing was staged.
    Result<void> stage(const engine::ChangeList &changes, const QString &text = {});
    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();
    // Takes single pending changes back, as one undo step. Pending changes that cannot be without them go along, and
    // the step's text says how many ("Revert “Create role Auditor” and 2 changes that need it").
    Result<void> revert(const engine::ChangeList &changes);
    // Takes all back (one undo step is lost: the stack is cleared).
    void discard();

    // The shortest list from savedGraph() to graph(); opposite edits have cancelled out.
    const engine::ChangeList &pendingChanges() const;
    bool hasPendingChanges() const { return !pendingChanges().empty(); }
    // What the pending changes do; follows by effectChanged(), at once when few users are touched.
    const engine::EffectDifference &effect() const;
    bool isEffectKnown() const;

    // The rules kept with the database, and how they stand with the pending changes; rulesChanged() tells of both.
    const RuleWatch &rules() const;
    // In place of those kept now, at once and not as a pending change. rulesKept() or rulesRefused() follows.
    void keepRules(const engine::RuleList &rules, store::RulePlace place, const QString &reason = {});

    // Why save() would be refused as things are: nothing is pending, a rule would be broken, …; empty when not.
    QString whyNotSave() const;
    // saved() or saveRefused() follows; the pending changes stay when refused. Edits are refused while it lasts; the
    // steps of undo end here.
    enum class Log { AsKept, Begin }; // Begin: makes its table, where another program's database has none
    void save(const QString &reason = {}, Log log = Log::AsKept);
    // The statements that saving the pending changes would run now; previewed() follows, once for several questions in
    // a row.
    void preview();
    // Reads and checks the log; logRead() or logUnreadable() follows, once for several questions.
    void readLog();
    // As it was read last; nothing: not since the last save.
    std::shared_ptr<const LogReading> log() const;
    // Reads again; pending changes that still fit stay, as one undo step; the others are named in reloaded().
    void reload();
    // What somebody else has changed since the database was read, as far as it is known here: looked for every second,
    // without a lock, and after a save that was refused for it. outsideChanged() tells when it becomes another.
    const std::optional<OutsideChange> &outside() const;
    // Now instead of within a second.
    void lookOutside();
    // Shows the database as outside() says it is, with these changes pending as one undo step; reloaded() follows.
    void takeOutside(const engine::ChangeList &kept);
    // The tutorial's file without users gets its table, then it is read again: reloaded() or failed() follows.
    void addUserTable();

Q_SIGNALS:
    void stateChanged(); // also when another database is read in place of the one that was being read
    void progressed(const QString &step, qint64 done, qint64 total);
    void failed(const Error &error); // open, reload or addUserTable; what was open stays
    void aboutToStartDemo(); // a fresh demo comes: posts, requests and sessions go back to their start
    void aboutToReset(); // another graph comes: all ids lose their meaning
    void reset();
    void aboutToEdit();
    void edited(const engine::EditScope &scope); // stage, undo, redo, revert, discard
    void pendingChanged(); // after edited(), saved(), reset()
    void effectChanged();
    void historyChanged(); // undo and redo, their texts
    void editingAllowedChanged();
    void rulesChanged();
    void rulesKept();
    void rulesRefused(const Error &error);
    void saved(int changeCount, bool logged);
    void previewed(const Result<store::SavePreview> &preview);
    void logRead(const LogReading &reading);
    void logUnreadable(const Error &error);
    void saveRefused(const Error &error, const std::vector<store::Conflict> &conflicts);
    void outsideChanged();
    void outsideUnreadable(const Error &error); // the file is gone, or another, or damaged
    void reloaded(const QStringList &dropped); // sentences of pending changes that no longer fit

private:
    struct Private;
    std::unique_ptr<Private> d;
};
