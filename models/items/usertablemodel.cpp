#include "usertablemodel.h"

#include "objectmime.h"
#include "textedit.h"
#include "userfilter.h"
#include "userorder.h"
#include "userrow.h"
#include "workspace.h"

#include <QMimeData>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace items;

namespace {

using Users = std::vector<std::uint32_t>;

constexpr std::size_t touchLimit = 10'000; // users; where more are touched, every cell may have changed
constexpr std::size_t placedLimit = 64; // new users that are put in their place; more come at the end

engine::BitSet setOf(const Users &users)
{
    engine::BitSet set;
    for (const std::uint32_t user : users)
        set.insert(user);
    return set;
}

} // namespace

struct UserTableModel::Private {
    explicit Private(Workspace *w) : workspace(w), view(w), filter(view) { }

    // What the table shows.
    Users &rows() { return isFiltered ? matching : all; }
    const Users &rows() const { return isFiltered ? matching : all; }
    void reset();
    Users inOrder(const engine::BitSet &users) const;
    Users takeNewlyListed();
    std::optional<engine::BitSet> touched(const engine::EditScope &scope) const;

    Workspace *workspace;
    PendingView view;
    UserFilter filter;
    UserOrder order;
    Users all; // listed, in order
    bool isFiltered = false;
    Users matching; // of `all`, while filtered
    engine::BitSet known; // what is in `all`
};

UserTableModel::UserTableModel(Workspace *workspace, QObject *parent)
    : TableModel(parent), d(std::make_unique<Private>(workspace))
{
    connect(workspace, &Workspace::aboutToReset, this, [this] { beginResetModel(); });
    connect(workspace, &Workspace::reset, this, [this] {
        d->reset();
        endResetModel();
        Q_EMIT filterChanged();
    });
    connect(workspace, &Workspace::edited, this, [this](const engine::EditScope &scope) {
        syncRows();
        touch(scope);
    });
    connect(workspace, &Workspace::saved, this, [this] {
        syncRows();
        touchAllRows();
    });
    d->reset();
}

UserTableModel::~UserTableModel() = default;

void UserTableModel::Private::reset()
{
    filter.reset();
    all = order.sorted(view);
    if (isFiltered)
        matching = inOrder(filter.matches());
    known = setOf(all);
}

Users UserTableModel::Private::inOrder(const engine::BitSet &users) const
{
    Users found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
        [&users](std::uint32_t user) { return users.contains(user); });
    return found;
}

void UserTableModel::setFilter(const QString &filter)
{
    if (filter == d->filter.text())
        return;
    d->filter.setText(filter);
    showMatching();
    Q_EMIT filterChanged();
}

void UserTableModel::showMatching()
{
    if (!d->isFiltered) {
        d->matching = d->all; // looks the same as before
        d->isFiltered = true;
    }
    const Users wanted = d->filter.isEmpty() ? d->all : d->inOrder(d->filter.matches());
    const auto missingIn = [](const Users &others) {
        return [set = setOf(others)](std::uint32_t user) { return !set.contains(user); };
    };
    changeRows(d->matching, wanted, rangesOf(d->matching, missingIn(wanted)), rangesOf(wanted, missingIn(d->matching)));
    if (d->filter.isEmpty()) {
        d->isFiltered = false;
        d->matching = {};
    }
}

QString UserTableModel::filter() const
{
    return d->filter.text();
}

qint64 UserTableModel::shownTotal() const
{
    const Users leaving = d->view.leaving(ObjectKind::User);
    if (leaving.empty() || !d->isFiltered)
        return rowTotal() - qint64(leaving.size());
    return std::count_if(
        d->rows().begin(), d->rows().end(), [this](std::uint32_t user) { return d->view.exists(UserId(user)); });
}

qint64 UserTableModel::unfilteredTotal() const
{
    return d->view.now().users().count();
}

Users UserTableModel::Private::takeNewlyListed()
{
    Users found;
    for (const std::uint32_t user : view.now().users().editedIndexes()) {
        if (view.isListed(UserId(user)) && !known.contains(user)) {
            known.insert(user);
            found.push_back(user);
        }
    }
    view.now().users().sortByName(found);
    return found;
}

