#include "rulespage.h"

#include "ask.h"
#include "columnmenu.h"
#include "datatableview.h"
#include "emptystate.h"
#include "icons.h"
#include "lockoutguard.h"
#include "metrics.h"
#include "pageheader.h"
#include "pagetable.h"
#include "rulelistmodel.h"
#include "rulepanel.h"
#include "settings.h"
#include "strip.h"
#include "viewsupport.h"
#include "words.h"
#include "workspace.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto layoutKey = "layout/rules"_L1;

} // namespace

RulesPage::RulesPage(const PageParts &parts)
    : Page(PageId::Rules, u"rulesPage"_s, parts.parent)
    , m_workspace(parts.workspace)
    , m_settings(parts.settings)
    , m_ask(parts.ask)
    , m_model(new RuleListModel(parts.workspace, this))
    , m_header(new PageHeader(tr("Rules"), this))
    , m_stripPlace(new QVBoxLayout)
    , m_problem(new Strip(this))
    , m_view(new DataTableView(this))
    , m_panel(new RulePanel(this))
    , m_add(addVerb(u"newRule"_s, tr("New rule…"), QKeySequence(u"Ctrl+N"_s), &RulesPage::addRule))
    , m_edit(addVerb(u"editRule"_s, tr("Edit rule…"), QKeySequence(u"F2"_s), &RulesPage::editRule))
    , m_remove(addVerb(u"removeRule"_s, tr("Remove rule…"), QKeySequence(u"Del"_s), &RulesPage::removeRule))
{
    setAccessibleName(tr("Rules"));
    makeView();
    makeHeader();
    layOut();
    connect(m_panel, &RulePanel::editAsked, this, &RulesPage::editRule);
    connect(m_panel, &RulePanel::removalAsked, this, &RulesPage::removeRule);
    connect(m_workspace, &Workspace::rulesChanged, this, &RulesPage::refresh);
    connect(m_workspace, &Workspace::rulesRefused, this, &Page::refused);
    connect(m_workspace, &Workspace::stateChanged, this, &RulesPage::refresh);
    refresh();
}

QAction *RulesPage::addVerb(
    const QString &name, const QString &text, const QKeySequence &keys, void (RulesPage::*deed)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, deed);
    return action;
}

void RulesPage::makeView()
{
    m_view->setObjectName(u"rulesView"_s);
    m_view->setAccessibleName(tr("Rules"));
    m_view->setModel(m_model);
    m_view->setColumnWidths({0, 140, 120, 150});
    m_view->setQuietColumns({RuleListModel::WeightColumn, RuleListModel::NoteColumn});
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_firstLayout = viewLayout(m_view);
    restoreViewLayout(m_view, m_settings->value(layoutKey).toByteArray());
    m_empty = new EmptyState(m_view->viewport());
    m_empty->setObjectName(u"rulesEmpty"_s);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RulesPage::showSelected);
    connect(m_view, &QAbstractItemView::activated, this, &RulesPage::editRule);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu menu;
        menu.addActions({m_edit, m_remove, m_add});
        menu.exec(m_view->viewport()->mapToGlobal(place));
    });
}

void RulesPage::makeHeader()
{
    m_add->setIcon(icon(Icon::Plus));
    m_edit->setIcon(icon(Icon::Edit));
    m_remove->setIcon(icon(Icon::Delete));
    m_header->addVerb(m_add);
    auto *more = new QMenu(this);
    more->setObjectName(u"rulesMoreMenu"_s);
    more->addMenu(makeColumnMenu(
        m_view, [this] { restoreViewLayout(m_view, m_firstLayout); }, more));
    m_header->setMoreMenu(more);
}

void RulesPage::layOut()
{
    m_problem->setObjectName(u"rulesProblem"_s);
    m_problem->hide();
    auto *problem = new QVBoxLayout;
    problem->setContentsMargins(space::inset, 0, space::inset, space::small);
    problem->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stripPlace);
    layout->addLayout(problem);
    layout->addWidget(m_view, 1);
}

bool RulesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_empty->setGeometry(m_view->viewport()->rect());
    return Page::eventFilter(watched, event);
}

