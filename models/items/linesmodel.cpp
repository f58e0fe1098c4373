#include "linesmodel.h"

#include "itemtext.h"

using namespace Qt::StringLiterals;

LinesModel::LinesModel(const QString &title, QObject *parent) : TableModel(parent), m_columns{{u"line"_s, title}} { }

void LinesModel::setLines(const QStringList &lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

QVariant LinesModel::cell(qint64 row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case items::SortRole:
        return m_lines.value(row);
    case Qt::ToolTipRole:
        return items::toolTip(m_lines.value(row));
    default:
        return {};
    }
}
