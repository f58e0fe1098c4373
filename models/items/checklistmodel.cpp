#include "checklistmodel.h"

#include "checklist.h"
#include "itemtext.h"
#include "objectcells.h"
#include "visibletext.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using namespace items;

struct CheckListModel::Private {
    Private(Kind kind, Workspace *workspace) : list(kind, workspace) { }

    bool isAlone() const { return list.subjects().size() == 1; }
    QString from(ObjectRef item) const;
    QList<CellNote> notes(const CheckList::Row &row) const;
    QString tip(const CheckList::Row &row) const;
    QString words(const CheckList::Row &row) const;
    QString subjectsText() const;
    QVariant groupCell(const CheckList::Row &row, int role) const;
    QVariant itemCell(const CheckList::Row &row, int role) const;

    CheckList list;
    std::vector<CheckList::Row> rows;
};

CheckListModel::CheckListModel(Kind kind, Workspace *workspace, QObject *parent)
    : TableModel(parent), d(std::make_unique<Private>(kind, workspace))
{
    connect(workspace, &Workspace::aboutToReset, this, [this] {
        beginResetModel();
        d->list.setSubjects({});
        d->rows.clear();
    });
    connect(workspace, &Workspace::reset, this, [this] {
        d->list.reset();
        endResetModel();
        Q_EMIT summaryChanged();
    });
    connect(workspace, &Workspace::edited, this, &CheckListModel::follow);
    connect(workspace, &Workspace::saved, this, &CheckListModel::follow);
    // What may be ticked has changed.
    connect(workspace, &Workspace::editingAllowedChanged, this, &CheckListModel::touchAllRows);
    connect(workspace, &Workspace::stateChanged, this, &CheckListModel::touchAllRows);
}

CheckListModel::~CheckListModel() = default;

void CheckListModel::setSubjects(const std::vector<ObjectRef> &subjects)
{
    if (subjects == d->list.subjects())
        return;
    beginResetModel();
    d->list.setSubjects(subjects);
    d->rows = d->list.freshRows();
    endResetModel();
    Q_EMIT summaryChanged();
}

const std::vector<ObjectRef> &CheckListModel::subjects() const
{
    return d->list.subjects();
}

void CheckListModel::setFilter(const QString &filter)
{
    d->list.setFilter(filter);
    syncRows();
}

void CheckListModel::follow()
{
    d->list.sync();
    syncRows();
    touchAllRows();
    Q_EMIT summaryChanged();
}

void CheckListModel::syncRows()
{
    changeRows(d->rows, keepingPlaces(d->rows, d->list.freshRows()));
}

qint64 CheckListModel::heldTotal() const
{
    return d->list.heldTotal();
}

qint64 CheckListModel::unfilteredTotal() const
{
    return d->list.itemTotal();
}

ObjectRef CheckListModel::objectAt(qint64 row) const
{
    return d->list.itemOf(d->rows[std::size_t(row)]);
}

bool CheckListModel::isGroup(qint64 row) const
{
    return d->rows[std::size_t(row)].isGroup;
}

const std::vector<TableModel::Column> &CheckListModel::columns() const
{
    static const std::vector<Column> roles = {{u"role"_s, u"Role"_s}};
    static const std::vector<Column> permissions = {{u"permission"_s, u"Permission"_s}};
    return itemKind(d->list.kind()) == ObjectKind::Role ? roles : permissions;
}

qint64 CheckListModel::rowTotal() const
{
    return qint64(d->rows.size());
}

QVariant CheckListModel::cell(qint64 row, int, int role) const
{
    const CheckList::Row &shown = d->rows[std::size_t(row)];
    return shown.isGroup ? d->groupCell(shown, role) : d->itemCell(shown, role);
}

bool CheckListModel::setCell(qint64 row, int, const QVariant &value, int role)
{
    return role == Qt::CheckStateRole && setChecked({row}, 0, value.toInt() != Qt::Unchecked);
}

bool CheckListModel::setChecked(const std::vector<qint64> &rows, int, bool isChecked)
{
    std::vector<CheckList::Row> turned; // the rows change with the edit
    Result<void> staged;
    for (const qint64 row : rows) {
        if (!cellFlags(row, 0).testFlag(Qt::ItemIsUserCheckable))
            continue;
        turned.push_back(d->rows[std::size_t(row)]);
        if (const QString reason = d->list.whyNot(turned.back()); staged && !reason.isEmpty())
            staged = failure(ErrorKind::Refused, reason);
    }
    if (turned.empty())
        return false;
    if (staged)
        staged = d->list.set(turned, isChecked);
    if (!staged)
        Q_EMIT refused(staged.error());
    return staged.has_value();
}

