#pragma once

#include "accessgraph.h"
#include "change.h"
#include "framedialog.h"
#include "pendingeffect.h"

#include <functional>

class CheckedChangesModel;
class DataTableView;
class QLabel;

// Changes that were made for another state of the database: how each stands here and now, which to keep, and what those
// do. Beside them, where somebody else has changed the database, what that was.
class CheckedChangesDialog final : public FrameDialog {
    Q_OBJECT

public:
    struct Question {
        QString title;
        QString heading;
        QString sentence;
        QString mine; // caption of the changes
        engine::AccessGraph graph; // that they are to apply to
        engine::ChangeList changes;
        int rolesPerUser = 0;
        engine::ChangeList theirs = {}; // what made this graph of the one that the changes were made for
        std::function<QString(qsizetype kept)> verb; // of the primary button
        bool mayKeepNone = false; // the deed is one even so
    };

    CheckedChangesDialog(const Question &question, QWidget *parent);

    // Those to be kept, as they apply.
    const engine::ChangeList &kept() const;

private:
    QWidget *makeTheirs(const engine::ChangeList &changes);
    QWidget *makeMine(const QString &caption);
    void refresh();
    void showEffect();

    std::function<QString(qsizetype)> m_verb;
    bool m_mayKeepNone;
    engine::AccessGraph m_graph;
    CheckedChangesModel *m_model;
    DataTableView *m_view = nullptr;
    PendingEffect m_effect;
    QLabel *m_effectWords;
};
