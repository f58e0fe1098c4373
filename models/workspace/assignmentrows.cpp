#include "assignmentrows.h"

#include "visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { User, Role, DisplayName, Active, NoColumn };

constexpr qsizetype saidLimit = 200; // characters of a row; nobody reads more in a list

const QStringList &columnNames()
{
    static const QStringList names = {u"user"_s, u"role"_s, u"display_name"_s, u"active"_s};
    return names;
}

Column columnOf(const QString &name)
{
    const qsizetype found = columnNames().indexOf(name.trimmed().toLower());
    return found < 0 ? NoColumn : Column(found);
}

QString saidBy(const CsvRow &row)
{
    QString said;
    for (const QString &field : row.fields) {
        if (said.size() >= saidLimit)
            break;
        if (!field.isEmpty())
            said += (said.isEmpty() ? QString() : u", "_s) + field.first(std::min(field.size(), saidLimit));
    }
    return said;
}

std::optional<bool> truthOf(const QString &word)
{
    const QString lower = word.trimmed().toLower();
    if (QStringList{u"yes"_s, u"true"_s, u"1"_s}.contains(lower))
        return true;
    if (QStringList{u"no"_s, u"false"_s, u"0"_s}.contains(lower))
        return false;
    return std::nullopt;
}

// A role may be called User, too: one such word alone is a header only where users stand.
bool isHeader(const CsvRow &row)
{
    const auto known = std::count_if(
        row.fields.begin(), row.fields.end(), [](const QString &name) { return columnOf(name) != NoColumn; });
    const auto user =
        std::find_if(row.fields.begin(), row.fields.end(), [](const QString &name) { return columnOf(name) == User; });
    return user == row.fields.begin() || (user != row.fields.end() && known > 1);
}

// What the columns are, and what is wrong with their names.
struct Columns {
    std::vector<Column> kinds;
    QString error;
};

Columns columnsIn(const CsvRow &header)
{
    Columns columns{{}, header.error};
    for (const QString &name : header.fields) {
        const Column column = columnOf(name);
        const bool isTwice =
            column != NoColumn && std::find(columns.kinds.begin(), columns.kinds.end(), column) != columns.kinds.end();
        columns.kinds.push_back(isTwice ? NoColumn : column);
        if (isTwice)
            columns.error = u"The column %1 is there twice."_s.arg(columnNames()[column]);
        else if (column == NoColumn && !name.isEmpty()) // a spreadsheet may leave empty columns at the end
            columns.error = u"There is no column %1. Columns are %2."_s.arg(
                engine::inSentence(name), engine::inSentence(columnNames()));
    }
    return columns;
}

void readField(const QString &field, Column column, AssignmentRow *row)
{
    switch (column) {
    case User:
        row->user = field;
        break;
    case Role:
        row->role = field;
        break;
    case DisplayName:
        row->displayName = field;
        break;
    case Active:
        row->active = truthOf(field);
        if (!row->active && !field.isEmpty())
            row->error = u"active is yes, no, true, false, 1 or 0, not %1."_s.arg(engine::inSentence(field));
        break;
    case NoColumn:
        break;
    }
}

AssignmentRow assignmentRow(const CsvRow &row, const std::vector<Column> &columns)
{
    AssignmentRow read{.line = row.line, .text = saidBy(row), .error = row.error};
    if (read.error.isEmpty() && std::size_t(row.fields.size()) != columns.size())
        read.error = u"The row has %1 of %2 fields."_s.arg(row.fields.size()).arg(columns.size());
    for (std::size_t i = 0; i < columns.size() && read.error.isEmpty(); ++i)
        readField(row.fields[qsizetype(i)], columns[i], &read);
    return read;
}

} // namespace

std::vector<AssignmentRow> assignmentRows(const std::vector<CsvRow> &rows)
{
    if (rows.empty())
        return {};
    const bool hasHeader = isHeader(rows.front());
    Columns columns{{User, Role, DisplayName, Active}, {}};
    if (hasHeader)
        columns = columnsIn(rows.front());
    else
        columns.kinds.resize(std::size_t(std::clamp<qsizetype>(rows.front().fields.size(), 1, NoColumn)));
    std::vector<AssignmentRow> read;
    read.reserve(rows.size());
    if (!columns.error.isEmpty())
        read.push_back({.line = rows.front().line, .text = saidBy(rows.front()), .error = columns.error});
    for (std::size_t i = hasHeader ? 1 : 0; i < rows.size(); ++i)
        read.push_back(assignmentRow(rows[i], columns.kinds));
    return read;
}
