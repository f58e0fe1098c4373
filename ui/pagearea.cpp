#include "pagearea.h"

#include "inspector.h"
#include "metrics.h"
#include "page.h"
#include "pagelist.h"
#include "readingpage.h"
#include "settings.h"
#include "splitter.h"
#include "viewsupport.h"
#include "workspace.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualListWidth = 208;
constexpr int usualInspectorWidth = 344;
constexpr int editorsOwnWidth = 80; // less beside the post editor, which has three columns of its own
constexpr int leastInspectorWidth = 280;
constexpr int widestFirstInspector = 480;
constexpr int leastWideWindow = 1100;
constexpr int leastHeight = 240;

// A wide window has room for the ways in which permissions come.
int firstInspectorWidth(const Page *page, int windowWidth)
{
    const bool isEditor = page->id() == PageId::PostEditor;
    const int least = grown(page, isEditor ? leastInspectorWidth : usualInspectorWidth);
    const int widest = std::max(least, grown(page, widestFirstInspector));
    return std::clamp(windowWidth * 28 / 100 - (isEditor ? grown(page, editorsOwnWidth) : 0), least, widest);
}

bool needsDatabase(PageId id)
{
    return id != PageId::Start && id != PageId::Reading;
}

QString inspectorKey(const Page *page)
{
    return "layout/inspector/"_L1 + page->objectName();
}

} // namespace

PageArea::PageArea(const PageParts &parts, Page *startPage)
    : QWidget(parts.parent)
    , m_workspace(parts.workspace)
    , m_settings(parts.settings)
    , m_list(new PageList(parts.workspace, parts.actions, this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_listWidth(grown(this, usualListWidth))
{
    setObjectName(u"pageArea"_s);
    addPage(startPage);
    addPage(new ReadingPage(parts.workspace, this));
    for (const PageRow &row : pageTable())
        addPage(row.make(parts));
    m_inspector = new Inspector(parts.workspace, this); // after the pages: Tab goes on to it
    makeSplitter();
    connectParts();
    setCurrent(PageId::Start);
}

void PageArea::makeSplitter()
{
    // Whatever stands below keeps its room: pages and inspector scroll, and only the highest of them needs more.
    m_inspector->setMinimumSize(grown(this, leastInspectorWidth), leastHeight);
    m_stack->setMinimumSize(360, leastHeight);
    m_splitter->setObjectName(u"windowSplitter"_s);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_inspector);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void PageArea::connectParts()
{
    connect(m_list, &PageList::pageAsked, this, &PageArea::goTo);
    connect(m_inspector, &Inspector::refused, this, &PageArea::refused);
    connect(m_inspector, &Inspector::objectAsked, this, &PageArea::showObject);
    connect(m_workspace, &Workspace::reset, this, [this] {
        m_history.clear(); // its ids have lost their meaning
        openOrClose();
        noteSelection();
    });
    connect(m_workspace, &Workspace::stateChanged, this, &PageArea::openOrClose);
    connect(m_workspace, &Workspace::edited, this, &PageArea::updateInspector);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (!isNarrow())
            m_listWidth = m_list->width();
        if (m_inspector->isVisible())
            m_inspectorWidths[current()->id()] = m_inspector->width();
    });
}

void PageArea::addPage(Page *page)
{
    m_pages[page->id()] = page;
    m_stack->addWidget(page);
    connect(page, &Page::refused, this, &PageArea::refused);
    connect(page, &Page::settled, this, &PageArea::settled);
    connect(page, &Page::objectAsked, this, &PageArea::showObject);
    connect(page, &Page::contextMenuAsked, this, &PageArea::contextMenuAsked);
    connect(page, &Page::statusChanged, this, &PageArea::statusChanged);
    connect(page, &Page::selectionChanged, this, [this, page] {
        if (page == current())
            noteSelection();
    });
}

Page *PageArea::current() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void PageArea::setCurrent(PageId id)
{
    Page *page = m_pages.at(id);
    if (page == current() && m_list->current() == id)
        return;
    m_stack->setCurrentWidget(page);
    m_list->setCurrent(id);
    updateInspector();
    updateWidths();
    Q_EMIT currentChanged();
}

void PageArea::goTo(PageId id)
{
    if (!m_workspace->isOpen())
        return;
    const bool hadFocus = m_list->hasFocus();
    setCurrent(id);
    if (!hadFocus)
        current()->focusView();
    noteSelection();
}

QStringList PageArea::pageNames() const
{
    QStringList names;
    for (const auto &[id, page] : m_pages)
        names << page->objectName();
    return names;
}

std::optional<PageId> PageArea::pageNamed(const QString &objectName) const
{
    for (const auto &[id, page] : m_pages)
        if (page->objectName() == objectName)
            return id;
    return std::nullopt;
}

