#include "permissiontreemodel.h"

#include "itemtext.h"
#include "objectcells.h"
#include "objectmime.h"
#include "permissiongroups.h"
#include "permissionholders.h"
#include "rolegrant.h"
#include "shownobjects.h"
#include "stateorder.h"
#include "textedit.h"
#include "workspace.h"

#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace items;

namespace {

enum RowKind { GroupRows, PermissionRows, RoleRows };

} // namespace

struct PermissionTreeModel::Private {
    explicit Private(Workspace *w) : workspace(w), view(w), permissions(view, ObjectKind::Permission), holders(view) { }

    static PermissionId permissionOf(const Node &node) { return PermissionId(node.key.number); }
    static RoleId roleOf(const Node &node) { return RoleId(node.key.number); }
    void reset();
    std::vector<std::uint32_t> shownGroups();
    std::vector<std::uint32_t> shownIn(std::uint32_t group);
    QVariant groupCell(const Node &node, int column, int role);
    QVariant permissionCell(const Node &node, int column, int role);
    QVariant stateColumn(PermissionId permission, int role) const;
    QVariant roleCell(const Node &node, int column, int role);

    Workspace *workspace;
    PendingView view;
    ShownObjects permissions;
    PermissionGroups groups;
    PermissionHolders holders;
};

void PermissionTreeModel::Private::reset()
{
    holders.forget();
    permissions.reset();
    groups.reset(view);
}

PermissionTreeModel::PermissionTreeModel(Workspace *workspace, QObject *parent)
    : TreeModel(parent), d(std::make_unique<Private>(workspace))
{
    const auto follow = [this] {
        d->holders.forget();
        d->permissions.sync();
        syncTree();
        Q_EMIT filterChanged();
    };
    connect(workspace, &Workspace::aboutToReset, this, [this] { beginResetModel(); });
    connect(workspace, &Workspace::reset, this, [this] {
        d->reset();
        clearTree();
        endResetModel();
        Q_EMIT filterChanged();
    });
    connect(workspace, &Workspace::edited, this, follow);
    connect(workspace, &Workspace::saved, this, follow);
    d->reset();
}

PermissionTreeModel::~PermissionTreeModel() = default;

void PermissionTreeModel::setFilter(const QString &filter)
{
    if (filter == d->permissions.filter())
        return;
    d->permissions.setFilter(filter);
    sortTree();
    Q_EMIT filterChanged();
}

QString PermissionTreeModel::filter() const
{
    return d->permissions.filter();
}

qint64 PermissionTreeModel::shownTotal() const
{
    return d->permissions.shownTotal();
}

qint64 PermissionTreeModel::unfilteredTotal() const
{
    return d->permissions.unfilteredTotal();
}

std::vector<std::uint32_t> PermissionTreeModel::Private::shownGroups()
{
    engine::BitSet found;
    for (const std::uint32_t permission : permissions.shown())
        found.insert(groups.groupOf(view, PermissionId(permission)));
    std::vector<std::uint32_t> numbers = found.ids<std::uint32_t>();
    groups.sort(numbers);
    return numbers;
}

std::vector<std::uint32_t> PermissionTreeModel::Private::shownIn(std::uint32_t group)
{
    std::vector<std::uint32_t> found = permissions.shown();
    std::erase_if(
        found, [&](std::uint32_t permission) { return groups.groupOf(view, PermissionId(permission)) != group; });
    return found;
}

std::vector<TreeModel::Key> PermissionTreeModel::keysBelow(const Node &node) const
{
    const auto keys = [](int kind, const std::vector<std::uint32_t> &numbers) {
        std::vector<Key> found;
        found.reserve(numbers.size());
        for (const std::uint32_t number : numbers)
            found.push_back({kind, number});
        return found;
    };
    if (&node == &root())
        return d->groups.isEmpty() ? keys(PermissionRows, d->permissions.shown()) : keys(GroupRows, d->shownGroups());
    switch (node.key.kind) {
    case GroupRows:
        return keys(PermissionRows, d->shownIn(node.key.number));
    case PermissionRows:
        return keys(RoleRows, byState<RoleId>(d->view.now().roles(), d->holders.rolesOf(Private::permissionOf(node))));
    default:
        return {};
    }
}

bool PermissionTreeModel::hasRowsBelow(const Node &node) const
{
    if (&node == &root())
        return !d->permissions.shown().empty();
    if (node.key.kind != PermissionRows)
        return node.key.kind == GroupRows;
    const PermissionId permission = Private::permissionOf(node);
    return !d->view.now().rolesGranting(permission).empty() || !d->view.saved().rolesGranting(permission).empty();
}

QVariant PermissionTreeModel::Private::groupCell(const Node &node, int column, int role)
{
    switch (role) {
    case GroupRole:
    case StrongRole:
        return true;
    case Qt::DisplayRole:
    case SortRole:
        return column == PermissionColumn ? groups.name(node.key.number) : QVariant();
    case SecondaryTextRole:
        return column == PermissionColumn
            ? counted(qint64(shownIn(node.key.number).size()), u"permission"_s, u"permissions"_s)
            : QVariant();
    default:
        return {};
    }
}

