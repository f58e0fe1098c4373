#include "userrow.h"

#include "itemtext.h"
#include "objectcells.h"
#include "pendingview.h"
#include "usertablemodel.h"
#include "visibletext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace items {

namespace {

constexpr qsizetype roleLimit = 100; // in one cell

// What `from` has and `without` has not.
template <typename Id>
qint64 moreIn(std::span<const Id> from, std::span<const Id> without)
{
    std::vector<Id> more;
    std::set_difference(from.begin(), from.end(), without.begin(), without.end(), std::back_inserter(more));
    return qint64(more.size());
}

QStringList roleNames(const PendingView &view, UserId user)
{
    const engine::AccessGraph &graph = view.exists(user) ? view.now() : view.saved();
    std::vector<std::uint32_t> roles;
    for (const RoleId role : graph.rolesOf(user))
        roles.push_back(std::uint32_t(role));
    graph.roles().sortByName(roles);
    QStringList names;
    for (const std::uint32_t role : roles)
        names << engine::visibleText(graph.roles().name(role));
    return names;
}

QList<CellNote> roleNotes(const PendingView &view, UserId user)
{
    QList<CellNote> notes;
    if (!view.exists(user))
        return notes;
    const auto now = view.now().rolesOf(user);
    const auto saved = view.saved().rolesOf(user);
    if (const qint64 added = moreIn(now, saved))
        notes.append({Meaning::Added, u"%1 added"_s.arg(grouped(added))});
    if (const qint64 removed = moreIn(saved, now))
        notes.append({Meaning::Removed, u"%1 removed"_s.arg(grouped(removed))});
    return notes;
}

// Of the whole row: the user comes or goes, may sign in or no longer, or gains or loses a role or direct grant.
Meaning rowMeaning(const PendingView &view, UserId user)
{
    if (const Meaning existence = view.existence(user); existence != Meaning::None)
        return existence;
    if (const Meaning activation = pendingActivation(view, user); activation != Meaning::None)
        return activation;
    const auto roles = view.now().rolesOf(user);
    const auto savedRoles = view.saved().rolesOf(user);
    const auto direct = view.now().directGrantsOf(user);
    const auto savedDirect = view.saved().directGrantsOf(user);
    if (moreIn(roles, savedRoles) + moreIn(direct, savedDirect) > 0)
        return Meaning::Added;
    return moreIn(savedRoles, roles) + moreIn(savedDirect, direct) > 0 ? Meaning::Removed : Meaning::None;
}

QVariant userColumn(const PendingView &view, UserId user, int dataRole)
{
    if (dataRole == StruckRole)
        return !view.exists(user);
    if (dataRole != Qt::AccessibleTextRole || pendingActivation(view, user) == Meaning::None)
        return nameCell(view, user, dataRole);
    // Neither added nor removed, as the bar of the row would be read.
    QStringList words = {view.name(user), view.formerName(user),
        view.now().isActive(user) ? u"active after Save"_s : u"inactive after Save"_s};
    words.removeAll(QString());
    return words.join(", "_L1);
}

QVariant rolesColumn(const PendingView &view, UserId user, int dataRole)
{
    switch (dataRole) {
    case Qt::DisplayRole:
    case SortRole:
        return listed(roleNames(view, user), roleLimit);
    case SecondaryTextRole:
        return roleNames(view, user).isEmpty() ? u"no role"_s : QString();
    case NotesRole:
        return QVariant::fromValue(roleNotes(view, user));
    default:
        return {};
    }
}

// "was active", with the glyph of a pending change.
QList<CellNote> stateNotes(const PendingView &view, UserId user)
{
    const Meaning activation = pendingActivation(view, user);
    if (activation == Meaning::None)
        return {};
    return {{activation, u"was "_s + meaningWord(view.saved().isActive(user) ? Meaning::Active : Meaning::Inactive)}};
}

QVariant stateColumn(const PendingView &view, UserId user, int dataRole)
{
    const bool isPlainNew = userState(view, user) == Meaning::Active && view.existence(user) == Meaning::Added;
    const Meaning state = isPlainNew ? Meaning::Added : userState(view, user);
    switch (dataRole) {
    case Qt::DisplayRole:
    case SortRole:
        return meaningWord(state);
    case MeaningRole:
        return toVariant(state);
    case SecondaryTextRole: // of a new user whose state says something else
        return view.existence(user) == Meaning::Added && !isPlainNew ? meaningWord(Meaning::Added) : QString();
    case NotesRole:
        return QVariant::fromValue(stateNotes(view, user));
    default:
        return {};
    }
}

} // namespace

Meaning userState(const PendingView &view, UserId user)
{
    if (!view.exists(user))
        return Meaning::Removed;
    if (view.now().isSuperuser(user))
        return Meaning::Superuser;
    return view.now().isActive(user) ? Meaning::Active : Meaning::Inactive;
}

Meaning pendingActivation(const PendingView &view, UserId user)
{
    if (view.existence(user) != Meaning::None || view.now().isActive(user) == view.saved().isActive(user))
        return Meaning::None;
    return view.now().isActive(user) ? Meaning::Added : Meaning::Removed;
}

QVariant userCell(const PendingView &view, UserId user, int column, int dataRole)
{
    if (dataRole == RowMeaningRole)
        return toVariant(rowMeaning(view, user));
    if (dataRole == ObjectRole)
        return QVariant::fromValue(ObjectRef(user));
    switch (column) {
    case UserTableModel::UserColumn:
        return userColumn(view, user, dataRole);
    case UserTableModel::NameColumn:
        return textCell(view, user, dataRole);
    case UserTableModel::RolesColumn:
        return rolesColumn(view, user, dataRole);
    case UserTableModel::PermissionsColumn: {
        const bool isAsked = dataRole == Qt::DisplayRole || dataRole == SortRole;
        return isAsked ? countCell(view.now().permissionsOf(user).count(), dataRole) : QVariant();
    }
    case UserTableModel::StateColumn:
        return stateColumn(view, user, dataRole);
    default:
        return {};
    }
}

} // namespace items
