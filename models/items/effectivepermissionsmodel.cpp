#include "effectivepermissionsmodel.h"

#include "alikeusers.h"
#include "cellwords.h"
#include "itemtext.h"
#include "objectcells.h"
#include "pendingview.h"
#include "ways.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using namespace items;

namespace {

constexpr qsizetype groupLimit = 100; // users who differ in how they hold it; further ones hardly add a way

// How many of the selected users hold a permission.
struct Holders {
    qint64 now = 0;
    qint64 gained = 0; // of them, pending
    qint64 lost = 0; // no longer, pending

    bool isListed() const { return now > 0 || lost > 0; }
    // Added when all hold it only by what is pending, Removed when none is left.
    Meaning pending() const
    {
        if (now == 0)
            return Meaning::Removed;
        return gained == now ? Meaning::Added : Meaning::None;
    }
};

} // namespace

struct EffectivePermissionsModel::Private {
    explicit Private(const Workspace *workspace) : view(workspace) { }

    std::vector<std::uint32_t> count();
    const engine::AccessGraph &shownIn(const Holders &of) const { return of.now > 0 ? view.now() : view.saved(); }
    // The users who hold it, one of each kind.
    std::vector<AlikeUsers> holdersOf(PermissionId permission) const;
    Ways waysTo(PermissionId permission) const;
    QString wayText(PermissionId permission) const;
    QString throughText(PermissionId permission) const;
    Meaning meaning(PermissionId permission) const;
    QList<CellNote> notes(PermissionId permission) const;
    QString sentence(PermissionId permission) const;
    QVariant permissionColumn(PermissionId permission, int role) const;
    QVariant throughColumn(PermissionId permission, int role) const;

    PendingView view;
    std::vector<UserId> users;
    std::vector<AlikeUsers> groups; // of users
    std::vector<Holders> holders; // by permission
    std::vector<std::uint32_t> rows; // permissions, by id
};

EffectivePermissionsModel::EffectivePermissionsModel(Workspace *workspace, QObject *parent)
    : TableModel(parent), d(std::make_unique<Private>(workspace))
{
    connect(workspace, &Workspace::aboutToReset, this, [this] {
        beginResetModel();
        d->users.clear();
        d->rows.clear();
    });
    connect(workspace, &Workspace::reset, this, [this] {
        d->rows = d->count();
        endResetModel();
    });
    connect(workspace, &Workspace::edited, this, &EffectivePermissionsModel::sync);
    connect(workspace, &Workspace::saved, this, &EffectivePermissionsModel::sync);
}

EffectivePermissionsModel::~EffectivePermissionsModel() = default;

void EffectivePermissionsModel::setUsers(const std::vector<UserId> &users)
{
    d->users = users;
    sync();
}

void EffectivePermissionsModel::sync()
{
    changeRows(d->rows, d->count());
    touchAllRows();
}

// Gives the permissions to list.
std::vector<std::uint32_t> EffectivePermissionsModel::Private::count()
{
    groups = groupAlike(view, users);
    holders.assign(view.now().permissions().indexLimit(), {});
    for (const AlikeUsers &group : groups) {
        const engine::BitSet held = view.now().permissionsOf(group.first);
        const engine::BitSet wasHeld = view.saved().permissionsOf(group.first);
        held.forEach<std::uint32_t>([&](std::uint32_t permission) {
            holders[permission].now += group.total;
            holders[permission].gained += wasHeld.contains(permission) ? 0 : group.total;
        });
        engine::BitSet lost = wasHeld;
        lost -= held;
        lost.forEach<std::uint32_t>([&](std::uint32_t permission) { holders[permission].lost += group.total; });
    }
    std::vector<std::uint32_t> listed;
    for (std::uint32_t permission = 0; permission < holders.size(); ++permission) {
        if (holders[permission].isListed())
            listed.push_back(permission);
    }
    return listed;
}

std::vector<AlikeUsers> EffectivePermissionsModel::Private::holdersOf(PermissionId permission) const
{
    const engine::AccessGraph &graph = shownIn(holders[std::uint32_t(permission)]);
    std::vector<AlikeUsers> found;
    for (const AlikeUsers &group : groups) {
        if (qsizetype(found.size()) < groupLimit && graph.holds(group.first, permission))
            found.push_back(group);
    }
    return found;
}

