#include "effecttreemodel.h"

#include "itemtext.h"
#include "objectcells.h"
#include "rowplaces.h"
#include "visibletext.h"
#include "ways.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using namespace items;

namespace {

struct PermissionEffect {
    bool isLost = false;
    engine::EffectDifference::ByPermission grants = {};
    int row = 0;
};

// What tells two permissions of one effect apart, and their order.
using Key = std::tuple<bool, QString, PermissionId>;

Key keyOf(const PermissionEffect &effect)
{
    return {effect.isLost, effect.grants.permission, effect.grants.id};
}

std::vector<PermissionEffect> listOf(const engine::EffectDifference &difference)
{
    std::vector<PermissionEffect> list;
    for (const auto &gained : difference.gained)
        list.push_back({false, gained});
    for (const auto &lost : difference.lost)
        list.push_back({true, lost});
    return list;
}

template <typename List, typename Get>
std::vector<Key> keysOf(const List &list, Get get)
{
    std::vector<Key> keys;
    keys.reserve(list.size());
    for (const auto &entry : list)
        keys.push_back(keyOf(get(entry)));
    return keys;
}

} // namespace

struct EffectTreeModel::Private {
    // What an index of a user points to; nothing for an index of a permission.
    static const PermissionEffect *above(const QModelIndex &index)
    {
        return static_cast<const PermissionEffect *>(index.internalPointer());
    }
    void renumber();
    QString userTotal(const PermissionEffect &effect) const;
    QString through(const PermissionEffect &effect, UserId user) const;
    QVariant permissionCell(const PermissionEffect &effect, int column, int role) const;
    QVariant userCell(const PermissionEffect &effect, UserId user, int column, int role) const;

    Workspace *workspace;
    std::vector<std::unique_ptr<PermissionEffect>> effects;
    std::vector<PermissionEffect> wanted; // while rows change
};

EffectTreeModel::EffectTreeModel(Workspace *workspace, QObject *parent)
    : QAbstractItemModel(parent), d(std::make_unique<Private>(Private{workspace, {}, {}}))
{
    connect(workspace, &Workspace::effectChanged, this, &EffectTreeModel::sync);
    sync();
}

EffectTreeModel::~EffectTreeModel() = default;

void EffectTreeModel::sync()
{
    if (!d->workspace->isEffectKnown())
        return;
    d->wanted = listOf(d->workspace->effect());
    const std::vector<Key> current = keysOf(d->effects, [](const auto &effect) { return *effect; });
    const std::vector<Key> wanted = keysOf(d->wanted, [](const auto &effect) { return effect; });
    const std::vector<RowRange> removed = rangesMissingIn(KeySet(wanted), current);
    for (auto range = removed.rbegin(); range != removed.rend(); ++range)
        removePermissions(range->first, range->count);
    for (const RowRange &range : rangesMissingIn(KeySet(current), wanted))
        insertPermissions(range.first, range.count);
    for (int row = 0; row < rowCount(); ++row)
        syncUsers(row, d->wanted[std::size_t(row)].grants.users);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnTotal - 1));
}

void EffectTreeModel::removePermissions(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    d->effects.erase(d->effects.begin() + first, d->effects.begin() + first + count);
    d->renumber();
    endRemoveRows();
}

void EffectTreeModel::insertPermissions(int first, int count)
{
    beginInsertRows({}, first, first + count - 1);
    for (int row = first; row < first + count; ++row)
        d->effects.insert(d->effects.begin() + row, std::make_unique<PermissionEffect>(d->wanted[std::size_t(row)]));
    d->renumber();
    endInsertRows();
}

void EffectTreeModel::syncUsers(int row, const QList<UserId> &users)
{
    PermissionEffect &effect = *d->effects[std::size_t(row)];
    if (effect.grants.users != users) {
        const QModelIndex above = index(row, 0);
        beginRemoveRows(above, 0, int(effect.grants.users.size()) - 1);
        effect.grants.users.clear();
        endRemoveRows();
        beginInsertRows(above, 0, int(users.size()) - 1);
        effect.grants.users = users;
        endInsertRows();
    }
    const QModelIndex above = index(row, 0);
    Q_EMIT dataChanged(index(0, 0, above), index(int(users.size()) - 1, ColumnTotal - 1, above));
}

void EffectTreeModel::Private::renumber()
{
    for (std::size_t row = 0; row < effects.size(); ++row)
        effects[row]->row = int(row);
}

QModelIndex EffectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? d->effects[std::size_t(parent.row())].get() : nullptr);
}

QModelIndex EffectTreeModel::parent(const QModelIndex &child) const
{
    const PermissionEffect *above = Private::above(child);
    return above ? createIndex(above->row, 0, nullptr) : QModelIndex();
}

int EffectTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(d->effects.size());
    return Private::above(parent) || parent.column() > 0
        ? 0
        : int(d->effects[std::size_t(parent.row())]->grants.users.size());
}

int EffectTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnTotal;
}

QVariant EffectTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return section == GrantColumn ? u"Effective grant"_s : u"Through"_s;
}

QVariant EffectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const PermissionEffect *above = Private::above(index))
        return d->userCell(*above, above->grants.users[index.row()], index.column(), role);
    return d->permissionCell(*d->effects[std::size_t(index.row())], index.column(), role);
}

// "3 users gain it"
QString EffectTreeModel::Private::userTotal(const PermissionEffect &effect) const
{
    const bool isOne = effect.grants.users.size() == 1;
    const QString verb = effect.isLost ? (isOne ? u"loses"_s : u"lose"_s) : (isOne ? u"gains"_s : u"gain"_s);
    return u"%1 %2 it"_s.arg(counted(effect.grants.users.size(), u"user"_s, u"users"_s), verb);
}

QString EffectTreeModel::Private::through(const PermissionEffect &effect, UserId user) const
{
    Ways ways;
    ways.add(effect.isLost ? workspace->savedGraph() : workspace->graph(), user, effect.grants.id);
    return effect.isLost && ways.count() == 1 ? ways.text() + u", the only path"_s : ways.text();
}

QVariant EffectTreeModel::Private::permissionCell(const PermissionEffect &effect, int column, int role) const
{
    const QString name = engine::visibleText(effect.grants.permission);
    switch (role) {
    case Qt::DisplayRole:
        return column == GrantColumn ? name : QVariant();
    case SecondaryTextRole:
        return column == GrantColumn ? userTotal(effect) : QVariant();
    case MeaningRole:
        return column == GrantColumn ? toVariant(effect.isLost ? Meaning::Removed : Meaning::Added) : QVariant();
    case StrongRole:
        return true;
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(name, userTotal(effect));
    default:
        return {};
    }
}

QVariant EffectTreeModel::Private::userCell(const PermissionEffect &effect, UserId user, int column, int role) const
{
    const QString name = engine::visibleText(workspace->graph().name(user));
    switch (role) {
    case Qt::DisplayRole:
        return column == GrantColumn ? name : through(effect, user);
    case IconRole:
        return column == GrantColumn ? QVariant::fromValue(RowIcon::User) : QVariant();
    case Qt::AccessibleTextRole:
        return u"%1 %2 %3 through %4"_s.arg(name, effect.isLost ? u"loses"_s : u"gains"_s,
            engine::visibleText(effect.grants.permission), through(effect, user));
    default:
        return {};
    }
}
