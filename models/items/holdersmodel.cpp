#include "holdersmodel.h"

#include "cellwords.h"
#include "holdersource.h"
#include "objectcells.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using namespace items;

struct HoldersModel::Private {
    explicit Private(const Workspace *workspace) : view(workspace) { }

    std::vector<std::uint32_t> listedUsers() const;
    Meaning rowMeaning(UserId user) const;
    QString way(UserId user) const;
    QString throughText(UserId user) const;
    QVariant userColumn(UserId user, int role) const;
    QVariant throughColumn(UserId user, int role) const;

    PendingView view;
    std::unique_ptr<HolderSource> source; // nothing: no object
    std::vector<std::uint32_t> rows; // users, by id
};

HoldersModel::HoldersModel(Workspace *workspace, QObject *parent)
    : TableModel(parent), d(std::make_unique<Private>(workspace))
{
    connect(workspace, &Workspace::aboutToReset, this, [this] {
        beginResetModel();
        d->source.reset();
        d->rows.clear();
    });
    connect(workspace, &Workspace::reset, this, [this] { endResetModel(); });
    connect(workspace, &Workspace::edited, this, &HoldersModel::sync);
    connect(workspace, &Workspace::saved, this, &HoldersModel::sync);
}

HoldersModel::~HoldersModel() = default;

void HoldersModel::setObject(ObjectRef object)
{
    d->source = HolderSource::of(d->view, object);
    sync();
}

void HoldersModel::clear()
{
    d->source.reset();
    sync();
}

void HoldersModel::sync()
{
    if (d->source)
        d->source->refresh();
    changeRows(d->rows, d->listedUsers());
    touchAllRows();
}

std::vector<std::uint32_t> HoldersModel::Private::listedUsers() const
{
    if (!source)
        return {};
    engine::BitSet users = source->holdersIn(view.now());
    users |= source->holdersIn(view.saved());
    return users.ids<std::uint32_t>();
}

UserId HoldersModel::userAt(qint64 row) const
{
    return UserId(d->rows[std::size_t(row)]);
}

const std::vector<TableModel::Column> &HoldersModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"user"_s, u"User"_s},
        {u"through"_s, u"Through"_s},
    };
    return columns;
}

qint64 HoldersModel::rowTotal() const
{
    return qint64(d->rows.size());
}

QString HoldersModel::Private::way(UserId user) const
{
    return source->throughIn(source->hasIn(view.now(), user) ? view.now() : view.saved(), user);
}

QString HoldersModel::Private::throughText(UserId user) const
{
    const bool isNow = source->hasIn(view.now(), user);
    if (isNow == source->hasIn(view.saved(), user))
        return way(user);
    return u"%1, %2"_s.arg(way(user), meaningWord(isNow ? Meaning::Added : Meaning::Removed));
}

Meaning HoldersModel::Private::rowMeaning(UserId user) const
{
    return isPending(source->meaning(user)) ? source->meaning(user) : Meaning::None;
}

QVariant HoldersModel::Private::userColumn(UserId user, int role) const
{
    switch (role) {
    case MeaningRole:
        return toVariant(source->meaning(user));
    case StruckRole:
        return !source->hasIn(view.now(), user);
    case Qt::ToolTipRole:
        return textTip(view, user);
    case SecondaryTextRole:
        return {};
    default:
        return nameCell(view, user, role);
    }
}

QVariant HoldersModel::Private::throughColumn(UserId user, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return throughText(user);
    default:
        return {};
    }
}

QVariant HoldersModel::cell(qint64 row, int column, int role) const
{
    const UserId user = userAt(row);
    switch (role) {
    case ObjectRole:
        return QVariant::fromValue(ObjectRef(user));
    case RowMeaningRole:
        return toVariant(d->rowMeaning(user));
    case Qt::AccessibleTextRole:
        return heldInWords(d->view.name(user), d->source->meaning(user), d->way(user));
    default:
        return column == UserColumn ? d->userColumn(user, role) : d->throughColumn(user, role);
    }
}