void RulesPage::refresh()
{
    const store::KeptRules &kept = m_workspace->rules().kept();
    const std::vector<RuleState> &states = m_workspace->rules().states();
    const auto broken =
        std::count_if(states.begin(), states.end(), [](const RuleState &state) { return !state.verdict.isHeld; });
    const qint64 total = m_model->rowTotal();
    m_header->setCount(broken == 0 ? grouped(total) : tr("%1 of %2 broken").arg(grouped(broken), grouped(total)));
    m_problem->setVisible(!kept.problem.isEmpty());
    if (!kept.problem.isEmpty())
        m_problem->setMessage(Strip::Kind::Error, tr("The rules cannot be understood, so nothing is saved"),
            tr("%1 The first rule that you make here replaces them.").arg(kept.problem));
    m_add->setEnabled(m_workspace->state() == Workspace::State::Open);
    refreshEmpty();
    showSelected();
}

void RulesPage::refreshEmpty()
{
    const bool isEmpty = m_workspace->isOpen() && m_model->rowTotal() == 0;
    m_empty->setVisible(isEmpty);
    if (!isEmpty)
        return;
    const auto guard = engine::lockoutGuard(m_workspace->graph());
    if (!guard) {
        m_empty->setContent(
            Icon::Rules, tr("No rules yet"), tr("Say what must always hold; a save that would break it is refused."));
        m_empty->setVerb(m_add);
        return;
    }
    m_empty->setContent(Icon::Rules, tr("Nothing guards against a lock-out yet"),
        tr("A rule could say: “%1”. A save that would break it is refused.").arg(engine::sentence(*guard)));
    m_empty->setVerb(tr("Keep this rule"), [this] { keepGuard(); });
}

int RulesPage::selectedRow() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() || m_model->stateAt(rows.front().row()) == nullptr ? -1 : rows.front().row();
}

void RulesPage::showSelected()
{
    const int row = selectedRow();
    m_panel->setState(row < 0 ? nullptr : m_model->stateAt(row));
    const bool canAct = row >= 0 && m_workspace->state() == Workspace::State::Open;
    m_edit->setEnabled(canAct);
    m_remove->setEnabled(canAct);
    Q_EMIT selectionChanged();
    Q_EMIT statusChanged();
}

void RulesPage::addRule()
{
    if (const auto rule = m_ask->rule(m_workspace, std::nullopt)) {
        engine::RuleList rules = m_workspace->rules().kept().rules;
        rules.push_back(*rule);
        keep(rules);
    }
}

void RulesPage::editRule()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    engine::RuleList rules = m_workspace->rules().kept().rules;
    engine::Rule &edited = rules[std::size_t(row)];
    if (const auto rule = m_ask->rule(m_workspace, edited)) {
        edited = *rule;
        keep(rules);
    }
}

void RulesPage::removeRule()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    engine::RuleList rules = m_workspace->rules().kept().rules;
    const QString sentence = engine::sentence(rules[std::size_t(row)]);
    if (!m_ask->removalOfRule(sentence))
        return;
    rules.erase(rules.begin() + row);
    keep(rules);
}

void RulesPage::keepGuard()
{
    if (const auto guard = engine::lockoutGuard(m_workspace->graph()))
        keep({*guard});
}

void RulesPage::keep(const engine::RuleList &rules)
{
    store::RulePlace place = m_workspace->rules().kept().place;
    if (place == store::RulePlace::Nowhere) {
        const bool isSettled = m_workspace->info().isOwn || m_workspace->info().hasLog;
        place = isSettled ? store::RulePlace::Table : m_ask->rulePlace(m_workspace->info());
    }
    if (place != store::RulePlace::Nowhere)
        m_workspace->keepRules(rules, place);
}

QAbstractItemView *RulesPage::view() const
{
    return m_view;
}

void RulesPage::focusView()
{
    if (m_empty->isVisible() && m_empty->focusProxy() != nullptr) {
        m_empty->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->selectionModel()->hasSelection() && m_model->rowTotal() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
}

void RulesPage::startAfresh()
{
    m_view->clearSelection();
    m_view->setCurrentIndex({});
    m_view->scrollToTop();
}

void RulesPage::saveLayout()
{
    m_settings->setValue(layoutKey, viewLayout(m_view));
}

void RulesPage::resetLayout()
{
    restoreViewLayout(m_view, m_firstLayout);
    saveLayout();
}

QWidget *RulesPage::inspectorPanel() const
{
    return m_panel;
}

QString RulesPage::statusText() const
{
    return tr("%1 rules").arg(grouped(m_model->rowTotal()));
}
