#include "listpage.h"

#include "bitset.h"
#include "columnmenu.h"
#include "datatreeview.h"
#include "emptystate.h"
#include "filterfield.h"
#include "pageheader.h"
#include "pagetable.h"
#include "pendingview.h"
#include "settings.h"
#include "viewsupport.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptAtMost = 100; // selected rows, over a reload
// Of longer trees the current branch is expanded: Qt would lay out millions of rows at once.
constexpr qint64 expandedAtMost = 2000;

} // namespace

ListPage::ListPage(const List &list, const PageParts &parts)
    : Page(list.id, list.name + "Page"_L1, parts.parent)
    , m_list(list)
    , m_workspace(parts.workspace)
    , m_settings(parts.settings)
    , m_actions(parts.actions)
{
    setAccessibleName(kindTitle(list.kind));
    m_header = new PageHeader(kindTitle(list.kind), this);
    m_header->filterField()->setObjectName(list.name + "Filter"_L1);
    m_header->filterField()->setPlaceholderText(list.filterHint);
    m_header->filterField()->setAccessibleName(list.filterHint);
    m_header->addVerb(m_actions->at(ActionId::EditNew));

    m_list.view->setParent(this);
    m_list.view->setObjectName(list.name + "View"_L1);
    m_list.view->setAccessibleName(kindTitle(list.kind));
    // Where the rows would be: the header stays.
    m_empty = new EmptyState(m_list.view->viewport());
    m_empty->setObjectName(list.name + "Empty"_L1);
    m_list.view->viewport()->installEventFilter(this);

    m_stripPlace = new QVBoxLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stripPlace);
    layout->addWidget(m_list.view, 1);
}

void ListPage::finish()
{
    m_firstLayout = viewLayout(m_list.view);
    makeMoreMenu();
    setTabOrder(m_header->findChild<QToolButton *>(u"moreButton"_s), m_list.view);
    restoreViewLayout(m_list.view, m_settings->value(layoutKey()).toByteArray());

    FilterField *field = m_header->filterField();
    connect(field, &QLineEdit::textChanged, this, &ListPage::filter);
    connect(field, &FilterField::leftDownwards, this, &ListPage::focusView);
    connect(m_list.view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPage::noteSelection);
    connect(m_list.view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListPage::noteSelection);
    m_list.view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list.view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &position) { Q_EMIT contextMenuAsked(m_list.view->viewport()->mapToGlobal(position)); });
    connect(m_workspace, &Workspace::aboutToReset, this, &ListPage::keepSelection);
    connect(m_workspace, &Workspace::reset, this, [this] {
        followDatabase();
        updateCounts();
    });
    // After reset(), when the lists of the inspector have read what is open as well.
    connect(m_workspace, &Workspace::pendingChanged, this, [this] {
        selectAgain();
        updateCounts();
    });
    connect(m_workspace, &Workspace::edited, this, [this] {
        m_selected.reset(); // deleted ones are no longer part of it
        updateCounts();
    });
    connect(m_workspace, &Workspace::stateChanged, this, &ListPage::updateCounts);
    updateCounts();
}

void ListPage::makeMoreMenu()
{
    QMenu *columns = makeColumnMenu(
        m_list.view, [this] { resetLayout(); }, this);
    QMenu *more = columns; // a menu with a single entry would be one step too many
    if (const std::vector<ActionId> actions = moreActions(); !actions.empty()) {
        more = new QMenu(this);
        for (const ActionId id : actions)
            more->addAction(m_actions->at(id));
        more->addMenu(columns);
    }
    more->setObjectName(m_list.name + "MoreMenu"_L1);
    m_header->setMoreMenu(more);
}

QString ListPage::layoutKey() const
{
    return "layout/"_L1 + m_list.name;
}

void ListPage::saveLayout()
{
    // What only this database hides is shown with the next one.
    QHeaderView *header = headerOf(m_list.view);
    const bool hidesText = m_hidesText && header->isSectionHidden(textColumn());
    if (hidesText)
        header->showSection(textColumn());
    m_settings->setValue(layoutKey(), viewLayout(m_list.view));
    header->setSectionHidden(textColumn(), hidesText || header->isSectionHidden(textColumn()));
}

