#include "rolegrant.h"

#include "objectcells.h"
#include "pendingview.h"
#include "ways.h"

using namespace Qt::StringLiterals;

namespace items {

QVariant RoleGrant::rowMark(int dataRole) const
{
    if (dataRole == RowMeaningRole)
        return toVariant(m_holding.rowMeaning());
    return dataRole == Qt::AccessibleTextRole ? QVariant(sentence()) : QVariant();
}

QVariant RoleGrant::name(ObjectRef object, int dataRole) const
{
    switch (dataRole) {
    case IconRole:
        return QVariant::fromValue(iconOf(object.kind));
    case StruckRole:
        return m_holding.isStruck();
    case ObjectRole:
        return QVariant::fromValue(object);
    default:
        const QVariant mark = rowMark(dataRole);
        return mark.isValid() ? mark : nameCell(m_view, object, dataRole);
    }
}

QVariant RoleGrant::text(ObjectRef object, int dataRole) const
{
    const QVariant mark = rowMark(dataRole);
    return mark.isValid() || dataRole == Qt::EditRole ? mark : textCell(m_view, object, dataRole);
}

QVariant RoleGrant::state(int dataRole) const
{
    switch (dataRole) {
    case Qt::DisplayRole:
        return m_holding.word();
    case MeaningRole:
        return toVariant(m_holding.meaning());
    case SortRole:
        return int(m_holding.meaning());
    default:
        return rowMark(dataRole);
    }
}

QVariant RoleGrant::through(int dataRole) const
{
    switch (dataRole) {
    case Qt::DisplayRole:
    case SortRole:
        return throughText();
    case Qt::AccessibleTextRole:
        return u"%1, %2: through %3"_s.arg(m_view.name(m_role), m_view.name(m_permission), throughText());
    default:
        return rowMark(dataRole);
    }
}

QString RoleGrant::throughText() const
{
    const engine::AccessGraph &graph = m_holding.isHeld() ? m_view.now() : m_view.saved();
    return Ways::ofRole(graph, m_role, m_permission).text();
}

QString RoleGrant::sentence() const
{
    const engine::AccessGraph &graph = m_holding.inherited ? m_view.now() : m_view.saved();
    const QString from = u" from "_s + Ways::ofRole(graph, m_role, m_permission).inherited().text();
    QString state = m_holding.word();
    if (m_holding.inherited || m_holding.meaning() == Meaning::InheritedRemoved)
        state.replace(u"inherited"_s, u"inherited"_s + from);
    return u"%1, %2: %3"_s.arg(m_view.name(m_role), m_view.name(m_permission), state);
}

} // namespace items
