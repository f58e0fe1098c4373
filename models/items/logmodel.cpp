#include "logmodel.h"

#include "changewords.h"
#include "logfilter.h"
#include "objectcells.h"
#include "visibletext.h"
#include "workspace.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using store::LogEntry;

namespace {

constexpr qsizetype shortHash = 8; // enough to tell rows apart

struct Row {
    std::size_t entry = 0; // of a day: its newest
    qint64 entriesOfDay = 0; // 0: an entry
};

QString dayOf(const LogEntry &entry)
{
    return entry.at.left(10);
}

QString dayTitle(const LogEntry &entry)
{
    const QDate day = QDate::fromString(dayOf(entry), Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : u"Without a time"_s;
}

QString textOf(const LogEntry &entry, int column)
{
    switch (column) {
    case LogModel::NumberColumn:
        return QString::number(entry.seq);
    case LogModel::TimeColumn:
        return engine::visibleText(entry.at.mid(11, 8));
    case LogModel::ActorColumn:
        return engine::visibleText(entry.actor);
    case LogModel::ChangeColumn:
        return items::sentence(entry);
    case LogModel::ReasonColumn:
        return engine::visibleText(entry.reason);
    case LogModel::HashColumn:
        return engine::visibleText(entry.hash.left(shortHash));
    default:
        return {};
    }
}

} // namespace

struct LogModel::Private {
    void arrange();

    Workspace *workspace;
    std::shared_ptr<const LogReading> reading = {};
    LogFilter filter = {};
    std::vector<Row> rows = {};
};

LogModel::LogModel(Workspace *workspace, QObject *parent)
    : TableModel(parent), d(std::make_unique<Private>(Private{workspace}))
{
    const auto forget = [this] {
        beginResetModel();
        d->reading.reset();
        d->rows.clear();
        endResetModel();
        Q_EMIT outdated();
    };
    connect(workspace, &Workspace::reset, this, forget);
    connect(workspace, &Workspace::saved, this, forget);
    connect(workspace, &Workspace::rulesKept, this, forget);
    connect(workspace, &Workspace::logRead, this, [this] {
        beginResetModel();
        d->reading = d->workspace->log();
        d->arrange();
        endResetModel();
        Q_EMIT wasRead();
    });
    connect(workspace, &Workspace::logUnreadable, this, &LogModel::unreadable);
}

LogModel::~LogModel() = default;

void LogModel::refresh()
{
    if (!d->reading && d->workspace->isOpen())
        d->workspace->readLog();
}

Result<void> LogModel::setFilter(const QString &text)
{
    auto filter = LogFilter::fromText(text);
    if (!filter)
        return tl::unexpected(filter.error());
    beginResetModel();
    d->filter = std::move(*filter);
    d->arrange();
    endResetModel();
    return {};
}

void LogModel::Private::arrange()
{
    rows.clear();
    if (!reading)
        return;
    std::optional<std::size_t> day;
    for (std::size_t i = 0; i < reading->entries.size(); ++i) {
        const LogEntry &entry = reading->entries[i];
        if (!filter.accepts(entry))
            continue;
        if (!day || dayOf(reading->entries[rows[*day].entry]) != dayOf(entry)) {
            day = rows.size();
            rows.push_back({i, 0});
        }
        ++rows[*day].entriesOfDay;
        rows.push_back({i, 0});
    }
}

const store::LogCheck *LogModel::check() const
{
    return d->reading ? &d->reading->check : nullptr;
}

const LogEntry *LogModel::entryAt(qint64 row) const
{
    if (row < 0 || row >= rowTotal() || d->rows[std::size_t(row)].entriesOfDay > 0)
        return nullptr;
    return &d->reading->entries[d->rows[std::size_t(row)].entry];
}

qint64 LogModel::rowOf(qint64 seq) const
{
    for (qint64 row = 0; row < rowTotal(); ++row) {
        if (const LogEntry *entry = entryAt(row); entry != nullptr && entry->seq == seq)
            return row;
    }
    return -1;
}

qint64 LogModel::entryTotal() const
{
    return d->reading ? d->reading->check.entryCount : 0;
}

qint64 LogModel::shownEntries() const
{
    return rowTotal() - qint64(dayRows().size());
}

std::vector<qint64> LogModel::dayRows() const
{
    std::vector<qint64> days;
    for (qint64 row = 0; row < rowTotal(); row += d->rows[std::size_t(row)].entriesOfDay + 1)
        days.push_back(row);
    return days;
}

const std::vector<TableModel::Column> &LogModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"seq"_s, u"No."_s}, // leading: the days stand in it too
        {u"at"_s, u"Time (UTC)"_s},
        {u"actor"_s, u"By"_s},
        {u"change"_s, u"Change"_s},
        {u"reason"_s, u"Reason"_s},
        {u"hash"_s, u"Hash"_s},
    };
    return columns;
}

qint64 LogModel::rowTotal() const
{
    return qint64(d->rows.size());
}

QVariant LogModel::cell(qint64 row, int column, int role) const
{
    const Row &shown = d->rows[std::size_t(row)];
    const LogEntry &entry = d->reading->entries[shown.entry];
    if (shown.entriesOfDay > 0) {
        if (role == items::GroupRole)
            return true;
        const QString count =
            shown.entriesOfDay == 1 ? u"1 change"_s : u"%1 changes"_s.arg(QLocale().toString(shown.entriesOfDay));
        if (column == NumberColumn && role == items::SecondaryTextRole)
            return count;
        return column == NumberColumn && role == Qt::DisplayRole ? dayTitle(entry) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return column == NumberColumn ? QLocale().toString(entry.seq) : textOf(entry, column);
    case items::SortRole:
        return column == NumberColumn ? QVariant(entry.seq) : textOf(entry, column);
    case items::MeaningRole:
        return column == ChangeColumn && entry.change ? items::toVariant(items::meaningOf(*entry.change)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == NumberColumn ? QVariant(u"Entry %1: %2"_s.arg(entry.seq).arg(items::sentence(entry)))
                                      : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags LogModel::cellFlags(qint64 row, int column) const
{
    const bool isDay = d->rows[std::size_t(row)].entriesOfDay > 0;
    return isDay ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : TableModel::cellFlags(row, column);
}
