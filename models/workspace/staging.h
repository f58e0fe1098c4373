#pragma once

#include "accessgraph.h"
#include "change.h"
#include "edit.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QUndoStack;

// The staged edits: what is saved, what it would be after Save, and the steps in between.
class Staging : public QObject {
    Q_OBJECT

public:
    explicit Staging(QObject *parent = nullptr);
    ~Staging() override;

    // Another graph, and `kept` pending on it as one undo step; returns those of `kept` that do not fit. Gives no
    // signal: whoever calls announces a reset. rolesPerUser: how many roles a user may have in this database; 0: any
    // number.
    engine::ChangeList start(engine::AccessGraph saved, int rolesPerUser, const engine::ChangeList &kept = {});

    const engine::AccessGraph &graph() const { return m_graph; }
    const engine::AccessGraph &savedGraph() const { return m_saved; }
    const engine::ChangeList &pendingChanges() const;

    // As in workspace.h.
    Result<void> stage(const engine::ChangeList &changes, const QString &text);
    Result<void> revert(const engine::ChangeList &changes);
    void discard();
    void markSaved(); // what is pending has been saved

    const QUndoStack &history() const { return *m_history; }
    void undo();
    void redo();

Q_SIGNALS:
    void aboutToEdit();
    void edited(const engine::EditScope &scope);
    void pendingChanged();
    void historyChanged();

private:
    friend class EditStep;
    Result<void> checkRoleLimit(const engine::ChangeList &changes) const;
    engine::ChangeList inverseOfSteps() const;
    void applyNow(const engine::ChangeList &changes);
    void pushStep(engine::ChangeList changes, const QString &text);
    void edit(const std::function<void()> &act);

    engine::AccessGraph m_saved;
    engine::AccessGraph m_graph;
    int m_rolesPerUser = 0;
    std::unique_ptr<QUndoStack> m_history;
    mutable std::optional<engine::ChangeList> m_pending; // worked out when asked for, once an edit
    engine::EditScope m_scope; // of the edit under way
    bool m_isEditing = false;
};
