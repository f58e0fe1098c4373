#include "cellwords.h"

#include <QList>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace items {

namespace {

QStringList wordsOf(const CellAnswers &cell)
{
    QStringList words = {cell(Qt::DisplayRole).toString(), cell(SecondaryTextRole).toString()};
    for (const CellNote &note : cell(NotesRole).value<QList<CellNote>>())
        words << note.text;
    words.removeAll(QString());
    return words;
}

} // namespace

QString rowInWords(const CellAnswers &cell)
{
    QStringList words = wordsOf(cell);
    const QString pending = meaningWord(cell(RowMeaningRole).value<Meaning>());
    if (!pending.isEmpty() && !words.contains(pending))
        words << pending;
    return words.join(", "_L1);
}

QString cellInWords(const QString &row, const QString &columnTitle, const CellAnswers &cell)
{
    const QStringList words = wordsOf(cell);
    return u"%1, %2: %3"_s.arg(row, columnTitle, words.isEmpty() ? u"empty"_s : words.join(", "_L1));
}

QString heldInWords(const QString &name, Meaning meaning, const QString &through)
{
    if (meaning == Meaning::Direct || meaning == Meaning::Superuser)
        return u"%1: %2"_s.arg(name, through);
    return u"%1: %2, through %3"_s.arg(name, meaningWord(meaning), through);
}

} // namespace items