Qt::ItemFlags CheckListModel::cellFlags(qint64 row, int) const
{
    const CheckList::Row &shown = d->rows[std::size_t(row)];
    if (shown.isGroup)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
    return d->list.whyNot(shown).isEmpty() ? flags | Qt::ItemIsEnabled : flags;
}

QVariant CheckListModel::Private::groupCell(const CheckList::Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return list.groupName(row);
    case NotesRole:
        return QVariant::fromValue(QList<CellNote>{{Meaning::None, list.groupTotal(row)}});
    case GroupRole:
    case StrongRole:
        return true;
    default:
        return {};
    }
}

QVariant CheckListModel::Private::itemCell(const CheckList::Row &row, int role) const
{
    const ObjectRef item = list.itemOf(row);
    const CheckTally tally = list.tally(row);
    switch (role) {
    case Qt::CheckStateRole:
        return tally.state();
    case MeaningRole:
        return toVariant(tally.meaning());
    case RowMeaningRole:
        return toVariant(list.view().exists(item) ? tally.rowMeaning() : Meaning::Removed);
    case StruckRole:
        return tally.isStruck() || !list.view().exists(item);
    case NotesRole:
        return QVariant::fromValue(notes(row));
    case SecondaryTextRole: {
        const Meaning existence = list.view().existence(item);
        return existence == Meaning::Added ? u"new"_s : existence == Meaning::Removed ? u"deleted"_s : QString();
    }
    case ObjectRole:
        return QVariant::fromValue(item);
    case Qt::ToolTipRole:
        return toolTip(tip(row));
    case Qt::AccessibleTextRole:
        return u"%1, %2: %3"_s.arg(subjectsText(), list.view().name(item), words(row));
    case Qt::AccessibleDescriptionRole:
        return list.whyNot(row);
    default:
        return nameCell(list.view(), item, role);
    }
}

// Through what the only subject inherits the item.
QString CheckListModel::Private::from(ObjectRef item) const
{
    const bool isNow = list.tally({false, item.index}).only.inherited;
    return inheritedFrom(list.kind(), isNow ? list.view().now() : list.view().saved(), list.subjects().front(), item);
}

QList<CellNote> CheckListModel::Private::notes(const CheckList::Row &row) const
{
    const CheckTally tally = list.tally(row);
    const bool isGrant = linkKind(list.kind()) == LinkKind::Grant;
    if (!isAlone() || isGrant)
        return tally.notes();
    const ObjectRef item = list.itemOf(row);
    switch (tally.only.meaning()) {
    case Meaning::Own: // the tick says it
        if (list.kind() != CheckKind::RoleParents)
            return {};
        return {{Meaning::None, u"gives %1"_s.arg(grouped(list.view().now().permissionsOf(item.role()).count()))}};
    case Meaning::Inherited:
        return {{Meaning::Inherited, u"inherited through %1"_s.arg(from(item))}};
    default:
        return tally.notes();
    }
}

QString CheckListModel::Private::tip(const CheckList::Row &row) const
{
    if (const QString reason = list.whyNot(row); !reason.isEmpty())
        return reason;
    const ObjectRef item = list.itemOf(row);
    if (const Holding only = list.tally(row).only; isAlone() && (only.inherited || only.wasInherited))
        return u"Inherited through %1"_s.arg(from(item));
    return engine::visibleText(list.view().text(item));
}

QString CheckListModel::Private::subjectsText() const
{
    if (isAlone())
        return list.view().name(list.subjects().front());
    return u"%1 %2s"_s.arg(grouped(qint64(list.subjects().size())), engine::kindWord(subjectKind(list.kind())));
}

// "own and inherited from Author", "not held", "2 of 3, added to 1"
QString CheckListModel::Private::words(const CheckList::Row &row) const
{
    const CheckTally tally = list.tally(row);
    if (isAlone()) {
        QString word = tally.only.word();
        if (tally.only.inherited || tally.only.meaning() == Meaning::InheritedRemoved)
            word.replace(u"inherited"_s, u"inherited from "_s + from(list.itemOf(row)));
        return word.isEmpty() ? u"not held"_s : word;
    }
    QStringList words;
    for (const CellNote &note : tally.notes())
        words << note.text;
    if (words.isEmpty())
        words << (tally.isOwnOfAll() ? u"held by all"_s : u"not held"_s);
    return words.join(", "_L1);
}