void ListPage::resetLayout()
{
    restoreViewLayout(m_list.view, m_firstLayout);
    headerOf(m_list.view)->setSectionHidden(textColumn(), m_hidesText);
    saveLayout();
}

// A column that the profile has nothing for only takes room.
void ListPage::followDatabase()
{
    if (std::exchange(m_location, m_workspace->info().location) == m_workspace->info().location)
        return;
    QHeaderView *header = headerOf(m_list.view);
    if (std::exchange(m_hidesText, false))
        header->showSection(textColumn());
    const QString verb = "describe-"_L1 + engine::kindWord(m_list.kind);
    if (!m_workspace->isOpen() || !m_workspace->info().refusedVerbs.contains(verb)
        || header->isSectionHidden(textColumn()))
        return;
    const engine::ObjectTable &objects = m_workspace->graph().objects(m_list.kind);
    const std::vector<std::uint32_t> all = objects.byName();
    m_hidesText =
        std::all_of(all.begin(), all.end(), [&](std::uint32_t index) { return objects.textUtf8(index).empty(); });
    header->setSectionHidden(textColumn(), m_hidesText);
}

std::vector<QModelIndex> ListPage::selectedRows() const
{
    // By ranges: selectedRows() of Qt takes seconds for a million.
    std::vector<QModelIndex> rows;
    for (const QItemSelectionRange &range : m_list.view->selectionModel()->selection())
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            rows.push_back(range.model()->index(row, 0, range.parent()));
    return rows;
}

const ListPage::Selected &ListPage::selected() const
{
    if (!m_selected)
        m_selected = findSelected();
    return *m_selected;
}

ListPage::Selected ListPage::findSelected() const
{
    Selected found;
    engine::BitSet seen; // a role stands under each of its parents
    const QModelIndex current = m_list.view->currentIndex();
    // One kind at a time: that of the current row decides.
    const std::optional<ObjectKind> kind =
        current.isValid() && isObject(current) ? std::optional(objectAt(current).kind) : std::nullopt;
    for (const QModelIndex &index : selectedRows()) {
        if (!isObject(index))
            continue;
        const ObjectRef object = objectAt(index);
        if (kind.value_or(object.kind) == object.kind && !seen.contains(object.index)) {
            seen.insert(object.index);
            (m_workspace->graph().exists(object) ? found.objects : found.removed).push_back(object);
        }
    }
    return found;
}

void ListPage::noteSelection()
{
    m_selected.reset();
    Q_EMIT selectionChanged();
    Q_EMIT statusChanged();
}

void ListPage::filter(const QString &text)
{
    if (m_filter.isEmpty())
        m_beforeFilter = selection();
    m_filter = text;
    applyFilter(text);
    updateCounts();
    // What had to go because it did not match comes back.
    if (text.isEmpty() && selection().empty() && m_beforeFilter.size() <= std::size_t(keptAtMost))
        select(m_beforeFilter);
}

