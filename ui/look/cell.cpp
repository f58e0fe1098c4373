#include "cell.h"

#include "glyph.h"

#include <QModelIndex>

Cell Cell::at(const QModelIndex &index)
{
    Cell cell;
    cell.text = index.data(Qt::DisplayRole).toString();
    cell.secondary = index.data(items::SecondaryTextRole).toString();
    cell.notes = index.data(items::NotesRole).value<QList<CellNote>>();
    cell.meaning = index.data(items::MeaningRole).value<Meaning>();
    cell.icon = iconFor(index.data(items::IconRole).value<RowIcon>());
    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid())
        cell.check = check.value<Qt::CheckState>();
    cell.isStrong = index.data(items::StrongRole).toBool() || index.data(items::GroupRole).toBool();
    cell.isStruck = index.data(items::StruckRole).toBool();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    cell.isTrailing = alignment.testFlag(Qt::AlignRight);
    cell.isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    return cell;
}

bool Cell::hasOwnGlyph() const
{
    return !check && hasGlyph(meaning);
}

bool Cell::isStateWord() const
{
    const QString word = meaningWord(meaning);
    // "removed, still inherited"
    return !word.isEmpty() && (text == word || text.startsWith(word + u','));
}
