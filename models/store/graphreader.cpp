#include "graphreader.h"

#include "readquery.h"
#include "rowtruth.h"
#include "statement.h"
#include "transaction.h"

#include <array>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// SQLite's row read directly: a million users and three million links pass here.
std::string_view textAt(sqlite3_stmt *row, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, std::size_t(sqlite3_column_bytes(row, column)));
}

engine::Key keyAt(sqlite3_stmt *row, int column)
{
    if (sqlite3_column_type(row, column) == SQLITE_INTEGER)
        return engine::Key(std::int64_t(sqlite3_column_int64(row, column)));
    return engine::Key(textAt(row, column));
}

bool isNullAt(sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL;
}

class GraphReader {
public:
    GraphReader(SqliteConnection &connection, const FittedProfile &profile)
        : m_connection(connection), m_profile(profile), m_builder(profile.profile.semantics)
    {
    }

    Result<void> readAll()
    {
        for (const ReadQueryShape &shape : readQueryShapes()) {
            const Result<void> read = m_profile.canRead(shape.query) ? readQuery(shape) : Result<void>();
            if (!read)
                return read;
        }
        return {};
    }

    Result<engine::AccessGraph> build(engine::LoadReport &report)
    {
        m_connection.watch().begin(u"Working out who may do what"_s);
        engine::AccessGraph graph = m_builder.build(&report);
        if (report.rowsTooMany == 0)
            return graph;
        return failure(ErrorKind::Unreadable,
            u"The database holds more than can be read: %1 rows too many."_s.arg(report.rowsTooMany));
    }

private:
    // Where the columns of a shape are in the rows; -1: not given.
    struct Places {
        std::array<int, 2> columns = {};
        std::array<int, 3> options = {};
    };

    Places placesOf(const ReadQueryShape &shape) const
    {
        const QStringList given = m_profile.columns.value(shape.query);
        Places places;
        for (std::size_t i = 0; i < shape.columns.size(); ++i)
            places.columns[i] = int(given.indexOf(shape.columns[i]));
        for (std::size_t i = 0; i < shape.options.size(); ++i)
            places.options[i] = shape.options[i].isEmpty() ? -1 : int(given.indexOf(shape.options[i]));
        return places;
    }

    Result<void> readQuery(const ReadQueryShape &shape)
    {
        const Places at = placesOf(shape);
        switch (shape.query) {
        case ReadQuery::Users:
            return forEachRow(shape, at, [this, at](sqlite3_stmt *row) { addUser(row, at); });
        case ReadQuery::Roles:
            return forEachRow(shape, at, [this, at](sqlite3_stmt *row) {
                m_builder.addRole(keyAt(row, at.columns[0]), textAt(row, at.columns[1]), option(row, at.options[0]),
                    option(row, at.options[1]));
            });
        case ReadQuery::Permissions:
            return forEachRow(shape, at, [this, at](sqlite3_stmt *row) {
                m_builder.addPermission(keyAt(row, at.columns[0]), textAt(row, at.columns[1]),
                    option(row, at.options[0]), option(row, at.options[1]));
            });
        case ReadQuery::Assignments:
            return forEachLink(shape, at, &engine::GraphBuilder::addAssignment);
        case ReadQuery::Grants:
            return forEachLink(shape, at, &engine::GraphBuilder::addGrant);
        case ReadQuery::DirectGrants:
            return forEachLink(shape, at, &engine::GraphBuilder::addDirectGrant);
        case ReadQuery::Inheritance:
            return forEachLink(shape, at, &engine::GraphBuilder::addInheritance);
        }
        Q_UNREACHABLE();
    }

    void addUser(sqlite3_stmt *row, const Places &at)
    {
        const bool active = at.options[1] < 0 || isTrue(row, at.options[1]);
        const bool superuser = at.options[2] >= 0 && isTrue(row, at.options[2]);
        m_builder.addUser(
            keyAt(row, at.columns[0]), textAt(row, at.columns[1]), option(row, at.options[0]), active, superuser);
    }

    static std::string_view option(sqlite3_stmt *row, int column)
    {
        return column < 0 ? std::string_view() : textAt(row, column);
    }

    template <typename Add>
    Result<void> forEachLink(const ReadQueryShape &shape, const Places &at, Add add)
    {
        return forEachRow(shape, at, [this, at, add](sqlite3_stmt *row) {
            (m_builder.*add)(keyAt(row, at.columns[0]), keyAt(row, at.columns[1]));
        });
    }

    template <typename AddRow>
    Result<void> forEachRow(const ReadQueryShape &shape, const Places &at, AddRow addRow)
    {
        constexpr std::int64_t rowsBetweenLooks = 4096;
        const QByteArray sql = m_profile.reads.value(shape.query);
        const Result<std::string> total = m_connection.value("SELECT count(*) FROM (" + sql + ")");
        Result<Statement> statement = Statement::prepare(m_connection, sql);
        if (!total || !statement)
            return tl::unexpected(total ? statement.error() : total.error());
        Watch &watch = m_connection.watch();
        watch.begin(shape.step, std::stoll(*total));
        sqlite3_stmt *row = statement->handle();
        std::int64_t done = 0;
        int code = SQLITE_OK;
        while ((code = sqlite3_step(row)) == SQLITE_ROW) {
            if (isNullAt(row, at.columns[0]) || isNullAt(row, at.columns[1]))
                m_builder.addIncompleteRow();
            else
                addRow(row);
            if (++done % rowsBetweenLooks == 0 && !watch.advance(done))
                return tl::unexpected(m_connection.lastError());
        }
        return code == SQLITE_DONE ? Result<void>() : tl::unexpected(m_connection.lastError());
    }

    SqliteConnection &m_connection;
    const FittedProfile &m_profile;
    engine::GraphBuilder m_builder;
};

} // namespace

Result<engine::AccessGraph> readGraph(
    SqliteConnection &connection, const FittedProfile &profile, engine::LoadReport &report)
{
    GraphReader reader(connection, profile);
    Result<Transaction> moment = Transaction::begin(connection, Transaction::Kind::Read);
    if (!moment)
        return tl::unexpected(moment.error());
    return reader.readAll().and_then([&] { return moment->commit(); }).and_then([&] { return reader.build(report); });
}

QStringList loadWarnings(const engine::LoadReport &report)
{
    QStringList warnings;
    const auto add = [&warnings](std::int64_t count, const QString &one, const QString &many) {
        if (count > 0)
            warnings << (count == 1 ? one : many.arg(count));
    };
    add(report.danglingLinks, u"1 link points to a user, role or permission that is not there; it does not count."_s,
        u"%1 links point to a user, role or permission that is not there; they do not count."_s);
    add(report.incompleteRows, u"1 row has no name or points nowhere; it does not count."_s,
        u"%1 rows have no name or point nowhere; they do not count."_s);
    add(report.doubleLinks, u"1 link is there more than once."_s, u"%1 links are there more than once."_s);
    add(report.inheritanceCircles, u"1 role inherits from itself in a circle."_s,
        u"%1 roles inherit from themselves in a circle."_s);
    return warnings;
}

} // namespace store
