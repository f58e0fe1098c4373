#pragma once

#include "pageid.h"

#include <QListWidget>

class Actions;
class Workspace;

// The list of pages in its groups, with counts; icons alone in a narrow window. Without a database the pages are
// greyed, not hidden.
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

private:
    QListWidgetItem *itemOf(PageId id) const;
    void addRows();
    void refresh();
    void updateWidth();

    Workspace *m_workspace;
    Actions *m_actions;
    bool m_isNarrow = false;
};
