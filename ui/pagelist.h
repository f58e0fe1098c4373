#pragma once

#include "pageid.h"

#include <QBasicTimer>
#include <QListWidget>

class Actions;
class Workspace;

// The list of pages in its groups, with counts; icons alone in a narrow window. Without a database the pages are
// greyed, not hidden. Users, roles and permissions that are dragged over a page and held there open it, to be dropped
// on its rows.
class PageList final : public QListWidget {
    Q_OBJECT

public:
    PageList(Workspace *workspace, Actions *actions, QWidget *parent = nullptr);

    // PageId::Start: none is current.
    void setCurrent(PageId id);
    PageId current() const;
    QRect rowRect(PageId id) const; // in the viewport; empty: there is no such row
    void setNarrow(bool narrow);

    QSize sizeHint() const override;

Q_SIGNALS:
    void pageAsked(PageId id);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QListWidgetItem *itemOf(PageId id) const;
    void addRows();
    void refresh();
    void updateWidth();

    Workspace *m_workspace;
    Actions *m_actions;
    bool m_isNarrow = false;
    QBasicTimer m_patience; // how long one holds over a page
    QListWidgetItem *m_heldOver = nullptr;
};
