#pragma once

#include "rule.h"
#include "tablepage.h"

class Ask;
class QAction;
class RuleListModel;
class RulePanel;
class Workspace;

// What must hold: each rule, how it stands with the pending changes, and what breaks it.
class RulesPage final : public TablePage {
    Q_OBJECT

public:
    explicit RulesPage(const PageParts &parts);

    void focusView() override;
    QWidget *inspectorPanel() const override;
    QString statusText() const override;

protected:
    void showSelected() override;

private:
    void makeView();
    QAction *addVerb(const QString &name, const QString &text, const QKeySequence &keys, void (RulesPage::*deed)());
    void refresh();
    void refreshEmpty();
    int selectedRow() const; // -1: none, or how it stands is not known

    void addRule();
    void editRule();
    void removeRule();
    void keepGuard();
    // Asks where, the first time in another program's database.
    void keep(const engine::RuleList &rules);

    Workspace *m_workspace;
    const Ask *m_ask;
    RuleListModel *m_model;
    RulePanel *m_panel;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_remove;
};
