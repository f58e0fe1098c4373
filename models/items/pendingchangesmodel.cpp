#include "pendingchangesmodel.h"

#include "changewords.h"
#include "objectcells.h"
#include "workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

CellNote noteOf(const engine::Change &change)
{
    const Meaning meaning = items::meaningOf(change);
    return {meaning, meaning == Meaning::None ? u"changed"_s : meaningWord(meaning)};
}

} // namespace

struct PendingChangesModel::Private {
    Workspace *workspace;
    engine::ChangeList changes;
};

PendingChangesModel::PendingChangesModel(Workspace *workspace, QObject *parent)
    : TableModel(parent), d(std::make_unique<Private>(Private{workspace, workspace->pendingChanges()}))
{
    connect(workspace, &Workspace::pendingChanged, this, &PendingChangesModel::sync);
}

PendingChangesModel::~PendingChangesModel() = default;

// The list is in one order always, so one edit changes one stretch of it in the middle.
void PendingChangesModel::sync()
{
    const engine::ChangeList &after = d->workspace->pendingChanges();
    engine::ChangeList &rows = d->changes;
    const auto [differs, differsAfter] = std::mismatch(rows.begin(), rows.end(), after.begin(), after.end());
    const auto first = int(differs - rows.begin());
    const auto longest = std::min(rows.end() - differs, after.end() - differsAfter);
    std::ptrdiff_t alike = 0;
    while (
        alike < longest && rows[rows.size() - std::size_t(alike) - 1] == after[after.size() - std::size_t(alike) - 1])
        ++alike;
    if (const auto removed = int(rows.size()) - first - int(alike); removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        rows.erase(rows.begin() + first, rows.begin() + first + removed);
        endRemoveRows();
    }
    if (const auto added = int(after.size()) - first - int(alike); added > 0) {
        beginInsertRows({}, first, first + added - 1);
        rows.insert(rows.begin() + first, after.begin() + first, after.begin() + first + added);
        endInsertRows();
    }
}

const engine::Change &PendingChangesModel::changeAt(qint64 row) const
{
    return d->changes[std::size_t(row)];
}

const std::vector<TableModel::Column> &PendingChangesModel::columns() const
{
    static const std::vector<Column> columns = {{u"change"_s, u"Change"_s}};
    return columns;
}

qint64 PendingChangesModel::rowTotal() const
{
    return qint64(d->changes.size());
}

QVariant PendingChangesModel::cell(qint64 row, int, int role) const
{
    const engine::Change &change = changeAt(row);
    switch (role) {
    case Qt::DisplayRole:
        return engine::sentence(change);
    case items::MeaningRole:
    case items::RowMeaningRole:
        return items::toVariant(items::meaningOf(change));
    case items::NotesRole:
        return QVariant::fromValue(QList<CellNote>{noteOf(change)});
    default:
        return {};
    }
}
