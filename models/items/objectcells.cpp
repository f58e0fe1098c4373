#include "objectcells.h"

#include "itemtext.h"
#include "pendingview.h"
#include "visibletext.h"

namespace items {

QVariant nameCell(const PendingView &view, ObjectRef object, int dataRole)
{
    switch (dataRole) {
    case Qt::DisplayRole:
        return view.name(object);
    case Qt::EditRole:
    case SortRole:
        return view.exactName(object);
    case SecondaryTextRole:
        return view.formerName(object);
    default:
        return {};
    }
}

QVariant textCell(const PendingView &view, ObjectRef object, int dataRole)
{
    switch (dataRole) {
    case Qt::DisplayRole:
        return engine::visibleText(view.text(object));
    case Qt::EditRole:
    case SortRole:
        return view.text(object);
    case SecondaryTextRole:
        return view.formerText(object);
    default:
        return {};
    }
}

QString textTip(const PendingView &view, ObjectRef object)
{
    return toolTip(engine::visibleText(view.text(object)));
}

QVariant countCell(qint64 count, int dataRole)
{
    if (dataRole == Qt::DisplayRole)
        return grouped(count);
    return dataRole == SortRole ? QVariant(count) : QVariant();
}

QVariant toVariant(Meaning meaning)
{
    return meaning == Meaning::None ? QVariant() : QVariant::fromValue(meaning);
}

RowIcon iconOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return RowIcon::User;
    case ObjectKind::Role:
        return RowIcon::Role;
    case ObjectKind::Permission:
        return RowIcon::Permission;
    }
    Q_UNREACHABLE();
}

} // namespace items
