#include "rolerow.h"

#include "itemtext.h"
#include "objectcells.h"
#include "pendingview.h"
#include "roletreemodel.h"

using namespace Qt::StringLiterals;

namespace items {

QVariant RoleRow::cell(const PendingView &view, int column, int dataRole) const
{
    if (dataRole == RowMeaningRole)
        return toVariant(pending);
    if (dataRole == ObjectRole)
        return QVariant::fromValue(ObjectRef(role));
    switch (column) {
    case RoleTreeModel::RoleColumn:
        return nameColumn(view, dataRole);
    case RoleTreeModel::StateColumn:
        return stateColumn(dataRole);
    case RoleTreeModel::UsersColumn:
        return countCell(qint64(view.now().usersOf(role).size()), dataRole);
    case RoleTreeModel::PermissionsColumn:
        return countCell(view.now().permissionsOf(role).count(), dataRole);
    case RoleTreeModel::DescriptionColumn:
        return textCell(view, role, dataRole);
    default:
        return {};
    }
}

QVariant RoleRow::nameColumn(const PendingView &view, int dataRole) const
{
    switch (dataRole) {
    case Qt::AccessibleTextRole:
        return sentence(view);
    case Qt::ToolTipRole:
        return isCircle ? toolTip(u"%1 inherits from itself. The circle ends here."_s.arg(view.name(role))) : QString();
    case SecondaryTextRole:
        return !above ? view.formerName(role) : isHeir ? u"heir"_s : u"inherited role"_s;
    case IconRole:
        return QVariant::fromValue(RowIcon::Role);
    case StrongRole:
        return !above;
    case StruckRole:
        return pending == Meaning::Removed;
    default:
        return nameCell(view, role, dataRole);
    }
}

QVariant RoleRow::stateColumn(int dataRole) const
{
    const Meaning meaning = isCircle ? Meaning::Warning : pending;
    switch (dataRole) {
    case Qt::DisplayRole:
        return isCircle ? u"circle"_s : meaningWord(meaning);
    case MeaningRole:
        return toVariant(meaning);
    case SortRole:
        return int(meaning);
    default:
        return {};
    }
}

QString RoleRow::sentence(const PendingView &view) const
{
    QString text = view.name(role);
    if (above)
        text = u"%1, %2 %3"_s.arg(view.name(*above), isHeir ? u"heir"_s : u"inherited role"_s, text);
    if (isCircle)
        return text + u": circle"_s;
    return pending == Meaning::None ? text : text + u": "_s + meaningWord(pending);
}

} // namespace items
