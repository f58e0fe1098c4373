#include "importmodel.h"

#include "changewords.h"
#include "itemtext.h"
#include "objectcells.h"
#include "visibletext.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

ImportModel::ImportModel(QObject *parent) : TableModel(parent) { }

void ImportModel::setReading(ImportReading reading)
{
    beginResetModel();
    m_reading = std::move(reading);
    m_order.resize(m_reading.rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_partition(m_order.begin(), m_order.end(),
        [this](std::size_t place) { return m_reading.rows[place].verdict == ImportRow::Verdict::Wrong; });
    endResetModel();
}

const std::vector<TableModel::Column> &ImportModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"line"_s, u"Line"_s, Align::Trailing},
        {u"row"_s, u"Row"_s},
        {u"verdict"_s, u"Verdict"_s},
        {u"effect"_s, u"What it does, or why not"_s},
    };
    return columns;
}

QString ImportModel::textOf(const ImportRow &row, int column) const
{
    switch (column) {
    case LineColumn:
        return items::grouped(row.line);
    case TextColumn:
        return engine::visibleText(row.text);
    case VerdictColumn:
        if (row.verdict == ImportRow::Verdict::Changes)
            return items::counted(qint64(row.changeCount), u"change"_s, u"changes"_s);
        return row.verdict == ImportRow::Verdict::Wrong ? u"wrong"_s : u"already so"_s;
    case EffectColumn:
        return effectOf(row);
    default:
        return {};
    }
}

QString ImportModel::effectOf(const ImportRow &row) const
{
    if (row.verdict == ImportRow::Verdict::Wrong)
        return row.why;
    QStringList sentences;
    for (std::size_t i = 0; i < row.changeCount; ++i)
        sentences << engine::sentence(m_reading.changes[row.firstChange + i]);
    return sentences.join(u"; "_s);
}

// Of several changes the one that takes something away, if there is one: it must not be overlooked.
Meaning ImportModel::meaningOf(const ImportRow &row) const
{
    if (row.verdict != ImportRow::Verdict::Changes)
        return row.verdict == ImportRow::Verdict::Wrong ? Meaning::Warning : Meaning::None;
    Meaning meaning = Meaning::None;
    for (std::size_t i = 0; i < row.changeCount && meaning != Meaning::Removed; ++i) {
        const Meaning next = items::meaningOf(m_reading.changes[row.firstChange + i]);
        meaning = next == Meaning::None ? meaning : next;
    }
    return meaning;
}

QVariant ImportModel::cell(qint64 row, int column, int role) const
{
    const ImportRow &shown = m_reading.rows[m_order[std::size_t(row)]];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, column);
    case Qt::ToolTipRole:
        return column == EffectColumn ? QVariant(items::toolTip(effectOf(shown))) : QVariant();
    case items::SortRole:
        return column == LineColumn ? QVariant(shown.line) : textOf(shown, column);
    case items::MeaningRole:
        return column == VerdictColumn ? items::toVariant(meaningOf(shown)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == LineColumn
            ? QVariant(u"Line %1: %2"_s.arg(textOf(shown, LineColumn), textOf(shown, VerdictColumn)))
            : QVariant();
    default:
        return {};
    }
}
