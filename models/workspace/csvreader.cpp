#include "csvreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar quote = u'"';

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r';
}

QChar separatorOf(QStringView text)
{
    const auto end = std::find_if(text.begin(), text.end(), isLineEnd);
    const QStringView line = text.first(end - text.begin());
    QChar separator = u',';
    for (const QChar other : {u';', u'\t'}) {
        if (line.count(other) > line.count(separator))
            separator = other;
    }
    return separator;
}

// "'=1+1" is how a formula is written that a spreadsheet shall not run.
QString withoutGuard(const QString &field)
{
    const bool isGuarded = field.size() > 1 && field.front() == u'\'' && QStringView(u"=+-@\t\r").contains(field[1]);
    return isGuarded ? field.mid(1) : field;
}

class CsvReader {
public:
    explicit CsvReader(QStringView text) : m_text(text), m_separator(separatorOf(text)) { }

    bool isAtEnd() const { return m_place >= m_text.size(); }

    CsvRow row()
    {
        CsvRow row{.line = m_line};
        do
            row.fields.append(withoutGuard(field(&row.error)));
        while (take(m_separator));
        takeLineEnd();
        return row;
    }

private:
    bool isAt(QChar character) const { return !isAtEnd() && m_text[m_place] == character; }

    bool take(QChar character)
    {
        if (!isAt(character))
            return false;
        ++m_place;
        return true;
    }

    void takeLineEnd()
    {
        const bool hasReturn = take(u'\r');
        if (take(u'\n') || hasReturn)
            ++m_line;
    }

    // Up to the end of the field or of its line.
    QStringView bareText()
    {
        const qsizetype first = m_place;
        while (!isAtEnd() && m_text[m_place] != m_separator && !isLineEnd(m_text[m_place]))
            ++m_place;
        return m_text.sliced(first, m_place - first);
    }

    QString field(QString *error)
    {
        if (isAt(quote))
            return quotedField(error);
        const QStringView text = bareText();
        if (text.contains(quote) && error->isEmpty())
            *error = u"A quotation mark stands in a field that does not begin with one."_s;
        return text.toString();
    }

    QString quotedField(QString *error)
    {
        const qint64 line = m_line;
        QString field;
        take(quote);
        for (; !isAtEnd(); ++m_place) {
            if (isAt(quote) && !(m_place + 1 < m_text.size() && m_text[m_place + 1] == quote))
                break;
            if (isAt(quote))
                ++m_place; // two stand for one
            const bool isFirstOfTwo = isAt(u'\r') && m_place + 1 < m_text.size() && m_text[m_place + 1] == u'\n';
            m_line += isLineEnd(m_text[m_place]) && !isFirstOfTwo ? 1 : 0;
            field += m_text[m_place];
        }
        const bool isClosed = take(quote);
        const bool isFollowed = !bareText().isEmpty();
        if (error->isEmpty() && !isClosed)
            *error = u"The quotation mark in line %1 is never closed."_s.arg(line);
        else if (error->isEmpty() && isFollowed)
            *error = u"Text follows after a closing quotation mark."_s;
        return field;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_place = 0;
    qint64 m_line = 1;
};

} // namespace

std::vector<CsvRow> readCsv(const QString &text)
{
    const QStringView view(text);
    CsvReader reader(view.startsWith(QChar::ByteOrderMark) ? view.sliced(1) : view);
    std::vector<CsvRow> rows;
    while (!reader.isAtEnd()) {
        CsvRow row = reader.row();
        const bool isBlank =
            std::all_of(row.fields.begin(), row.fields.end(), [](const QString &field) { return field.isEmpty(); });
        if (!isBlank || !row.error.isEmpty())
            rows.push_back(std::move(row));
    }
    return rows;
}
