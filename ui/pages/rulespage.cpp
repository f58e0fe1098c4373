#include "rulespage.h"

#include "ask.h"
#include "datatableview.h"
#include "emptystate.h"
#include "icons.h"
#include "lockoutguard.h"
#include "pageheader.h"
#include "pagetable.h"
#include "rulelistmodel.h"
#include "rulepanel.h"
#include "strip.h"
#include "words.h"
#include "workspace.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

RulesPage::RulesPage(const PageParts &parts)
    : TablePage(PageId::Rules, u"rules"_s, tr("Rules"), parts)
    , m_workspace(parts.workspace)
    , m_ask(parts.ask)
    , m_model(new RuleListModel(parts.workspace, this))
    , m_panel(new RulePanel(this))
    , m_add(addVerb(u"newRule"_s, tr("New rule…"), QKeySequence(u"Ctrl+N"_s), &RulesPage::addRule))
    , m_edit(addVerb(u"editRule"_s, tr("Edit rule…"), QKeySequence(u"F2"_s), &RulesPage::editRule))
    , m_remove(addVerb(u"removeRule"_s, tr("Remove rule…"), QKeySequence(u"Del"_s), &RulesPage::removeRule))
{
    strip()->setObjectName(u"rulesProblem"_s);
    m_add->setIcon(icon(Icon::Plus));
    m_edit->setIcon(icon(Icon::Edit));
    m_remove->setIcon(icon(Icon::Delete));
    header()->addVerb(m_add);
    makeView();
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
    table()->setModel(m_model);
    table()->setColumnWidths({0, 140, 120, 150});
    table()->setQuietColumns({RuleListModel::WeightColumn, RuleListModel::NoteColumn});
    table()->setSelectionMode(QAbstractItemView::SingleSelection);
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
    finish();
    connect(table(), &QAbstractItemView::activated, this, &RulesPage::editRule);
    connect(table(), &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu menu;
        menu.addActions({m_edit, m_remove, m_add});
        menu.exec(table()->viewport()->mapToGlobal(place));
    });
}

void RulesPage::refresh()
{
    const store::KeptRules &kept = m_workspace->rules().kept();
    const std::vector<RuleState> &states = m_workspace->rules().states();
    const auto broken =
        std::count_if(states.begin(), states.end(), [](const RuleState &state) { return !state.verdict.isHeld; });
    const qint64 total = m_model->rowTotal();
    header()->setCount(broken == 0 ? grouped(total) : tr("%1 of %2 broken").arg(grouped(broken), grouped(total)));
    strip()->setVisible(!kept.problem.isEmpty());
    if (!kept.problem.isEmpty())
        strip()->setMessage(Strip::Kind::Error, tr("The rules cannot be understood, so nothing is saved"),
            tr("%1 The first rule that you make here replaces them.").arg(kept.problem));
    m_add->setEnabled(m_workspace->state() == Workspace::State::Open);
    refreshEmpty();
    showSelected();
}

void RulesPage::refreshEmpty()
{
    const bool isEmpty = m_workspace->isOpen() && m_model->rowTotal() == 0;
    empty()->setVisible(isEmpty);
    if (!isEmpty)
        return;
    const auto guard = engine::lockoutGuard(m_workspace->graph());
    if (!guard) {
        empty()->setContent(
            Icon::Rules, tr("No rules yet"), tr("Say what must always hold; a save that would break it is refused."));
        empty()->setVerb(m_add);
        return;
    }
    empty()->setContent(Icon::Rules, tr("Nothing guards against a lock-out yet"),
        tr("A rule could say: “%1”. A save that would break it is refused.").arg(engine::sentence(*guard)));
    empty()->setVerb(tr("Keep this rule"), [this] { keepGuard(); });
}

int RulesPage::selectedRow() const
{
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
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

void RulesPage::focusView()
{
    if (empty()->isVisible() && empty()->focusProxy() != nullptr) {
        empty()->setFocus(Qt::OtherFocusReason);
        return;
    }
    table()->setFocus(Qt::OtherFocusReason);
    if (!table()->selectionModel()->hasSelection() && m_model->rowTotal() > 0)
        table()->setCurrentIndex(m_model->index(0, 0));
}

QWidget *RulesPage::inspectorPanel() const
{
    return m_panel;
}

QString RulesPage::statusText() const
{
    return tr("%1 rules").arg(grouped(m_model->rowTotal()));
}
