#pragma once

#include "ids.h"
#include "logentry.h"
#include "tablemodel.h"

#include <memory>
#include <optional>

class Workspace;

// What the log tells of one user, role or permission, newest first, under whatever name it had then. Read when asked
// to.
class HistoryModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { TimeColumn, ChangeColumn };

    explicit HistoryModel(Workspace *workspace, QObject *parent = nullptr);
    ~HistoryModel() override;

    // Nothing: none, or several.
    void setObject(std::optional<ObjectRef> object);
    // Reads the log where it is not known yet.
    void refresh();
    const store::LogEntry &entryAt(qint64 row) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

Q_SIGNALS:
    void outdated(); // changes were saved

private:
    void arrange();

    struct Private;
    std::unique_ptr<Private> d;
};