// Users come and go; all others keep their place.
void UserTableModel::syncRows()
{
    engine::BitSet gone;
    for (const std::uint32_t user : d->view.now().users().editedIndexes()) {
        if (d->known.contains(user) && !d->view.isListed(UserId(user)))
            gone.insert(user);
    }
    const Users created = d->takeNewlyListed();
    if (gone.isEmpty() && created.empty())
        return;
    d->known -= gone;
    Users all = d->all;
    std::erase_if(all, [&gone](std::uint32_t user) { return gone.contains(user); });
    for (const std::uint32_t user : created)
        all.insert(created.size() > placedLimit ? all.end() : all.begin() + d->order.placeOf(d->view, user, all), user);
    const auto isGone = [&gone](std::uint32_t user) { return gone.contains(user); };
    const auto isCreated = [isNew = setOf(created)](std::uint32_t user) { return isNew.contains(user); };
    if (!d->isFiltered) {
        changeRows(d->all, all, rangesOf(d->all, isGone), rangesOf(all, isCreated));
        return;
    }
    engine::BitSet shown = setOf(d->matching);
    shown -= gone;
    for (const std::uint32_t user : created) {
        if (d->filter.fits(UserId(user)))
            shown.insert(user);
    }
    d->all = std::move(all);
    const Users matching = d->inOrder(shown);
    changeRows(d->matching, matching, rangesOf(d->matching, isGone), rangesOf(matching, isCreated));
}

// Nothing: too many to tell one by one.
std::optional<engine::BitSet> UserTableModel::Private::touched(const engine::EditScope &scope) const
{
    if (scope.objectsChanged && !scope.permissions.empty())
        return std::nullopt; // superusers have one more or less
    std::size_t total = scope.users.size();
    for (const RoleId role : scope.roles)
        total += view.now().usersOf(role).size();
    if (total > touchLimit)
        return std::nullopt;
    engine::BitSet users;
    for (const UserId user : scope.users)
        users.insert(user);
    for (const RoleId role : scope.roles) {
        for (const UserId user : view.now().usersOf(role))
            users.insert(user);
    }
    return users;
}

void UserTableModel::touch(const engine::EditScope &scope)
{
    const std::optional<engine::BitSet> users = d->touched(scope);
    if (users && users->isEmpty())
        return;
    std::vector<RowRange> ranges;
    if (users)
        ranges = rangesOf(d->rows(), [&users](std::uint32_t user) { return users->contains(user); });
    if (!users || ranges.size() > rangeLimit) {
        touchAllRows();
        return;
    }
    for (const RowRange &range : ranges)
        Q_EMIT dataChanged(index(range.first, 0), index(range.first + range.count - 1, columnCount() - 1));
}

void UserTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Users users;
    for (const QModelIndex &index : before)
        users.push_back(d->rows()[std::size_t(index.row())]);
    d->order = {column, order};
    d->all = d->order.sorted(d->view);
    if (d->isFiltered)
        d->matching = d->inOrder(setOf(d->matching));
    std::vector<int> rowOfUser(before.isEmpty() ? 0 : d->view.now().users().indexLimit(), -1);
    for (std::size_t row = 0; row < d->rows().size() && !rowOfUser.empty(); ++row)
        rowOfUser[d->rows()[row]] = int(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOfUser[users[std::size_t(i)]], before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

UserId UserTableModel::userAt(qint64 row) const
{
    return UserId(d->rows()[std::size_t(row)]);
}

qint64 UserTableModel::rowOf(UserId user) const
{
    const Users &rows = d->rows();
    const auto found = std::find(rows.begin(), rows.end(), std::uint32_t(user));
    return found == rows.end() ? -1 : found - rows.begin();
}

const std::vector<TableModel::Column> &UserTableModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"user"_s, u"User"_s},
        {u"display_name"_s, u"Name"_s},
        {u"roles"_s, u"Roles"_s},
        {u"permissions"_s, u"Permissions"_s, Align::Trailing},
        {u"state"_s, u"State"_s},
    };
    return columns;
}

qint64 UserTableModel::rowTotal() const
{
    return qint64(d->rows().size());
}

QVariant UserTableModel::cell(qint64 row, int column, int role) const
{
    return userCell(d->view, userAt(row), column, role);
}

bool UserTableModel::setCell(qint64 row, int column, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !cellFlags(row, column).testFlag(Qt::ItemIsEditable))
        return false;
    const auto staged =
        stageText(d->workspace, userAt(row), column == UserColumn ? Text::Name : Text::Description, value);
    if (!staged)
        Q_EMIT refused(staged.error());
    return staged.has_value();
}

Qt::ItemFlags UserTableModel::cellFlags(qint64 row, int column) const
{
    const Qt::ItemFlags flags = TableModel::cellFlags(row, column) | Qt::ItemIsDragEnabled;
    const bool isText = column == UserColumn || column == NameColumn;
    const bool isEditable =
        isText && mayEdit(d->workspace, userAt(row), column == UserColumn ? Text::Name : Text::Description);
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

QStringList UserTableModel::mimeTypes() const
{
    return {objectMimeType};
}

QMimeData *UserTableModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<ObjectRef> users;
    for (const QModelIndex &index : indexes) {
        if (index.column() == UserColumn)
            users.push_back(userAt(index.row()));
    }
    return mimeDataOf(d->view.now(), users);
}
