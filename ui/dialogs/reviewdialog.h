#pragma once

#include "framedialog.h"

#include <QModelIndex>

class Ask;
class FixedTextView;
class ListSection;
class PendingChangesModel;
class QCheckBox;
class QLineEdit;
class QStackedWidget;
class QTabBar;
class StateBadge;
class Workspace;

// All pending changes with what they do, and the statements that save them, before they are saved: single ones can be
// taken back, a reason given, a file made. Enter is not Save until the button was reached.
class ReviewDialog final : public FrameDialog {
    Q_OBJECT

public:
    struct Terms {
        QString saveBlocked = {}; // why they cannot be saved as they are; empty: they can
        bool isReasonRequired = false; // in this database
    };
    ReviewDialog(Workspace *workspace, const Ask *ask, const Terms &terms, QWidget *parent);

    QString reason() const;
    bool isReasonRequired() const; // from now on
    bool beginsLog() const; // in a database that keeps none
    void showChangeFile();

private:
    QWidget *makeEffect();
    QWidget *makeChanges();
    QWidget *makeGainedAndLost();
    void addReason();
    void addTerms(bool isReasonRequired);
    void addButtons();
    void addTabKeys();
    void refresh();
    void refreshSave();
    void revert(const QModelIndexList &rows);
    void saveChangeFile();

    Workspace *m_workspace;
    const Ask *m_ask;
    QString m_saveBlocked;
    PendingChangesModel *m_changes;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    ListSection *m_changesSection = nullptr;
    StateBadge *m_gained = nullptr;
    QLabel *m_noEffect = nullptr; // where the rows would be
    StateBadge *m_lost = nullptr;
    FixedTextView *m_file = nullptr;
    QLineEdit *m_reason = nullptr;
    QCheckBox *m_requires = nullptr;
    QCheckBox *m_beginsLog = nullptr;
};
