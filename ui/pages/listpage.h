#pragma once

#include "actions.h"
#include "page.h"

class EmptyState;
class PageHeader;
class QAbstractItemView;
class QModelIndex;
class Settings;
class Workspace;
struct PageParts;

// A page that is one list: header with filter and verbs, the view, and what stands there instead when there is nothing
// to list.
class ListPage : public Page {
    Q_OBJECT

public:
    std::optional<ObjectKind> listed() const override { return m_list.kind; }
    QAbstractItemView *view() const override { return m_list.view; }
    std::vector<ObjectRef> selection() const override { return selected().objects; }
    std::vector<ObjectRef> removedSelection() const override { return selected().removed; }
    bool show(ObjectRef object) override;
    using QWidget::show;
    void focusFilter() override;
    void focusView() override;
    void startRename() override;
    void setExpanded(bool expanded) override;
    void startAfresh() override;
    void saveLayout() override;
    void resetLayout() override;
    QString statusText() const override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

    struct List {
        PageId id;
        ObjectKind kind;
        QString name; // "users": object names usersView, usersFilter
        QString filterHint;
        QAbstractItemView *view;
    };
    ListPage(const List &list, const PageParts &parts);
    // After the subclass has made its model.
    void finish();

    virtual void applyFilter(const QString &filter) = 0;
    // As after Save: without what is about to be deleted, though it is listed.
    virtual qint64 shownTotal() const = 0;
    virtual qint64 unfilteredTotal() const = 0;
    virtual ObjectRef objectAt(const QModelIndex &index) const = 0;
    virtual QModelIndex indexOf(ObjectRef object) const = 0;
    // Display name or description.
    virtual int textColumn() const = 0;
    // Rows that are no objects (groups).
    virtual bool isObject(const QModelIndex &) const { return true; }
    // Under the three dots, before the columns.
    virtual std::vector<ActionId> moreActions() const { return {}; }
    // What to say and offer when there is nothing to list and no filter.
    struct Nothing {
        QString title;
        QString detail;
        QAction *verb;
    };
    virtual Nothing nothing() const;

    Workspace *workspace() const { return m_workspace; }
    Actions *actions() const { return m_actions; }
    std::vector<QModelIndex> selectedRows() const;
    PageHeader *header() const { return m_header; }

private:
    struct Selected {
        std::vector<ObjectRef> objects;
        std::vector<ObjectRef> removed;
    };
    const Selected &selected() const;
    Selected findSelected() const;
    void makeMoreMenu();
    void followDatabase();
    void filter(const QString &text);
    void select(const std::vector<ObjectRef> &objects);
    void noteSelection();
    void keepSelection();
    void selectAgain();
    QString withLeaving(const QString &count) const;
    bool hasRows() const;
    void updateCounts();
    void updateEmpty();
    void clearFilter();
    QString layoutKey() const;

    List m_list;
    Workspace *m_workspace;
    Settings *m_settings;
    Actions *m_actions;
    PageHeader *m_header = nullptr;
    QVBoxLayout *m_stripPlace = nullptr;
    EmptyState *m_empty = nullptr;
    QByteArray m_firstLayout;
    bool m_hidesText = false; // this database has no texts of such objects
    QString m_location; // of the database
    mutable std::optional<Selected> m_selected; // found when asked for, until it changes
    QString m_filter;
    std::vector<ObjectRef> m_beforeFilter; // what was selected
    QStringList m_keptNames; // while another graph comes
    QString m_keptLocation;
};
