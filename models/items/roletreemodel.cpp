#include "roletreemodel.h"

#include "objectmime.h"
#include "roledrop.h"
#include "rolegrant.h"
#include "rolerow.h"
#include "shownroles.h"
#include "stateorder.h"
#include "textedit.h"
#include "workspace.h"

#include <QMimeData>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;
using namespace items;

namespace {

enum RowKind { RoleRows, GrantRows };

} // namespace

struct RoleTreeModel::Private {
    explicit Private(Workspace *w) : workspace(w), view(w), roles(view) { }

    static RoleId roleOf(const Node &node) { return RoleId(node.key.number); }
    static PermissionId permissionOf(const Node &node) { return PermissionId(node.key.number); }
    static bool isCircle(const Node &node);
    std::vector<std::uint32_t> linkedRoles(RoleId role) const;
    bool isLinked(const engine::AccessGraph &graph, RoleId above, RoleId role) const;
    const Holdings &grantsOf(RoleId role);
    RoleRow roleRow(const Node &node) const;
    QVariant grantCell(const Node &node, int column, int role);

    Workspace *workspace;
    PendingView view;
    ShownRoles roles;
    Below below = Below::Parents;
    std::unordered_map<std::uint32_t, Holdings> grants; // by role, since the last edit
};

RoleTreeModel::RoleTreeModel(Workspace *workspace, QObject *parent)
    : TreeModel(parent), d(std::make_unique<Private>(workspace))
{
    const auto follow = [this] {
        d->grants.clear();
        d->roles.sync();
        syncTree();
        Q_EMIT filterChanged();
    };
    connect(workspace, &Workspace::aboutToReset, this, [this] { beginResetModel(); });
    connect(workspace, &Workspace::reset, this, [this] {
        d->grants.clear();
        d->roles.reset();
        clearTree();
        endResetModel();
        Q_EMIT filterChanged();
    });
    connect(workspace, &Workspace::edited, this, follow);
    connect(workspace, &Workspace::saved, this, follow);
    d->roles.reset();
}

RoleTreeModel::~RoleTreeModel() = default;

void RoleTreeModel::setBelow(Below below)
{
    if (below == d->below)
        return;
    d->below = below;
    sortTree();
}

RoleTreeModel::Below RoleTreeModel::below() const
{
    return d->below;
}

void RoleTreeModel::setFilter(const QString &filter)
{
    if (filter == d->roles.filter())
        return;
    d->roles.setFilter(filter);
    sortTree();
    Q_EMIT filterChanged();
}

QString RoleTreeModel::filter() const
{
    return d->roles.filter();
}

qint64 RoleTreeModel::shownTotal() const
{
    return d->roles.shownTotal();
}

qint64 RoleTreeModel::unfilteredTotal() const
{
    return d->roles.unfilteredTotal();
}

bool RoleTreeModel::Private::isCircle(const Node &node)
{
    for (const Node *above = node.above; above && above->above; above = above->above) {
        if (above->key == node.key)
            return true;
    }
    return false;
}

bool RoleTreeModel::Private::isLinked(const engine::AccessGraph &graph, RoleId above, RoleId role) const
{
    const auto linked = below == Below::Parents ? graph.parentsOf(above) : graph.heirsOf(above);
    return std::binary_search(linked.begin(), linked.end(), role);
}

// Parents or heirs, now or as saved, in order of name.
std::vector<std::uint32_t> RoleTreeModel::Private::linkedRoles(RoleId role) const
{
    engine::BitSet found;
    for (const engine::AccessGraph *graph : {&view.now(), &view.saved()}) {
        for (const RoleId linked : below == Below::Parents ? graph->parentsOf(role) : graph->heirsOf(role))
            found.insert(linked);
    }
    std::vector<std::uint32_t> indexes = found.ids<std::uint32_t>();
    view.now().roles().sortByName(indexes);
    return indexes;
}

const Holdings &RoleTreeModel::Private::grantsOf(RoleId role)
{
    const auto found = grants.find(std::uint32_t(role));
    return found != grants.end()
        ? found->second
        : grants.emplace(std::uint32_t(role), Holdings::permissionsOf(view, role)).first->second;
}

std::vector<TreeModel::Key> RoleTreeModel::keysBelow(const Node &node) const
{
    std::vector<Key> keys;
    if (&node == &root()) {
        for (const std::uint32_t role : d->roles.shown())
            keys.push_back({RoleRows, role});
        return keys;
    }
    if (node.key.kind == GrantRows || Private::isCircle(node))
        return {};
    const RoleId role = Private::roleOf(node);
    for (const std::uint32_t linked : d->linkedRoles(role))
        keys.push_back({RoleRows, linked});
    for (const std::uint32_t permission : byState<PermissionId>(d->view.now().permissions(), d->grantsOf(role)))
        keys.push_back({GrantRows, permission});
    return keys;
}