void ListPage::select(const std::vector<ObjectRef> &objects)
{
    for (const ObjectRef object : objects) {
        if (object.kind != m_list.kind || !m_workspace->graph().exists(object))
            continue;
        if (const QModelIndex index = indexOf(object); index.isValid())
            m_list.view->selectionModel()->setCurrentIndex(
                index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void ListPage::keepSelection()
{
    m_keptNames.clear();
    m_beforeFilter.clear();
    m_keptLocation = m_workspace->info().location;
    for (const ObjectRef object : selection()) {
        if (object.kind != m_list.kind || m_keptNames.size() == keptAtMost)
            break;
        m_keptNames << m_workspace->graph().name(object);
    }
}

void ListPage::selectAgain()
{
    const QStringList names = std::exchange(m_keptNames, {});
    if (names.isEmpty())
        return;
    m_selected.reset();
    if (m_workspace->info().location != m_keptLocation)
        return; // another database
    for (const QString &name : names)
        if (const auto object = m_workspace->graph().object(m_list.kind, name))
            select({*object});
}

bool ListPage::show(ObjectRef object)
{
    if (object.kind != m_list.kind || !m_workspace->graph().exists(object))
        return false;
    if (!indexOf(object).isValid())
        clearFilter();
    const QModelIndex index = indexOf(object);
    if (!index.isValid())
        return false;
    m_list.view->setCurrentIndex(index);
    m_list.view->scrollTo(index);
    return true;
}

void ListPage::focusFilter()
{
    m_header->filterField()->setFocus(Qt::ShortcutFocusReason);
    m_header->filterField()->selectAll();
}

void ListPage::focusView()
{
    if (m_empty->isVisibleTo(this)) {
        m_empty->setFocus();
        return;
    }
    m_list.view->setFocus(Qt::OtherFocusReason);
    // A filter can leave a current row that is not selected: who comes by keyboard means that one.
    const QModelIndex current = m_list.view->currentIndex();
    if (!m_list.view->selectionModel()->hasSelection())
        m_list.view->setCurrentIndex(current.isValid() ? current : m_list.view->model()->index(0, 0));
}

void ListPage::setExpanded(bool expanded)
{
    auto *tree = qobject_cast<QTreeView *>(m_list.view);
    if (!tree)
        return;
    if (!expanded)
        tree->collapseAll();
    else if (unfilteredTotal() <= expandedAtMost)
        tree->expandAll();
    else
        tree->expandRecursively(tree->currentIndex());
}

void ListPage::startAfresh()
{
    m_header->filterField()->clear();
    m_list.view->clearSelection();
    m_list.view->setCurrentIndex({});
    if (auto *tree = qobject_cast<QTreeView *>(m_list.view))
        tree->collapseAll();
    m_list.view->scrollToTop();
}

void ListPage::startRename()
{
    const QModelIndex current = m_list.view->currentIndex();
    if (current.isValid())
        m_list.view->edit(current.siblingAtColumn(0));
}

QString ListPage::statusText() const
{
    const qint64 shown = shownTotal();
    const qint64 total = unfilteredTotal();
    const QString rows = withLeaving(
        shown == total ? countOf(m_list.kind, total) : tr("%1 of %2").arg(grouped(shown), countOf(m_list.kind, total)));
    const std::vector<ObjectRef> selected = selection();
    if (selected.empty())
        return rows;
    const qint64 count = qint64(selected.size());
    const ObjectKind kind = selected.front().kind; // a grant below a role stands for its permission
    return tr("%1, %2 selected").arg(rows, kind == m_list.kind ? grouped(count) : countOf(kind, count));
}

ListPage::Nothing ListPage::nothing() const
{
    return {tr("No %1 yet").arg(kindTitle(m_list.kind).toLower()), {}, m_actions->at(ActionId::EditNew)};
}

// The counts are those after Save; the rows that go then are listed until then.
QString ListPage::withLeaving(const QString &count) const
{
    const qint64 leaving = qint64(items::PendingView(m_workspace).leaving(m_list.kind).size());
    return leaving == 0 ? count : tr("%1, %2 to be deleted").arg(count, grouped(leaving));
}

bool ListPage::hasRows() const
{
    return m_list.view->model()->rowCount() > 0;
}

void ListPage::updateCounts()
{
    const bool filtered = !m_header->filterField()->text().trimmed().isEmpty();
    m_header->setCount(withLeaving(
        filtered ? tr("%1 of %2").arg(grouped(shownTotal()), grouped(unfilteredTotal())) : grouped(unfilteredTotal())));
    updateEmpty();
    Q_EMIT statusChanged();
}

void ListPage::updateEmpty()
{
    const QString filter = m_header->filterField()->text().trimmed();
    if (hasRows()) {
        m_empty->hide();
        return;
    }
    if (filter.isEmpty() || unfilteredTotal() == 0) {
        const Nothing words = nothing();
        m_empty->setContent(iconFor(m_list.kind), words.title, words.detail);
        m_empty->setVerb(words.verb);
    } else {
        m_empty->setContent(Icon::Search,
            tr("No %1 matches “%2”").arg(engine::kindWord(m_list.kind), engine::visibleText(filter)),
            tr("None of %1 has it in the name or the text.").arg(countOf(m_list.kind, unfilteredTotal())));
        m_empty->setVerb(tr("Clear the filter"), [this] { clearFilter(); });
    }
    m_empty->show();
}

bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_empty->setGeometry(m_list.view->viewport()->rect());
    return Page::eventFilter(watched, event);
}

void ListPage::clearFilter()
{
    m_header->filterField()->clear();
    focusView();
}
