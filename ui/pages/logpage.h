#pragma once

#include "tablepage.h"

class LogEntryPanel;
class LogModel;
class Workspace;

// What was saved, by whom and why, newest first, and whether the log is still as it was written.
class LogPage final : public TablePage {
    Q_OBJECT

public:
    explicit LogPage(const PageParts &parts);

    bool hasFilter() const override { return true; }
    void focusFilter() override;
    void focusView() override;
    void startAfresh() override;
    QWidget *inspectorPanel() const override;
    QString statusText() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void showSelected() override;

private:
    void makeFilter();
    void makeView();
    void refresh(); // what is seen of another reading or filter
    void refreshChain();
    void refreshEmpty();

    Workspace *m_workspace;
    LogModel *m_model;
    LogEntryPanel *m_panel;
    QString m_filterProblem; // empty: it is understood
};
