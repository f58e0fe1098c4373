#pragma once

#include "page.h"
#include "rule.h"

class Ask;
class DataTableView;
class EmptyState;
class PageHeader;
class QAction;
class RuleListModel;
class RulePanel;
class Settings;
class Strip;
class Workspace;
struct PageParts;

// What must hold: each rule, how it stands with the pending changes, and what breaks it.
class RulesPage final : public Page {
    Q_OBJECT

public:
    explicit RulesPage(const PageParts &parts);

    QAbstractItemView *view() const override;
    void focusView() override;
    void startAfresh() override;
    void saveLayout() override;
    void resetLayout() override;
    QWidget *inspectorPanel() const override;
    QString statusText() const override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHeader();
    void makeView();
    void layOut();
    QAction *addVerb(const QString &name, const QString &text, const QKeySequence &keys, void (RulesPage::*deed)());
    void refresh();
    void refreshEmpty();
    void showSelected();
    int selectedRow() const; // -1: none, or how it stands is not known

    void addRule();
    void editRule();
    void removeRule();
    void keepGuard();
    // Asks where, the first time in another program's database.
    void keep(const engine::RuleList &rules);

    Workspace *m_workspace;
    Settings *m_settings;
    const Ask *m_ask;
    RuleListModel *m_model;
    PageHeader *m_header;
    QVBoxLayout *m_stripPlace;
    Strip *m_problem;
    DataTableView *m_view;
    EmptyState *m_empty = nullptr;
    RulePanel *m_panel;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_remove;
    QByteArray m_firstLayout;
};
