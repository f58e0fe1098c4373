#include "checkedchangesmodel.h"

#include "changewords.h"
#include "itemtext.h"
#include "objectcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Fit = CheckedChange::Fit;

QString fitWord(Fit fit)
{
    switch (fit) {
    case Fit::Fits:
        return u"fits"_s;
    case Fit::AlreadySo:
        return u"already so"_s;
    case Fit::Conflicts:
        return u"conflicts"_s;
    }
    return {};
}

Meaning fitMeaning(Fit fit)
{
    switch (fit) {
    case Fit::Fits:
        return Meaning::Allowed;
    case Fit::AlreadySo:
        return Meaning::None;
    case Fit::Conflicts:
        return Meaning::Forbidden;
    }
    return Meaning::None;
}

} // namespace

CheckedChangesModel::CheckedChangesModel(
    engine::AccessGraph graph, engine::ChangeList changes, int rolesPerUser, QObject *parent)
    : TableModel(parent)
    , m_graph(std::move(graph))
    , m_changes(std::move(changes))
    , m_rolesPerUser(rolesPerUser)
    , m_isWanted(m_changes.size(), true)
{
    check();
}

void CheckedChangesModel::check()
{
    m_check = checkChanges(m_graph, m_changes, m_rolesPerUser, [this](std::size_t index) { return m_isWanted[index]; });
}

qint64 CheckedChangesModel::count(Fit fit) const
{
    return std::count_if(m_check.changes.begin(), m_check.changes.end(),
        [fit](const CheckedChange &change) { return change.fit == fit; });
}

const std::vector<TableModel::Column> &CheckedChangesModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"change"_s, u"Change"_s}, {u"fit"_s, u"Here and now"_s}, {u"found"_s, u"Found"_s}};
    return columns;
}

qint64 CheckedChangesModel::rowTotal() const
{
    return qint64(m_changes.size());
}

QString CheckedChangesModel::text(const CheckedChange &change, int column) const
{
    switch (column) {
    case ChangeColumn:
        return engine::sentence(change.change);
    case FitColumn:
        return fitWord(change.fit);
    default:
        return change.found;
    }
}

QVariant CheckedChangesModel::cell(qint64 row, int column, int role) const
{
    const CheckedChange &change = m_check.changes[std::size_t(row)];
    const bool fits = change.fit == Fit::Fits;
    switch (role) {
    case Qt::DisplayRole:
        return text(change, column);
    case Qt::ToolTipRole:
        return column == FoundColumn && !fits ? QVariant(items::toolTip(change.found)) : QVariant();
    case Qt::CheckStateRole:
        if (column != ChangeColumn)
            return {};
        return fits && m_isWanted[std::size_t(row)] ? Qt::Checked : Qt::Unchecked;
    case items::MeaningRole:
        return column == FitColumn ? items::toVariant(fitMeaning(change.fit)) : QVariant();
    default:
        return {};
    }
}

bool CheckedChangesModel::setCell(qint64 row, int column, const QVariant &value, int role)
{
    return role == Qt::CheckStateRole && setChecked({row}, column, value.toInt() == Qt::Checked);
}

bool CheckedChangesModel::setChecked(const std::vector<qint64> &rows, int column, bool isChecked)
{
    if (column != ChangeColumn)
        return false;
    bool isTurned = false;
    for (const qint64 row : rows) {
        if (m_check.changes[std::size_t(row)].fit != Fit::Fits)
            continue;
        m_isWanted[std::size_t(row)] = isChecked;
        isTurned = true;
    }
    if (!isTurned)
        return false;
    check();
    touchAllRows();
    Q_EMIT keptChanged();
    return true;
}

Qt::ItemFlags CheckedChangesModel::cellFlags(qint64 row, int column) const
{
    const Qt::ItemFlags flags = TableModel::cellFlags(row, column);
    const bool canBeKept = m_check.changes[std::size_t(row)].fit == Fit::Fits;
    return column == ChangeColumn && canBeKept ? flags | Qt::ItemIsUserCheckable : flags;
}
