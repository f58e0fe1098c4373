#include "treemodel.h"

#include "cellwords.h"
#include "rowplaces.h"

#include <algorithm>
#include <map>

namespace {

template <typename Node>
void renumber(Node &node, std::size_t first)
{
    for (std::size_t row = first; row < node.below.size(); ++row)
        node.below[row]->row = int(row);
}

template <typename Node>
auto keysOf(const Node &node)
{
    std::vector<decltype(Node::key)> keys;
    for (const auto &below : node.below)
        keys.push_back(below->key);
    return keys;
}

} // namespace

TreeModel::TreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

TreeModel::~TreeModel() = default;

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).below[std::size_t(row)].get());
}

QModelIndex TreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeAt(child).above) : QModelIndex();
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int(filled(nodeAt(parent)).below.size());
}

int TreeModel::columnCount(const QModelIndex &) const
{
    return int(columns().size());
}

bool TreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const Node &node = nodeAt(parent);
    // A row said to be empty is filled from then on: only so is a view told when something comes below it.
    if (!node.isFilled && !hasRowsBelow(node))
        node.isFilled = true;
    return !node.isFilled || !node.below.empty();
}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return TableModel::alignment(columns()[std::size_t(index.column())].align);
    const QVariant answer = cell(nodeAt(index), index.column(), role);
    return role == Qt::AccessibleTextRole && !answer.isValid() ? inWords(nodeAt(index), index.column()) : answer;
}

QString TreeModel::inWords(const Node &node, int column) const
{
    const auto answers = [this, &node](int ofColumn) {
        return [=, this, &node](int role) { return cell(node, ofColumn, role); };
    };
    const QVariant first = cell(node, 0, Qt::AccessibleTextRole);
    const QString name = first.isValid() ? first.toString() : items::rowInWords(answers(0));
    return column == 0 ? name : items::cellInWords(name, columns()[std::size_t(column)].title, answers(column));
}

QVariant TreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = columns()[std::size_t(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column.title;
    return role == Qt::TextAlignmentRole ? TableModel::alignment(column.align) : QVariant();
}

const TreeModel::Node &TreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.internalPointer()) : *m_root;
}

QModelIndex TreeModel::indexOf(const Node &node, int column) const
{
    return node.above ? createIndex(node.row, column, &node) : QModelIndex();
}

const TreeModel::Node *TreeModel::nodeBelow(const Node &node, Key key) const
{
    const auto &below = filled(node).below;
    const auto found = std::find_if(below.begin(), below.end(), [key](const auto &row) { return row->key == key; });
    return found == below.end() ? nullptr : found->get();
}

const TreeModel::Node &TreeModel::filled(const Node &node) const
{
    if (node.isFilled)
        return node;
    node.isFilled = true;
    for (const Key &key : keysBelow(node))
        node.below.push_back(std::make_unique<Node>(Node{.key = key, .above = &node}));
    renumber(node, 0);
    return node;
}

void TreeModel::clearTree()
{
    m_root = std::make_unique<Node>();
}

void TreeModel::syncTree()
{
    m_lostRows = false;
    if (m_root->isFilled)
        syncBelow(*m_root);
    if (m_lostRows) {
        Q_EMIT layoutAboutToBeChanged();
        Q_EMIT layoutChanged();
    }
}

void TreeModel::syncBelow(Node &node)
{
    const std::vector<Key> wanted = items::keepingPlaces(keysOf(node), keysBelow(node));
    removeMissing(node, wanted);
    insertMissing(node, wanted);
    if (!node.below.empty())
        Q_EMIT dataChanged(indexOf(*node.below.front()), indexOf(*node.below.back(), columnCount() - 1));
    for (const auto &below : node.below) {
        if (below->isFilled) {
            syncBelow(*below);
        } else if (!hasRowsBelow(*below)) {
            below->isFilled = true;
            m_lostRows = true;
        }
    }
}

void TreeModel::removeMissing(Node &node, const std::vector<Key> &wanted)
{
    std::vector<items::RowRange> ranges = items::rangesMissingIn(items::KeySet(wanted), keysOf(node));
    if (ranges.size() > items::rangeLimit)
        ranges = {{0, int(node.below.size())}};
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        beginRemoveRows(indexOf(node), range->first, range->first + range->count - 1);
        const auto first = node.below.begin() + range->first;
        node.below.erase(first, first + range->count);
        renumber(node, std::size_t(range->first));
        endRemoveRows();
    }
}

void TreeModel::insertMissing(Node &node, const std::vector<Key> &wanted)
{
    std::vector<items::RowRange> ranges = items::rangesMissingIn(items::KeySet(keysOf(node)), wanted);
    if (ranges.size() > items::rangeLimit) {
        removeMissing(node, {});
        ranges = {{0, int(wanted.size())}};
    }
    for (const items::RowRange &range : ranges) {
        beginInsertRows(indexOf(node), range.first, range.first + range.count - 1);
        std::vector<std::unique_ptr<Node>> added;
        for (int row = range.first; row < range.first + range.count; ++row)
            added.push_back(std::make_unique<Node>(Node{.key = wanted[std::size_t(row)], .above = &node}));
        node.below.insert(
            node.below.begin() + range.first, std::move_iterator(added.begin()), std::move_iterator(added.end()));
        renumber(node, std::size_t(range.first));
        endInsertRows();
    }
}

void TreeModel::sortTree()
{
    syncTree();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    sortBelow(*m_root);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after << indexOf(nodeAt(index), index.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TreeModel::sortBelow(Node &node)
{
    if (!node.isFilled)
        return;
    std::map<Key, std::unique_ptr<Node>> byKey;
    for (auto &below : node.below)
        byKey.emplace(below->key, std::move(below));
    node.below.clear();
    for (const Key &key : keysBelow(node))
        node.below.push_back(std::move(byKey.extract(key).mapped()));
    renumber(node, 0);
    for (const auto &below : node.below)
        sortBelow(*below);
}
