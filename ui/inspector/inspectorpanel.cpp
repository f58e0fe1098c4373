#include "inspectorpanel.h"

#include "checklistmodel.h"
#include "datatableview.h"
#include "detailspanel.h"
#include "filterfield.h"
#include "historymodel.h"
#include "listsection.h"
#include "metrics.h"
#include "panelhead.h"
#include "plainlabel.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

InspectorPanel::InspectorPanel(ObjectKind kind, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_workspace(workspace)
    , m_head(new PanelHead(QStringLiteral("inspectorTitle"), iconFor(kind), this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
    m_tabs->setAccessibleName(tr("Parts of the inspector"));
    layOut();

    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(workspace, &Workspace::aboutToReset, this, [this] {
        m_objects.clear(); // their ids mean others then
        m_details->setObjects({});
    });
    connect(workspace, &Workspace::edited, this, &InspectorPanel::refreshAll);
    connect(workspace, &Workspace::editingAllowedChanged, this, &InspectorPanel::refreshAll);
}

void InspectorPanel::layOut()
{
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::small, 0, space::small, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(tabs);
    layout->addWidget(horizontalLine(this));
    layout->addWidget(m_stack, 1);
}

ListSection *InspectorPanel::makeCheckList(
    const QString &name, const QString &title, CheckListModel *model, const QString &filterHint)
{
    auto *section = new ListSection(name, title, model, ListSection::Header::Hidden, this);
    if (!filterHint.isEmpty())
        connect(section->addFilter(filterHint), &QLineEdit::textChanged, model, &CheckListModel::setFilter);
    connect(model, &CheckListModel::refused, this, &InspectorPanel::refused);
    connect(model, &CheckListModel::summaryChanged, this, &InspectorPanel::refresh);
    connect(section->view(), &QAbstractItemView::doubleClicked, this, [this, model](const QModelIndex &index) {
        if (!model->isGroup(index.row()))
            Q_EMIT objectAsked(model->objectAt(index.row()));
    });
    return section;
}

void InspectorPanel::addTab(QWidget *page, const QString &title)
{
    m_stack->addWidget(page);
    m_tabs->addTab(title);
}

void InspectorPanel::addHistory()
{
    m_history = new HistoryModel(m_workspace, this);
    m_historySection = new ListSection(engine::kindWord(m_kind) + QStringLiteral("HistoryView"), tr("History"),
        m_history, ListSection::Header::Hidden, this);
    m_historySection->view()->setColumnWidths({96, 0});
    m_historySection->view()->setQuietColumns({HistoryModel::TimeColumn});
    m_historySection->setEmptySentence(tr("Nothing is logged of it here."));
    connect(m_history, &HistoryModel::outdated, this, &InspectorPanel::refreshHistory);
    connect(m_history, &QAbstractItemModel::modelReset, this,
        [this] { m_historySection->setCount(grouped(m_history->rowTotal())); });
    connect(m_stack, &QStackedWidget::currentChanged, this, &InspectorPanel::refreshHistory);
    addTab(m_historySection, tr("History"));
}

// Read when it is looked at: the log may be long.
void InspectorPanel::refreshHistory()
{
    m_history->setObject(m_objects.size() == 1 ? std::optional(m_objects.front()) : std::nullopt);
    if (m_stack->currentWidget() == m_historySection)
        m_history->refresh();
}

void InspectorPanel::addDetails()
{
    addHistory();
    m_details = new DetailsPanel(m_kind, m_workspace, this);
    connect(m_details, &DetailsPanel::refused, this, &InspectorPanel::refused);
    addTab(m_details, tr("Details"));
}

void InspectorPanel::setObjects(const std::vector<ObjectRef> &objects)
{
    Q_ASSERT(!objects.empty() && objects.front().kind == m_kind);
    m_objects = objects;
    objectsChanged();
    refreshAll();
}

void InspectorPanel::startAfresh()
{
    m_tabs->setCurrentIndex(0);
    for (FilterField *filter : findChildren<FilterField *>())
        filter->clear();
    for (DataTableView *view : findChildren<DataTableView *>()) {
        view->setCurrentIndex({});
        view->clearSelection();
        view->scrollToTop();
    }
}

void InspectorPanel::refreshAll()
{
    const engine::AccessGraph &graph = m_workspace->graph();
    std::erase_if(m_objects, [&](ObjectRef object) { return object.index >= graph.objects(m_kind).indexLimit(); });
    if (m_objects.empty())
        return;
    if (m_objects.size() == 1) {
        m_head->setTitle(engine::visibleText(graph.name(m_objects.front())));
        m_head->setSubtitle(subtitle());
    } else {
        m_head->setTitle(tr("%1 selected").arg(countOf(m_kind, qint64(m_objects.size()))));
        QStringList names;
        for (std::size_t i = 0; i < std::min<std::size_t>(m_objects.size(), 4); ++i)
            names << engine::visibleText(graph.name(m_objects[i]));
        m_head->setSubtitle(names.join(QStringLiteral(", ")));
    }
    m_details->setObjects(m_objects);
    refreshHistory();
    refresh();
}
