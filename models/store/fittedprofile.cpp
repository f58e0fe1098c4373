#include "fittedprofile.h"

#include "change.h"
#include "sqltext.h"
#include "statement.h"
#include "tablematch.h"
#include "writeverb.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

class ProfileFitter {
public:
    ProfileFitter(const Profile &profile, SqliteConnection &connection) : m_connection(connection)
    {
        m_fitted.profile = profile;
    }

    tl::expected<FittedProfile, QStringList> fit(const TableCatalogue &catalogue)
    {
        m_match = matchTables(m_fitted.profile, catalogue);
        m_missing = m_match.missing;
        if (m_missing.isEmpty())
            fitQueries();
        if (!m_missing.isEmpty())
            return tl::unexpected(m_missing);
        m_fitted.evidence = m_match.evidence;
        m_fitted.placeholderValues = m_match.values;
        for (const QString &verb : engine::verbs())
            fitChange(verb);
        if (!m_fitted.canRead(ReadQuery::Users)) {
            for (const QString &sql : std::as_const(m_fitted.profile.userTable))
                m_fitted.userTable << withPlaceholders(sql, m_match.placeholders).toUtf8();
        }
        return m_fitted;
    }

private:
    void fitQueries()
    {
        for (auto read = m_fitted.profile.reads.cbegin(); read != m_fitted.profile.reads.cend(); ++read) {
            if (m_match.isAbout(*read))
                fitQuery(shapeOf(read.key()), withPlaceholders(*read, m_match.placeholders).toUtf8());
        }
    }

    void fitQuery(const ReadQueryShape &shape, const QByteArray &sql)
    {
        const Result<Statement> statement = Statement::prepare(m_connection, sql);
        const QString query = u"the query “%1” "_s.arg(shape.word);
        if (!statement)
            m_missing << query + u"does not fit: "_s + statement.error().detail;
        else if (!statement->isReadOnly())
            m_missing << query + u"is not a SELECT"_s;
        else
            fitColumns(shape, statement->columns(), query);
        m_fitted.reads[shape.query] = sql;
        if (m_missing.isEmpty() && !Statement::prepare(m_connection, m_fitted.select("count(*)", shape.query)))
            m_missing << query + u"does not end with its SELECT"_s;
    }

    void fitColumns(const ReadQueryShape &shape, const QStringList &columns, const QString &query)
    {
        for (const QLatin1StringView needed : shape.columns) {
            if (!columns.contains(needed))
                m_missing << query + u"gives no column “%1”"_s.arg(needed);
        }
        for (const QString &column : columns) {
            if (isUnknownMeaning(column))
                m_missing << query + u"gives “%1”, which this version does not understand"_s.arg(column);
        }
        m_fitted.columns[shape.query] = columns;
    }

    void fitChange(const QString &verb)
    {
        QList<QByteArray> statements;
        QString why = whyNot(verb);
        for (const QString &sql : m_fitted.profile.writes.value(verb)) {
            if (!why.isEmpty() || !m_match.isAbout(sql))
                continue;
            statements << withPlaceholders(sql, m_match.placeholders).toUtf8();
            if (const Result<Statement> statement = Statement::prepare(m_connection, statements.last()); !statement)
                why = u"The statement for “%1” does not fit these tables: %2."_s.arg(verb, statement.error().detail);
        }
        if (why.isEmpty() && statements.isEmpty())
            why = whyNotKept(verb, m_fitted.profile.title);
        if (why.isEmpty())
            m_fitted.writes[verb] = statements;
        else
            m_fitted.refusedVerbs[verb] = why;
    }

    QString whyNot(const QString &verb) const
    {
        const QStringList statements = m_fitted.profile.writes.value(verb);
        const bool needsUsers = std::any_of(statements.begin(), statements.end(), [this](const QString &sql) {
            return !m_match.isAbout(sql);
        }) && !m_fitted.canRead(queryThatShows(verb));
        if (needsUsers)
            return u"This file has no table of users yet."_s;
        const bool isInvisible = !m_fitted.canRead(queryThatShows(verb));
        const bool writesValue = std::any_of(
            statements.begin(), statements.end(), [this](const QString &sql) { return m_match.writesValue(sql); });
        return isInvisible || writesValue ? whyNotKept(verb, m_fitted.profile.title) : QString();
    }

    SqliteConnection &m_connection;
    FittedProfile m_fitted;
    TableMatch m_match;
    QStringList m_missing;
};

} // namespace

ColumnPlaces FittedProfile::placesOf(ReadQuery query) const
{
    const ReadQueryShape &shape = shapeOf(query);
    const QStringList given = columns.value(query);
    ColumnPlaces places;
    for (std::size_t i = 0; i < shape.columns.size(); ++i)
        places.columns[i] = int(given.indexOf(shape.columns[i]));
    for (std::size_t i = 0; i < shape.options.size(); ++i)
        places.options[i] = shape.options[i].isEmpty() ? -1 : int(given.indexOf(shape.options[i]));
    return places;
}

QByteArray FittedProfile::select(const QByteArray &what, ReadQuery query) const
{
    return "SELECT " + what + " FROM (" + reads.value(query) + "\n) AS r"; // the line may end in a comment
}

bool FittedProfile::gives(ReadQuery query, QLatin1StringView column) const
{
    return columns.value(query).contains(column)
        && std::none_of(placeholderValues.begin(), placeholderValues.end(),
            [column](const QString &placeholder) { return placeholder.section(u'.', 1) == column; });
}

tl::expected<FittedProfile, QStringList> fitted(
    const Profile &profile, const TableCatalogue &catalogue, SqliteConnection &connection)
{
    return ProfileFitter(profile, connection).fit(catalogue);
}

} // namespace store
