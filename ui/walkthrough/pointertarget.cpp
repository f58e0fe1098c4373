#include "pointertarget.h"

#include "inspectorpanel.h"
#include "mainwindow.h"
#include "metrics.h"
#include "page.h"
#include "pagearea.h"
#include "pagelist.h"
#include "pagetable.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// What of it can be seen.
QRect visiblePart(const QWidget *widget, const MainWindow &window)
{
    if (!widget || !widget->isVisible() || widget->window() != &window)
        return {};
    QRect part = widget->rect();
    for (const QWidget *each = widget; each != &window; each = each->parentWidget())
        part = part.translated(each->pos()).intersected(each->parentWidget()->rect()); // scrolled out of sight
    return part;
}

// Of a list the rows: the empty room below them says nothing.
QRect filledPart(const QWidget *widget, const MainWindow &window)
{
    QRect part = visiblePart(widget, window);
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (!view || part.isEmpty())
        return part;
    const QWidget *viewport = view->viewport();
    for (int y = viewport->height() - 1; y >= 0; y -= rowHeight(view) / 2) {
        const QModelIndex last = view->indexAt({0, y});
        if (!last.isValid())
            continue;
        part.setBottom(std::min(part.bottom(), viewport->mapTo(&window, view->visualRect(last).bottomLeft()).y()));
        break;
    }
    return part;
}

QRect rowOfPage(PageId id, const MainWindow &window)
{
    const PageList *list = window.pageArea()->pageList();
    const QRect row = list->rowRect(id);
    // As wide as the row is when it is current.
    return row.isEmpty() ? QRect()
                         : row.translated(list->viewport()->mapTo(&window, QPoint()))
                               .adjusted(space::small, space::narrow, -space::small, -space::narrow);
}

QRect triggerOf(const QAction *action, const MainWindow &window)
{
    const QString name = action->objectName();
    if (const QRect button = visiblePart(window.findChild<QAbstractButton *>(name + "Button"_L1), window);
        !button.isEmpty())
        return button;
    for (const QToolBar *bar : window.findChildren<QToolBar *>())
        if (const QRect button = visiblePart(bar->widgetForAction(const_cast<QAction *>(action)), window);
            !button.isEmpty())
            return button;
    for (const QAction *title : window.menuBar()->actions())
        if (title->menu() && title->menu()->actions().contains(action))
            return window.menuBar()->actionGeometry(const_cast<QAction *>(title)).translated(window.menuBar()->pos());
    return {};
}

// Whether the widget is part of what belongs to the page: itself, or what stands in the inspector for it.
bool isOn(const Page *page, const QWidget *widget)
{
    if (page->isAncestorOf(widget))
        return true;
    if (const QWidget *panel = page->inspectorPanel(); panel && (panel == widget || panel->isAncestorOf(widget)))
        return true;
    for (const QWidget *above = widget; above; above = above->parentWidget())
        if (const auto *panel = qobject_cast<const InspectorPanel *>(above))
            return page->listed() == panel->kind();
    return false;
}

// To something that is hidden now.
QRect wayTo(const QWidget *widget, const MainWindow &window)
{
    const PageArea *area = window.pageArea();
    for (const PageRow &row : pageTable()) {
        if (!isOn(area->page(row.id), widget))
            continue;
        if (area->current()->id() != row.id)
            return rowOfPage(row.id, window);
        if (!area->isInspectorShown())
            return triggerOf(window.actionTable()->at(ActionId::ViewInspector), window);
        return filledPart(area->current()->view(), window); // choose something, and the inspector shows it
    }
    return {};
}

} // namespace

QRect pointerTarget(const MainWindow &window, const QString &name)
{
    if (name.isEmpty())
        return {};
    if (const auto page = window.pageArea()->pageNamed(name))
        return rowOfPage(*page, window);
    if (const auto *widget = window.findChild<QWidget *>(name)) {
        const QRect seen = filledPart(widget, window);
        return seen.isEmpty() ? wayTo(widget, window) : seen;
    }
    const auto *action = window.findChild<QAction *>(name);
    return action ? triggerOf(action, window) : QRect();
}

QStringList pointerTargets(const MainWindow &window)
{
    QStringList names = window.pageArea()->pageNames();
    for (const QWidget *widget : window.findChildren<QWidget *>())
        names << widget->objectName();
    for (const QAction *action : window.findChildren<QAction *>())
        names << action->objectName();
    names.removeAll(QString());
    return names;
}
