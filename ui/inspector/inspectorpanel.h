#pragma once

#include "error.h"
#include "ids.h"

#include <QWidget>

#include <vector>

class CheckListModel;
class DetailsPanel;
class HistoryModel;
class ListSection;
class PanelHead;
class QStackedWidget;
class QTabBar;
class Workspace;

// What the inspector shows of one kind of object: tile, title, what it is, tabs.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    ObjectKind kind() const { return m_kind; }
    // Objects of this panel's kind; not empty.
    void setObjects(const std::vector<ObjectRef> &objects);
    const std::vector<ObjectRef> &objects() const { return m_objects; }

    void startAfresh();

Q_SIGNALS:
    void refused(const Error &error);
    // A name in a list was opened: show it on its page.
    void objectAsked(ObjectRef object);

protected:
    InspectorPanel(ObjectKind kind, Workspace *workspace, QWidget *parent);

    // A list of boxes, with a filter where a hint is given. A row that is opened is shown on its page.
    ListSection *makeCheckList(
        const QString &name, const QString &title, CheckListModel *model, const QString &filterHint);
    void addTab(QWidget *page, const QString &title);
    // After the subclass added its own tabs.
    void addDetails();

    virtual void objectsChanged() = 0;
    // Counts, after every edit.
    virtual void refresh() = 0;
    virtual QString subtitle() const = 0;

    Workspace *workspace() const { return m_workspace; }

private:
    void layOut();
    void addHistory();
    void refreshHistory();
    void refreshAll();

    ObjectKind m_kind;
    Workspace *m_workspace;
    std::vector<ObjectRef> m_objects;
    PanelHead *m_head;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    HistoryModel *m_history = nullptr;
    ListSection *m_historySection = nullptr;
    DetailsPanel *m_details = nullptr;
};
