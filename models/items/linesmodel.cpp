#include "linesmodel.h"

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
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != items::SortRole)
        return {};
    return m_lines.value(row);
}
