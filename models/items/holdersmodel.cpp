#include "holdersmodel.h"

#include "holdersource.h"
#include "itemtext.h"
#include "objectcells.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using namespace items;

struct HoldersModel::Private {
    explicit Private(const Workspace *workspace) : view(workspace) { }

    std::vector<std::uint32_t> listedUsers() const;
    Meaning rowMeaning(UserId user) const;
    QString throughText(UserId user) const;
    QVariant userColumn(UserId user, int role) const;
    QVariant throughColumn(UserId user, int role) const;
    QString sentence(UserId user) const;

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

QString HoldersModel::Private::throughText(UserId user) const
{
    const bool isNow = source->hasIn(view.now(), user);
    const QString text = source->throughIn(isNow ? view.now() : view.saved(), user);
    if (!isNow)
        return text + u", removed"_s;
    return source->hasIn(view.saved(), user) ? text : text + u", added"_s;
}

Meaning HoldersModel::Private::rowMeaning(UserId user) const
{
    return isPending(source->meaning(user)) ? source->meaning(user) : Meaning::None;
}

// "uma.okafor: inherited, through Editor"
QString HoldersModel::Private::sentence(UserId user) const
{
    return u"%1: %2, through %3"_s.arg(view.name(user), meaningWord(source->meaning(user)), throughText(user));
}

QVariant HoldersModel::Private::userColumn(UserId user, int role) const
{
    switch (role) {
    case MeaningRole:
        return toVariant(source->meaning(user));
    case StruckRole:
        return !source->hasIn(view.now(), user);
    case Qt::ToolTipRole:
        return textCell(view, user, role);
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
    case Qt::ToolTipRole:
        return toolTip(throughText(user));
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
        return d->sentence(user);
    default:
        return column == UserColumn ? d->userColumn(user, role) : d->throughColumn(user, role);
    }
}
