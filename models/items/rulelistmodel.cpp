#include "rulelistmodel.h"

#include "objectcells.h"
#include "visibletext.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

namespace {

using engine::Rule;

QString weightText(const Rule &rule)
{
    return rule.weight == Rule::Weight::Warning ? u"warns"_s : u"refuses the save"_s;
}

QString textOf(const Rule &rule, const RuleState *state, int column)
{
    switch (column) {
    case RuleListModel::RuleColumn:
        return engine::sentence(rule);
    case RuleListModel::StateColumn:
        return state != nullptr ? items::stateText(*state) : u"checking…"_s;
    case RuleListModel::WeightColumn:
        return weightText(rule);
    case RuleListModel::NoteColumn:
        return engine::visibleText(rule.note);
    default:
        return {};
    }
}

} // namespace

RuleListModel::RuleListModel(Workspace *workspace, QObject *parent) : TableModel(parent), m_workspace(workspace)
{
    connect(workspace, &Workspace::rulesChanged, this, &RuleListModel::sync);
    sync();
}

// Which rules there are changes seldom; how they stand, with every edit.
void RuleListModel::sync()
{
    const auto rows = qint64(m_workspace->rules().kept().rules.size());
    if (rows == m_rows) {
        touchAllRows();
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const RuleState *RuleListModel::stateAt(qint64 row) const
{
    const std::vector<RuleState> &states = m_workspace->rules().states();
    return row >= 0 && std::size_t(row) < states.size() ? &states[std::size_t(row)] : nullptr;
}

const std::vector<TableModel::Column> &RuleListModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"rule"_s, u"Rule"_s},
        {u"state"_s, u"State"_s},
        {u"weight"_s, u"When broken"_s},
        {u"note"_s, u"Why"_s},
    };
    return columns;
}

QVariant RuleListModel::cell(qint64 row, int column, int role) const
{
    const engine::RuleList &rules = m_workspace->rules().kept().rules;
    if (std::size_t(row) >= rules.size())
        return {};
    const RuleState *state = stateAt(row);
    const Rule &rule = state != nullptr ? state->rule : rules[std::size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
    case items::SortRole:
        return textOf(rule, state, column);
    case items::MeaningRole:
        return column == StateColumn && state != nullptr ? items::toVariant(items::meaningOf(*state)) : QVariant();
    default:
        return {};
    }
}

QString items::stateText(const RuleState &state)
{
    if (state.verdict.isHeld)
        return u"held"_s;
    return state.isBrokenByChanges ? u"would be broken"_s : u"broken"_s;
}

Meaning items::meaningOf(const RuleState &state)
{
    if (state.verdict.isHeld)
        return Meaning::Allowed;
    return state.rule.weight == Rule::Weight::Warning ? Meaning::Warning : Meaning::Forbidden;
}

QString items::weightText(const RuleState &state)
{
    return ::weightText(state.rule);
}
