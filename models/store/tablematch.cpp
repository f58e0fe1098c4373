#include "tablematch.h"

#include "sqltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Table = TableCatalogue::Table;

class TableMatcher {
public:
    explicit TableMatcher(const TableCatalogue &catalogue) : m_catalogue(catalogue) { }

    void match(const Profile::Table &wanted)
    {
        const Table *table = m_catalogue.table(wanted.name);
        if (table == nullptr) {
            m_match.missing << u"no table %1"_s.arg(wanted.name);
            return;
        }
        for (const QString &column : wanted.columns) {
            if (table->column(column).isEmpty())
                m_match.missing << u"%1 has no column %2"_s.arg(table->name, column);
        }
        m_match.evidence << u"%1 (%2)"_s.arg(table->name, wanted.columns.join(u", "_s));
    }

    void match(const Profile::Discovery &wanted)
    {
        std::vector<const Table *> candidates;
        for (const Table &table : m_catalogue.tables()) {
            if (isNamedSo(wanted, table) && fits(wanted, table))
                candidates.push_back(&table);
        }
        if (candidates.size() == 1)
            take(wanted, *candidates.front());
        else if (wanted.isOptional && !isAnyThere(wanted))
            m_match.absentTables.insert(wanted.name);
        else
            m_match.missing << whyNone(wanted, candidates);
    }

    TableMatch result() const { return m_match; }

private:
    static bool isNamedSo(const Profile::Discovery &wanted, const Table &table)
    {
        return std::any_of(wanted.tables.begin(), wanted.tables.end(),
            [&](const QString &name) { return isSameIdentifier(name, table.name); });
    }

    bool isAnyThere(const Profile::Discovery &wanted) const
    {
        return std::any_of(wanted.tables.begin(), wanted.tables.end(),
            [this](const QString &name) { return m_catalogue.table(name) != nullptr; });
    }

    static QStringList missingColumns(const Profile::Discovery &wanted, const Table &table)
    {
        QStringList missing;
        for (const QString &column : wanted.columns) {
            if (table.column(column).isEmpty())
                missing << column;
        }
        for (const Profile::Pick &pick : wanted.picks) {
            if (picked(pick, table).isEmpty())
                missing << pick.wishes.join(u" or "_s);
        }
        return missing;
    }

    static bool fits(const Profile::Discovery &wanted, const Table &table)
    {
        return missingColumns(wanted, table).isEmpty();
    }

    // The real column, or "=value"; empty: no wish holds.
    static QString picked(const Profile::Pick &pick, const Table &table)
    {
        for (const QString &wish : pick.wishes) {
            const QString column = wish.startsWith(u'=') ? wish : table.column(wish);
            if (!column.isEmpty())
                return column;
        }
        return {};
    }

    void take(const Profile::Discovery &wanted, const Table &table)
    {
        QStringList columns = wanted.columns;
        m_match.placeholders[wanted.name] = quotedIdentifier(table.name);
        for (const Profile::Pick &pick : wanted.picks) {
            const QString placeholder = wanted.name + u'.' + pick.name;
            const QString column = picked(pick, table);
            const bool isValue = column.startsWith(u'=');
            m_match.placeholders[placeholder] = isValue ? column.sliced(1) : quotedIdentifier(column);
            if (isValue)
                m_match.values.insert(placeholder);
            else
                columns << column;
        }
        m_match.evidence << u"%1 (%2)"_s.arg(table.name, columns.join(u", "_s));
    }

    QString whyNone(const Profile::Discovery &wanted, const std::vector<const Table *> &candidates) const
    {
        if (candidates.size() > 1)
            return u"both %1 and %2 could be the table of %3s"_s.arg(
                candidates[0]->name, candidates[1]->name, wanted.name);
        for (const QString &name : wanted.tables) {
            if (const Table *table = m_catalogue.table(name))
                return u"%1 has no column %2"_s.arg(table->name, missingColumns(wanted, *table).join(u" and no "_s));
        }
        return u"no table %1"_s.arg(wanted.tables.join(u" or "_s));
    }

    const TableCatalogue &m_catalogue;
    TableMatch m_match;
};

} // namespace

bool TableMatch::isAbout(const QString &sql) const
{
    const QStringList named = store::placeholders(sql);
    return std::none_of(named.begin(), named.end(),
        [&](const QString &placeholder) { return absentTables.contains(placeholder.section(u'.', 0, 0)); });
}

bool TableMatch::writesValue(const QString &sql) const
{
    const QStringList named = store::placeholders(sql);
    return std::any_of(
        named.begin(), named.end(), [&](const QString &placeholder) { return values.contains(placeholder); });
}

TableMatch matchTables(const Profile &profile, const TableCatalogue &catalogue)
{
    TableMatcher matcher(catalogue);
    for (const Profile::Table &table : profile.tables)
        matcher.match(table);
    for (const Profile::Discovery &discovery : profile.discoveries)
        matcher.match(discovery);
    return matcher.result();
}

} // namespace store
