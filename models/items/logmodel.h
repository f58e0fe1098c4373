#pragma once

#include "error.h"
#include "logreading.h"
#include "result.h"
#include "tablemodel.h"

#include <memory>

class Workspace;

// The saved changes as the log tells them, newest first, below a row for each day (UTC). Read when asked to.
class LogModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { NumberColumn, TimeColumn, ActorColumn, ChangeColumn, ReasonColumn, HashColumn };

    explicit LogModel(Workspace *workspace, QObject *parent = nullptr);
    ~LogModel() override;

    // Reads what is not known yet; wasRead() or unreadable() follows.
    void refresh();
    // As LogFilter::fromText(); on error the list stays as it is.
    Result<void> setFilter(const QString &text);

    // Nothing: not read yet.
    const store::LogCheck *check() const;
    const store::LogEntry *entryAt(qint64 row) const; // nothing: a day
    // -1: not shown.
    qint64 rowOf(qint64 seq) const;
    qint64 entryTotal() const;
    qint64 shownEntries() const;
    // In the order of the list.
    std::vector<qint64> dayRows() const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;
    Qt::ItemFlags cellFlags(qint64 row, int column) const override;

Q_SIGNALS:
    void outdated(); // changes were saved, or another database is open
    void wasRead();
    void unreadable(const Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
