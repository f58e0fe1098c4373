#pragma once

#include "error.h"
#include "ids.h"
#include "navigationhistory.h"
#include "pagetable.h"

#include <QWidget>

#include <map>
#include <optional>

class Inspector;
class PageList;
class QAbstractItemView;
class QSplitter;
class QStackedWidget;

// The middle of the window: list of pages | page | inspector. Knows where one is and was, and how wide things are.
class PageArea : public QWidget {
    Q_OBJECT

public:
    PageArea(const PageParts &parts, Page *startPage);

    Page *current() const;
    Page *page(PageId id) const { return m_pages.at(id); }
    void goTo(PageId id);
    PageList *pageList() const { return m_list; }
    QStringList pageNames() const; // object names
    std::optional<PageId> pageNamed(const QString &objectName) const;
    // Every page as it is when a database has just been opened: no filter, no selection; then this one is shown. What
    // was arranged (widths, columns) stays.
    void startAfresh(PageId id);
    // On the page that lists such objects.
    void showObject(ObjectRef object);
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void back() { visit(m_history.back()); }
    void forward() { visit(m_history.forward()); }

    // A list of rows that has the focus, else that of the page.
    QAbstractItemView *focusedView() const;
    // The same, but of the two one that has something to copy.
    QAbstractItemView *viewToCopy() const;

    // A narrow window shows it only when asked to.
    void setInspectorShown(bool shown);
    bool isInspectorShown() const;
    void restoreLayout();
    void saveLayout();
    void resetLayout();

Q_SIGNALS:
    void currentChanged(); // another page
    void selectionChanged();
    void statusChanged();
    void refused(const Error &error);
    void settled(const Error &error);
    void contextMenuAsked(const QPoint &globalPosition);
    void inspectorShownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSplitter();
    void connectParts();
    void addPage(Page *page);
    void setCurrent(PageId id);
    void visit(const NavigationHistory::Place &place);
    void openOrClose();
    void noteSelection();
    void updateInspector();
    void updateWidths();
    bool isNarrow() const;

    Workspace *m_workspace;
    Settings *m_settings;
    PageList *m_list;
    QStackedWidget *m_stack;
    Inspector *m_inspector = nullptr;
    QSplitter *m_splitter;
    std::map<PageId, Page *> m_pages;
    NavigationHistory m_history;
    PageId m_lastPage = PageId::Users; // where one was when the database was closed
    bool m_isVisiting = false; // going back is no new place
    bool m_isWantedWide = true;
    bool m_isWantedNarrow = false;
    int m_listWidth;
    std::map<PageId, int> m_inspectorWidths;
};
