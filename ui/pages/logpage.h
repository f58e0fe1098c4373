#pragma once

#include "page.h"

class DataTableView;
class EmptyState;
class LogEntryPanel;
class LogModel;
class PageHeader;
class Settings;
class Strip;
class Workspace;
struct PageParts;

// What was saved, by whom and why, newest first, and whether the log is still as it was written.
class LogPage final : public Page {
    Q_OBJECT

public:
    explicit LogPage(const PageParts &parts);

    QAbstractItemView *view() const override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    void focusView() override;
    void startAfresh() override;
    void saveLayout() override;
    void resetLayout() override;
    QWidget *inspectorPanel() const override;
    QString statusText() const override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHeader();
    void makeView();
    void refresh(); // what is seen of another reading or filter
    void refreshChain();
    void refreshEmpty();
    void showEntry();

    Workspace *m_workspace;
    Settings *m_settings;
    LogModel *m_model;
    PageHeader *m_header;
    QVBoxLayout *m_stripPlace;
    Strip *m_chain;
    DataTableView *m_view;
    EmptyState *m_empty = nullptr;
    LogEntryPanel *m_panel;
    QByteArray m_firstLayout;
};
