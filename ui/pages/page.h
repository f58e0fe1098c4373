#pragma once

#include "change.h"
#include "error.h"
#include "ids.h"
#include "pageid.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAbstractItemView;
class QVBoxLayout;

// One page of the window. The window tells it what to do by these verbs and hears what is selected.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(PageId id, const QString &name, QWidget *parent); // name: object name

    PageId id() const { return m_id; }

    // What it lists, if it is a list of users, roles or permissions.
    virtual std::optional<ObjectKind> listed() const { return std::nullopt; }
    // The main view; its columns can be chosen.
    virtual QAbstractItemView *view() const { return nullptr; }
    // Of one kind, in the order of the view.
    virtual std::vector<ObjectRef> selection() const { return {}; }
    // What is selected and about to be deleted; no part of selection().
    virtual std::vector<ObjectRef> removedSelection() const { return {}; }
    // Rows below an object (a grant below its role): the changes that take them away. Then selection() is for the
    // inspector only.
    virtual engine::ChangeList selectedLinks() const { return {}; }
    // Selects and scrolls to it; clears a filter that hides it. False: this page does not list such objects.
    virtual bool show(ObjectRef) { return false; }
    using QWidget::show;
    virtual bool hasFilter() const { return listed().has_value(); }
    virtual void focusFilter() { }
    virtual void focusView() = 0;
    virtual void startRename() { }
    virtual void setExpanded(bool) { }
    // As when a database has just been opened: no filter, no selection, nothing unfolded.
    virtual void startAfresh() { }
    virtual void saveLayout() { }
    virtual void resetLayout() { }
    // In place of the inspector's objects; nothing: the inspector shows the selection.
    virtual QWidget *inspectorPanel() const { return nullptr; }
    // "1,208 rows, 3 selected"
    virtual QString statusText() const { return {}; }
    // Where the window puts progress and its strip (an error, a hint): under the page header.
    virtual QVBoxLayout *stripPlace() = 0;

Q_SIGNALS:
    void selectionChanged();
    void statusChanged();
    void refused(const Error &error);
    void settled(const Error &error); // what was refused is past
    void objectAsked(ObjectRef object);
    void contextMenuAsked(const QPoint &globalPosition);

private:
    PageId m_id;
};
