#include "keylistmodel.h"

using namespace Qt::StringLiterals;

KeyListModel::KeyListModel(const QList<KeyLine> &lines, QObject *parent) : TableModel(parent), m_lines(lines) { }

const std::vector<TableModel::Column> &KeyListModel::columns() const
{
    static const std::vector<Column> columns{{u"action"_s, tr("Action")}, {u"keys"_s, tr("Keys")}};
    return columns;
}

qint64 KeyListModel::rowTotal() const
{
    return m_lines.size();
}

QVariant KeyListModel::cell(qint64 row, int column, int role) const
{
    const KeyLine &line = m_lines[qsizetype(row)];
    if (role == Qt::DisplayRole)
        return column == 0 ? line.deed : line.keys;
    if (role == Qt::AccessibleTextRole)
        return u"%1: %2"_s.arg(line.deed, line.keys);
    return {};
}