QVariant PermissionTreeModel::Private::stateColumn(PermissionId permission, int role) const
{
    const Meaning meaning = view.existence(permission);
    if (role == Qt::DisplayRole)
        return meaningWord(meaning);
    return role == MeaningRole ? toVariant(meaning) : QVariant();
}

QVariant PermissionTreeModel::Private::permissionCell(const Node &node, int column, int role)
{
    const PermissionId permission = permissionOf(node);
    if (role == RowMeaningRole)
        return toVariant(view.existence(permission));
    if (role == ObjectRole)
        return QVariant::fromValue(ObjectRef(permission));
    switch (column) {
    case PermissionColumn:
        if (role == IconRole)
            return QVariant::fromValue(RowIcon::Permission);
        if (role == StrongRole)
            return node.isTop();
        return role == StruckRole ? QVariant(!view.exists(permission)) : nameCell(view, permission, role);
    case StateColumn:
        return stateColumn(permission, role);
    case RolesColumn:
        return countCell(holders.rolesOf(permission).heldTotal(), role);
    case UsersColumn:
        return countCell(holders.userTotal(permission), role);
    case DescriptionColumn:
        return textCell(view, permission, role);
    default:
        return {};
    }
}

QVariant PermissionTreeModel::Private::roleCell(const Node &node, int column, int role)
{
    const RoleId holder = roleOf(node);
    const PermissionId permission = permissionOf(*node.above);
    const RoleGrant grant(view, holder, permission, holders.rolesOf(permission).of(holder));
    switch (column) {
    case PermissionColumn:
        return grant.name(holder, role);
    case StateColumn:
        return grant.state(role);
    case ThroughColumn:
        return grant.through(role);
    case UsersColumn:
        return role == Qt::DisplayRole ? countCell(qint64(view.now().usersOf(holder).size()), role)
                                       : grant.rowMark(role);
    case DescriptionColumn:
        return grant.text(holder, role);
    default:
        return grant.rowMark(role);
    }
}

QVariant PermissionTreeModel::cell(const Node &node, int column, int role) const
{
    switch (node.key.kind) {
    case GroupRows:
        return d->groupCell(node, column, role);
    case PermissionRows:
        return d->permissionCell(node, column, role);
    default:
        return d->roleCell(node, column, role);
    }
}

const std::vector<TreeModel::Column> &PermissionTreeModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"permission"_s, u"Permission"_s},
        {u"state"_s, u"State"_s},
        {u"through"_s, u"Through"_s},
        {u"roles"_s, u"Roles"_s, TableModel::Align::Trailing},
        {u"users"_s, u"Users"_s, TableModel::Align::Trailing},
        {u"description"_s, u"Description"_s},
    };
    return columns;
}

bool PermissionTreeModel::isGroup(const QModelIndex &index) const
{
    return index.isValid() && nodeAt(index).key.kind == GroupRows;
}

ObjectRef PermissionTreeModel::objectAt(const QModelIndex &index) const
{
    const Node &node = nodeAt(index);
    return node.key.kind == RoleRows ? ObjectRef(Private::roleOf(node)) : ObjectRef(Private::permissionOf(node));
}

PermissionId PermissionTreeModel::permissionAt(const QModelIndex &index) const
{
    const Node &node = nodeAt(index);
    return Private::permissionOf(node.key.kind == RoleRows ? *node.above : node);
}

QModelIndex PermissionTreeModel::indexOf(PermissionId permission) const
{
    const Key key{PermissionRows, std::uint32_t(permission)};
    const Node *above = &root();
    if (!d->groups.isEmpty())
        above = nodeBelow(root(), {GroupRows, d->groups.groupOf(d->view, permission)});
    const Node *node = above ? nodeBelow(*above, key) : nullptr;
    return node ? TreeModel::indexOf(*node) : QModelIndex();
}

bool PermissionTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Text text = index.column() == PermissionColumn ? Text::Name : Text::Description;
    const auto staged = stageText(d->workspace, permissionAt(index), text, value);
    if (!staged)
        Q_EMIT refused(staged.error());
    return staged.has_value();
}

Qt::ItemFlags PermissionTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const int kind = nodeAt(index).key.kind;
    if (kind == GroupRows)
        return flags;
    if (kind == RoleRows)
        return flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    const bool isName = index.column() == PermissionColumn;
    const bool isText = index.column() == DescriptionColumn;
    const bool isEditable =
        (isName || isText) && mayEdit(d->workspace, permissionAt(index), isName ? Text::Name : Text::Description);
    return flags | Qt::ItemIsDragEnabled | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QStringList PermissionTreeModel::mimeTypes() const
{
    return {objectMimeType};
}

QMimeData *PermissionTreeModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<ObjectRef> objects;
    for (const QModelIndex &index : indexes) {
        if (index.column() == PermissionColumn && !isGroup(index))
            objects.push_back(objectAt(index));
    }
    return mimeDataOf(d->view.now(), objects);
}