bool RoleTreeModel::hasRowsBelow(const Node &node) const
{
    if (&node == &root())
        return !d->roles.shown().empty();
    if (node.key.kind == GrantRows || Private::isCircle(node))
        return false;
    const RoleId role = Private::roleOf(node);
    return !d->linkedRoles(role).empty() || !d->view.now().permissionsOf(role).isEmpty()
        || !d->view.saved().permissionsOf(role).isEmpty();
}

RoleRow RoleTreeModel::Private::roleRow(const Node &node) const
{
    RoleRow row{.role = roleOf(node), .isHeir = below == Below::Heirs, .isCircle = isCircle(node)};
    row.pending = view.existence(row.role);
    if (node.isTop())
        return row;
    row.above = roleOf(*node.above);
    const bool isNow = isLinked(view.now(), *row.above, row.role);
    if (isNow != isLinked(view.saved(), *row.above, row.role))
        row.pending = isNow ? Meaning::Added : Meaning::Removed;
    return row;
}

QVariant RoleTreeModel::Private::grantCell(const Node &node, int column, int role)
{
    const RoleId above = roleOf(*node.above);
    const PermissionId permission = permissionOf(node);
    const RoleGrant grant(view, above, permission, grantsOf(above).of(permission));
    switch (column) {
    case RoleColumn:
        return grant.name(permission, role);
    case StateColumn:
        return grant.state(role);
    case ThroughColumn:
        return grant.through(role);
    case DescriptionColumn:
        return grant.text(permission, role);
    default:
        return grant.rowMark(role);
    }
}

QVariant RoleTreeModel::cell(const Node &node, int column, int role) const
{
    if (node.key.kind == RoleRows)
        return d->roleRow(node).cell(d->view, column, role);
    return d->grantCell(node, column, role);
}

const std::vector<TreeModel::Column> &RoleTreeModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"role"_s, u"Role"_s},
        {u"state"_s, u"State"_s},
        {u"through"_s, u"Through"_s},
        {u"users"_s, u"Users"_s, TableModel::Align::Trailing},
        {u"permissions"_s, u"Permissions"_s, TableModel::Align::Trailing},
        {u"description"_s, u"Description"_s},
    };
    return columns;
}

ObjectRef RoleTreeModel::objectAt(const QModelIndex &index) const
{
    const Node &node = nodeAt(index);
    return node.key.kind == RoleRows ? ObjectRef(Private::roleOf(node)) : ObjectRef(Private::permissionOf(node));
}

RoleId RoleTreeModel::roleAt(const QModelIndex &index) const
{
    const Node &node = nodeAt(index);
    Q_ASSERT(node.above); // a row, not the root
    return Private::roleOf(node.isTop() ? node : *node.above);
}

QModelIndex RoleTreeModel::indexOf(RoleId role) const
{
    const Node *node = nodeBelow(root(), {RoleRows, std::uint32_t(role)});
    return node ? TreeModel::indexOf(*node) : QModelIndex();
}

bool RoleTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto staged =
        stageText(d->workspace, objectAt(index), index.column() == RoleColumn ? Text::Name : Text::Description, value);
    if (!staged)
        Q_EMIT refused(staged.error());
    return staged.has_value();
}

Qt::ItemFlags RoleTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (nodeAt(index).key.kind == GrantRows)
        return flags | Qt::ItemNeverHasChildren;
    const bool isName = index.column() == RoleColumn;
    const bool isText = index.column() == DescriptionColumn;
    if ((isName || isText) && mayEdit(d->workspace, objectAt(index), isName ? Text::Name : Text::Description))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList RoleTreeModel::mimeTypes() const
{
    return {objectMimeType};
}

QMimeData *RoleTreeModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<ObjectRef> objects;
    for (const QModelIndex &index : indexes) {
        if (index.column() == RoleColumn)
            objects.push_back(objectAt(index));
    }
    return mimeDataOf(d->view.now(), objects);
}

bool RoleTreeModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &parent) const
{
    return action == Qt::CopyAction && data->hasFormat(objectMimeType) && parent.isValid();
}

items::RoleDrop RoleTreeModel::dropOn(const QModelIndex &index) const
{
    const ObjectRef target = objectAt(index);
    return {target.kind == ObjectKind::Role ? target.role() : roleAt(index), d->below == Below::Heirs};
}

QString RoleTreeModel::whyNotDrop(const QMimeData &data, const QModelIndex &index) const
{
    if (!index.isValid() || !data.hasFormat(objectMimeType))
        return {};
    const Result<void> fits = dropOn(index).check(*d->workspace, data);
    return fits ? QString() : fits.error().message;
}

bool RoleTreeModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Result<void> staged = dropOn(parent).stage(d->workspace, *data);
    if (!staged)
        Q_EMIT refused(staged.error());
    return staged.has_value();
}

Qt::DropActions RoleTreeModel::supportedDropActions() const
{
    return Qt::CopyAction;
}