void PageArea::startAfresh(PageId id)
{
    {
        const QScopedValueRollback<bool> visiting(m_isVisiting, true);
        for (const auto &[each, page] : m_pages)
            page->startAfresh();
        m_inspector->startAfresh();
        setCurrent(id);
        current()->focusView();
    }
    m_history.clear();
    noteSelection();
}

void PageArea::showObject(ObjectRef object)
{
    for (const auto &[id, page] : m_pages) {
        if (page->listed() != object.kind)
            continue;
        {
            const QScopedValueRollback<bool> visiting(m_isVisiting, true);
            goTo(id);
            page->show(object);
        }
        noteSelection();
    }
}

void PageArea::visit(const NavigationHistory::Place &place)
{
    const QScopedValueRollback<bool> visiting(m_isVisiting, true);
    goTo(place.page);
    if (place.object)
        current()->show(*place.object);
    updateInspector();
    Q_EMIT selectionChanged();
}

void PageArea::openOrClose()
{
    const PageId now = current()->id();
    if (needsDatabase(now))
        m_lastPage = now;
    const PageId without = m_workspace->state() == Workspace::State::Loading ? PageId::Reading : PageId::Start;
    const PageId wanted = m_workspace->isOpen() ? m_lastPage : without;
    if (wanted == now)
        return;
    setCurrent(wanted);
    current()->focusView();
}

void PageArea::noteSelection()
{
    updateInspector();
    if (!m_isVisiting) {
        const std::vector<ObjectRef> selection = current()->selection();
        m_history.visit({current()->id(), selection.empty() ? std::nullopt : std::optional(selection.front())});
    }
    Q_EMIT selectionChanged();
}

void PageArea::updateInspector()
{
    if (QWidget *panel = current()->inspectorPanel())
        m_inspector->showPanel(panel);
    else
        m_inspector->setSelection(
            current()->selection(), current()->removedSelection(), current()->listed().value_or(ObjectKind::User));
}

bool PageArea::isNarrow() const
{
    return width() < grown(this, leastWideWindow);
}

void PageArea::setInspectorShown(bool shown)
{
    (isNarrow() ? m_isWantedNarrow : m_isWantedWide) = shown;
    updateWidths();
}

bool PageArea::isInspectorShown() const
{
    return !m_inspector->isHidden();
}

void PageArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateWidths();
}

void PageArea::updateWidths()
{
    const bool narrow = isNarrow();
    const bool shown = needsDatabase(current()->id()) && (narrow ? m_isWantedNarrow : m_isWantedWide);
    const bool changed = shown != isInspectorShown();
    m_list->setNarrow(narrow);
    m_inspector->setVisible(shown);
    const auto wanted = m_inspectorWidths.find(current()->id());
    const int inspector = wanted == m_inspectorWidths.end() ? firstInspectorWidth(current(), width()) : wanted->second;
    const int list = narrow ? m_list->minimumWidth() : m_listWidth;
    // Size hints alone give wrong first widths.
    m_splitter->setSizes({list, width() - list - (shown ? inspector : 0), shown ? inspector : 0});
    if (changed)
        Q_EMIT inspectorShownChanged(shown);
}

void PageArea::restoreLayout()
{
    m_listWidth = m_settings->value(u"layout/pageList"_s, m_listWidth).toInt();
    m_isWantedWide = m_settings->value(u"layout/inspectorShown"_s, true).toBool();
    for (const auto &[id, page] : m_pages) {
        if (const int kept = m_settings->value(inspectorKey(page)).toInt(); kept > 0)
            m_inspectorWidths[id] = std::max(kept, m_inspector->minimumWidth());
    }
    updateWidths();
}

void PageArea::saveLayout()
{
    m_settings->setValue(u"layout/pageList"_s, m_listWidth);
    m_settings->setValue(u"layout/inspectorShown"_s, m_isWantedWide);
    for (const auto &[id, page] : m_pages) {
        if (const auto width = m_inspectorWidths.find(id); width != m_inspectorWidths.end())
            m_settings->setValue(inspectorKey(page), width->second);
        page->saveLayout();
    }
}

void PageArea::resetLayout()
{
    m_listWidth = grown(this, usualListWidth);
    m_inspectorWidths.clear();
    m_isWantedWide = true;
    for (const auto &[id, page] : m_pages)
        page->resetLayout();
    updateWidths();
}

QAbstractItemView *PageArea::focusedView() const
{
    // Lists of the inspector can be copied as well; the list of pages is no list of rows.
    QWidget *focused = window()->focusWidget();
    auto *view = qobject_cast<QAbstractItemView *>(focused);
    return view && view->objectName() != "pageList"_L1 ? view : current()->view();
}

QAbstractItemView *PageArea::viewToCopy() const
{
    // A list of the inspector where nothing is selected does not keep the rows of the page.
    QAbstractItemView *focused = focusedView();
    return hasSelectedRows(focused) ? focused : current()->view();
}
