#include "historymodel.h"

#include "changeobjects.h"
#include "changewords.h"
#include "itemtext.h"
#include "objectcells.h"
#include "visibletext.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using store::LogEntry;

namespace {

// "10:00:00 UTC by root@desk: ticket 4711"
QString circumstances(const LogEntry &entry)
{
    const QString words = u"%1 UTC by %2"_s.arg(entry.at.mid(11, 8), engine::visibleText(entry.actor));
    return entry.reason.isEmpty() ? words : words + u": "_s + engine::visibleText(entry.reason);
}

} // namespace

struct HistoryModel::Private {
    // As the log knows it: a name that is only pending was never logged.
    QString loggedName() const
    {
        const engine::AccessGraph &saved = workspace->savedGraph();
        return object->index < saved.objects(object->kind).indexLimit() ? saved.name(*object)
                                                                        : workspace->graph().name(*object);
    }

    Workspace *workspace;
    std::optional<ObjectRef> object = {};
    std::shared_ptr<const LogReading> log = {}; // keeps the entries alive
    std::vector<const LogEntry *> rows = {};
};

HistoryModel::HistoryModel(Workspace *workspace, QObject *parent)
    : TableModel(parent), d(std::make_unique<Private>(Private{workspace}))
{
    connect(workspace, &Workspace::aboutToReset, this, [this] { setObject({}); });
    connect(workspace, &Workspace::logRead, this, &HistoryModel::arrange);
    const auto forget = [this] {
        arrange();
        Q_EMIT outdated();
    };
    connect(workspace, &Workspace::saved, this, forget);
    connect(workspace, &Workspace::rulesKept, this, forget);
}

HistoryModel::~HistoryModel() = default;

void HistoryModel::setObject(std::optional<ObjectRef> object)
{
    if (object == d->object)
        return;
    d->object = object;
    arrange();
}

void HistoryModel::refresh()
{
    if (d->object && !d->workspace->log())
        d->workspace->readLog();
}

void HistoryModel::arrange()
{
    beginResetModel();
    d->rows.clear();
    d->log = d->workspace->log();
    if (d->object && d->log) {
        QString name = d->loggedName();
        for (const LogEntry &entry : d->log->entries) {
            if (!entry.change || !engine::concerns(*entry.change, d->object->kind, name))
                continue;
            d->rows.push_back(&entry);
            const auto *rename = std::get_if<engine::Rename>(&*entry.change);
            if (rename && rename->kind == d->object->kind && rename->after == name)
                name = rename->before;
        }
    }
    endResetModel();
}

const LogEntry &HistoryModel::entryAt(qint64 row) const
{
    return *d->rows[std::size_t(row)];
}

const std::vector<TableModel::Column> &HistoryModel::columns() const
{
    static const std::vector<Column> columns = {{u"at"_s, u"Day"_s}, {u"change"_s, u"Change"_s}};
    return columns;
}

qint64 HistoryModel::rowTotal() const
{
    return qint64(d->rows.size());
}

QVariant HistoryModel::cell(qint64 row, int column, int role) const
{
    const LogEntry &entry = entryAt(row);
    switch (role) {
    case Qt::DisplayRole:
        return column == TimeColumn ? engine::visibleText(entry.at.left(10)) : items::sentence(entry);
    case items::SortRole:
        return column == TimeColumn ? entry.at : items::sentence(entry);
    case Qt::ToolTipRole:
        return items::toolTip(items::sentence(entry) + u'\n' + circumstances(entry));
    case items::MeaningRole:
        return column == ChangeColumn ? items::toVariant(items::meaningOf(*entry.change)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == TimeColumn
            ? QVariant(u"%1: %2, %3"_s.arg(entry.at.left(10), items::sentence(entry), circumstances(entry)))
            : QVariant();
    default:
        return {};
    }
}
