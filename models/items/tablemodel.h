#pragma once

#include "meaning.h"
#include "rowplaces.h"

#include <QAbstractItemModel>

#include <vector>

// The base of every flat table. Views, copy, exports and the command line read the same object: columns() and cell() by
// 64-bit row. The QAbstractItemModel contract is here, once and final; a concrete model is columns(), rowTotal(),
// cell() and row signals.
class TableModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Align { Leading, Trailing };
    struct Column {
        QString id; // stable, for exports and kept layouts: "user", "display_name"
        QString title;
        Align align = Align::Leading;
        bool shownAtFirst = true;
    };

    using QAbstractItemModel::QAbstractItemModel;

    virtual const std::vector<Column> &columns() const = 0;
    virtual qint64 rowTotal() const = 0;
    // Any Qt or items::Role role. AccessibleTextRole only where it is more than the other answers in a row: "ada,
    // Roles: Admin, 1 added".
    virtual QVariant cell(qint64 row, int column, int role) const = 0;
    virtual bool setCell(qint64 row, int column, const QVariant &value, int role);
    // Turns the boxes of these rows. In a model that stages edits: as one undo step.
    virtual bool setChecked(const std::vector<qint64> &rows, int column, bool isChecked);
    virtual Qt::ItemFlags cellFlags(qint64 row, int column) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

    // What TextAlignmentRole says, also for headers; mirrored where one reads from right to left.
    static QVariant alignment(Align align);

protected:
    // Turns `rows`, which the concrete model keeps, into `wanted` and tells which come and go. What is in both has the
    // same order.
    template <typename Key>
    void changeRows(std::vector<Key> &rows, const std::vector<Key> &wanted);
    // The same when it is known which ranges go from `rows` and come in `wanted`.
    template <typename Key>
    void changeRows(std::vector<Key> &rows, const std::vector<Key> &wanted, std::vector<items::RowRange> removed,
        std::vector<items::RowRange> added);
    // Every cell may have changed.
    void touchAllRows();

private:
    // A stale index, as screen readers keep them, gets no answer instead of a warning.
    bool isCell(const QModelIndex &index) const;
    QString inWords(qint64 row, int column) const;
};

template <typename Key>
void TableModel::changeRows(std::vector<Key> &rows, const std::vector<Key> &wanted)
{
    changeRows(rows, wanted, items::rangesMissingIn(items::KeySet(wanted), rows),
        items::rangesMissingIn(items::KeySet(rows), wanted));
}

template <typename Key>
void TableModel::changeRows(std::vector<Key> &rows, const std::vector<Key> &wanted,
    std::vector<items::RowRange> removed, std::vector<items::RowRange> added)
{
    if (removed.size() + added.size() > items::rangeLimit) {
        removed = {{0, int(rows.size())}};
        added = {{0, int(wanted.size())}};
    }
    for (auto range = removed.rbegin(); range != removed.rend() && range->count > 0; ++range) {
        beginRemoveRows({}, range->first, range->first + range->count - 1);
        const auto first = rows.begin() + range->first;
        rows.erase(first, first + range->count);
        endRemoveRows();
    }
    for (const items::RowRange &range : added) {
        if (range.count == 0)
            continue;
        beginInsertRows({}, range.first, range.first + range.count - 1);
        const auto first = wanted.begin() + range.first;
        rows.insert(rows.begin() + range.first, first, first + range.count);
        endInsertRows();
    }
}