Ways EffectivePermissionsModel::Private::waysTo(PermissionId permission) const
{
    Ways ways;
    for (const AlikeUsers &group : holdersOf(permission))
        ways.add(shownIn(holders[std::uint32_t(permission)]), group.first, permission);
    return ways;
}

// "Author › Reader", of several "Author · all 3", "Editor · uma.okafor", "Author · 2 of 3"
QString EffectivePermissionsModel::Private::wayText(PermissionId permission) const
{
    const Holders &of = holders[std::uint32_t(permission)];
    const auto userTotal = qint64(users.size());
    const qint64 holderTotal = of.now > 0 ? of.now : of.lost;
    QString text = waysTo(permission).text();
    if (userTotal > 1 && holderTotal == userTotal)
        text += u" · all %1"_s.arg(grouped(userTotal));
    else if (userTotal > 1 && holderTotal == 1)
        text += u" · "_s + view.name(holdersOf(permission).front().first);
    else if (userTotal > 1)
        text += u" · %1 of %2"_s.arg(grouped(holderTotal), grouped(userTotal));
    return text;
}

QString EffectivePermissionsModel::Private::throughText(PermissionId permission) const
{
    const QString pending = meaningWord(holders[std::uint32_t(permission)].pending());
    return pending.isEmpty() ? wayText(permission) : wayText(permission) + u", "_s + pending;
}

Meaning EffectivePermissionsModel::Private::meaning(PermissionId permission) const
{
    const Meaning pending = holders[std::uint32_t(permission)].pending();
    return pending != Meaning::None ? pending : waysTo(permission).meaning();
}

// Of those that only some of the users gain or lose.
QList<CellNote> EffectivePermissionsModel::Private::notes(PermissionId permission) const
{
    QList<CellNote> notes;
    const Holders &of = holders[std::uint32_t(permission)];
    if (of.gained > 0 && of.gained < of.now)
        notes.append({Meaning::Added, u"added to %1"_s.arg(grouped(of.gained))});
    if (of.lost > 0 && of.now > 0)
        notes.append({Meaning::Removed, u"removed from %1"_s.arg(grouped(of.lost))});
    return notes;
}

QString EffectivePermissionsModel::Private::sentence(PermissionId permission) const
{
    return heldInWords(view.name(permission), meaning(permission), wayText(permission));
}

PermissionId EffectivePermissionsModel::permissionAt(qint64 row) const
{
    return PermissionId(d->rows[std::size_t(row)]);
}

const std::vector<TableModel::Column> &EffectivePermissionsModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"permission"_s, u"Permission"_s},
        {u"through"_s, u"Through"_s},
    };
    return columns;
}

qint64 EffectivePermissionsModel::rowTotal() const
{
    return qint64(d->rows.size());
}

QVariant EffectivePermissionsModel::Private::permissionColumn(PermissionId permission, int role) const
{
    switch (role) {
    case MeaningRole:
        return toVariant(meaning(permission));
    case StruckRole:
        return holders[std::uint32_t(permission)].now == 0;
    case Qt::ToolTipRole:
        return textTip(view, permission);
    case Qt::AccessibleTextRole:
        return sentence(permission);
    case SecondaryTextRole:
        return {};
    default:
        return nameCell(view, permission, role);
    }
}

QVariant EffectivePermissionsModel::Private::throughColumn(PermissionId permission, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return throughText(permission);
    case NotesRole:
        return QVariant::fromValue(notes(permission));
    case Qt::AccessibleTextRole:
        return sentence(permission);
    default:
        return {};
    }
}

QVariant EffectivePermissionsModel::cell(qint64 row, int column, int role) const
{
    const PermissionId permission = permissionAt(row);
    if (role == ObjectRole)
        return QVariant::fromValue(ObjectRef(permission));
    if (role == RowMeaningRole) {
        const Holders &of = d->holders[std::uint32_t(permission)];
        return toVariant(of.gained > 0 ? Meaning::Added : of.lost > 0 ? Meaning::Removed : Meaning::None);
    }
    return column == PermissionColumn ? d->permissionColumn(permission, role) : d->throughColumn(permission, role);
}
