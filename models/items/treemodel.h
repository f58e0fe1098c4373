#pragma once

#include "tablemodel.h"

#include <memory>
#include <vector>

// The base of the trees whose rows are made when first asked for. The QAbstractItemModel contract is here, once and
// final; a concrete model says which rows stand below a row and answers cell(). After an edit syncTree() keeps every
// row that stays in its place, so that selection and expansion survive.
class TreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    using Column = TableModel::Column;

    explicit TreeModel(QObject *parent = nullptr);
    ~TreeModel() override;

    virtual const std::vector<Column> &columns() const = 0;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    bool hasChildren(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

protected:
    // What a row is; rows below one parent differ in it. kind and number mean what the concrete model wants.
    struct Key {
        int kind = 0;
        std::uint32_t number = 0;
        auto operator<=>(const Key &) const = default;
    };
    struct Node {
        Key key = {};
        const Node *above = nullptr; // the root has none and is no row
        int row = 0;
        // Made when first asked for.
        mutable bool isFilled = false;
        mutable std::vector<std::unique_ptr<Node>> below = {};

        bool isTop() const { return above && !above->above; }
    };

    // The rows below a row (or below the root) as a fresh list has them.
    virtual std::vector<Key> keysBelow(const Node &node) const = 0;
    virtual bool hasRowsBelow(const Node &node) const = 0;
    virtual QVariant cell(const Node &node, int column, int role) const = 0;

    const Node &root() const { return *m_root; }
    // The row of an index; the root for an invalid one.
    const Node &nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node, int column = 0) const;
    // The row with this key below `node`, or nullptr.
    const Node *nodeBelow(const Node &node, Key key) const;

    // Between beginResetModel() and endResetModel(): forgets all rows.
    void clearTree();
    // Brings all rows made so far up to date with keysBelow() and tells that every cell may have changed.
    void syncTree();
    // The same, and brings the rows into the order of keysBelow(): after another filter or view of the same things.
    void sortTree();

private:
    QString inWords(const Node &node, int column) const;
    const Node &filled(const Node &node) const;
    void syncBelow(Node &node);
    void removeMissing(Node &node, const std::vector<Key> &wanted);
    void insertMissing(Node &node, const std::vector<Key> &wanted);
    void sortBelow(Node &node);

    std::unique_ptr<Node> m_root;
    bool m_lostRows =
        false; // a row that was never opened has nothing below it any more: views ask again only after layoutChanged()
};
