#include "modeltext.h"

#include "meaning.h"

#include <QAbstractItemModel>
#include <QList>
#include <QStringList>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

QString sign(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Added:
        return u"+"_s;
    case Meaning::Removed:
        return u"-"_s;
    case Meaning::InheritedAdded:
        return u"i+"_s;
    case Meaning::InheritedRemoved:
        return u"i-"_s;
    default:
        return {};
    }
}

QString box(const QModelIndex &index, Meaning meaning)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return {};
    QString mark = u" "_s;
    if (state.toInt() == Qt::Checked)
        mark = u"x"_s;
    else if (state.toInt() == Qt::PartiallyChecked)
        mark = u"-"_s;
    else if (meaning == Meaning::Inherited)
        mark = u"o"_s;
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    return u"[%1]%2 "_s.arg(mark, isEnabled ? QString() : u"#"_s);
}

QString meant(const QString &text, Meaning meaning)
{
    const QString word = meaningWord(meaning);
    if (word.isEmpty())
        return text;
    return text == word ? u'*' + text : u"<%1>%2"_s.arg(word, text);
}

QString row(const QAbstractItemModel &model, const std::vector<int> &columns, const QModelIndex &parent, int number)
{
    QStringList cells;
    for (const int column : columns)
        cells << cellText(model.index(number, column, parent));
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    const QModelIndex first = model.index(number, columns.front(), parent);
    const QString mark = sign(first.data(items::RowMeaningRole).value<Meaning>());
    return (mark.isEmpty() ? QString() : mark + u' ') + cells.join(" | "_L1);
}

int depthOf(const QModelIndex &index)
{
    return index.isValid() ? 1 + depthOf(index.parent()) : 0;
}

enum class Places { AsShown, Sorted };

// Each row with all that is below it.
QStringList blocks(
    const QAbstractItemModel &model, const std::vector<int> &columns, const QModelIndex &parent, Places places)
{
    const QString indent(2 * depthOf(parent), u' ');
    QStringList texts;
    for (int number = 0; number < model.rowCount(parent); ++number) {
        const QStringList below = blocks(model, columns, model.index(number, 0, parent), places);
        texts << indent + row(model, columns, parent, number) + u'\n' + below.join(QString());
    }
    if (places == Places::Sorted)
        texts.sort();
    return texts;
}

std::vector<int> allColumns(const QAbstractItemModel &model)
{
    std::vector<int> columns(std::size_t(model.columnCount()));
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

} // namespace

QString cellText(const QModelIndex &index)
{
    const auto meaning = index.data(items::MeaningRole).value<Meaning>();
    const QString mark = box(index, meaning);
    QString text = index.data(Qt::DisplayRole).toString();
    if (mark.isEmpty())
        text = meant(text, meaning);
    if (index.data(items::StruckRole).toBool())
        text = u'~' + text + u'~';
    if (index.data(items::GroupRole).toBool() && !text.isEmpty())
        text = u"== %1 =="_s.arg(text);
    text = mark + text;
    if (const QString beside = index.data(items::SecondaryTextRole).toString(); !beside.isEmpty())
        text += (text.isEmpty() ? u"(%1)"_s : u" (%1)"_s).arg(beside);
    for (const CellNote &note : index.data(items::NotesRole).value<QList<CellNote>>()) {
        const QString noteSign = sign(note.meaning);
        const QString word = noteSign.isEmpty() ? meant(note.text, note.meaning) : noteSign + u' ' + note.text;
        text += (text.isEmpty() ? u"{%1}"_s : u" {%1}"_s).arg(word);
    }
    return text;
}

QString rowText(const QAbstractItemModel &model, int number)
{
    return row(model, allColumns(model), {}, number) + u'\n';
}

QString modelText(const QAbstractItemModel &model, const std::vector<int> &columns, const QModelIndex &parent)
{
    return blocks(model, columns.empty() ? allColumns(model) : columns, parent, Places::AsShown).join(QString());
}

QString sortedText(const QAbstractItemModel &model, const QModelIndex &parent)
{
    return blocks(model, allColumns(model), parent, Places::Sorted).join(QString());
}

QString spokenText(const QAbstractItemModel &model, int column, const QModelIndex &parent)
{
    QString text;
    for (int number = 0; number < model.rowCount(parent); ++number) {
        text += model.index(number, column, parent).data(Qt::AccessibleTextRole).toString() + u'\n';
        text += spokenText(model, column, model.index(number, 0, parent));
    }
    return text;
}

QByteArray textDifference(const QString &actual, const QString &expected)
{
    const QString wanted = expected.startsWith(u'\n') ? expected.mid(1) : expected;
    return actual == wanted ? QByteArray() : u"\n%1differs from\n%2"_s.arg(actual, wanted).toUtf8();
}
