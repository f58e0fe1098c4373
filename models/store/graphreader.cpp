#include "graphreader.h"

#include "rowtruth.h"
#include "statement.h"
#include "transaction.h"

#include <optional>
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

// Nothing: NULL.
std::optional<engine::Key> keyAt(sqlite3_stmt *row, int column)
{
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_INTEGER)
        return engine::Key(std::int64_t(sqlite3_column_int64(row, column)));
    return type == SQLITE_NULL ? std::nullopt : std::optional<engine::Key>(textAt(row, column));
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
        if (!m_connection.watch().begin(u"Working out who may do what"_s))
            return tl::unexpected(m_connection.lastError());
        engine::AccessGraph graph = m_builder.build(&report);
        if (report.rowsTooMany == 0)
            return graph;
        return failure(ErrorKind::Unreadable,
            u"The database holds more than can be read: %1 rows too many."_s.arg(report.rowsTooMany));
    }

private:
    Result<void> readQuery(const ReadQueryShape &shape)
    {
        const ColumnPlaces at = m_profile.placesOf(shape.query);
        switch (shape.query) {
        case ReadQuery::Users:
            return forEachRow(shape, [this, at](sqlite3_stmt *row) { return addUser(row, at); });
        case ReadQuery::Roles:
            return forEachRow(
                shape, [this, at](sqlite3_stmt *row) { return addObject(row, at, &engine::GraphBuilder::addRole); });
        case ReadQuery::Permissions:
            return forEachRow(shape,
                [this, at](sqlite3_stmt *row) { return addObject(row, at, &engine::GraphBuilder::addPermission); });
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

    // Adding a row says whether it could: its key, name or ends are there.
    bool addUser(sqlite3_stmt *row, const ColumnPlaces &at)
    {
        const std::optional<engine::Key> key = keyAt(row, at.columns[0]);
        if (!key || isNullAt(row, at.columns[1]))
            return false;
        const bool active = at.options[1] < 0 || isTrue(row, at.options[1]);
        const bool superuser = at.options[2] >= 0 && isTrue(row, at.options[2]);
        m_builder.addUser(*key, textAt(row, at.columns[1]), option(row, at.options[0]), active, superuser);
        return true;
    }

    template <typename Add>
    bool addObject(sqlite3_stmt *row, const ColumnPlaces &at, Add add)
    {
        const std::optional<engine::Key> key = keyAt(row, at.columns[0]);
        if (!key || isNullAt(row, at.columns[1]))
            return false;
        (m_builder.*add)(*key, textAt(row, at.columns[1]), option(row, at.options[0]), option(row, at.options[1]));
        return true;
    }

    static std::string_view option(sqlite3_stmt *row, int column)
    {
        return column < 0 ? std::string_view() : textAt(row, column);
    }

    template <typename Add>
    Result<void> forEachLink(const ReadQueryShape &shape, const ColumnPlaces &at, Add add)
    {
        return forEachRow(shape, [this, at, add](sqlite3_stmt *row) {
            const std::optional<engine::Key> from = keyAt(row, at.columns[0]);
            const std::optional<engine::Key> to = keyAt(row, at.columns[1]);
            if (from && to)
                (m_builder.*add)(*from, *to);
            return from && to;
        });
    }

    template <typename AddRow>
    Result<void> forEachRow(const ReadQueryShape &shape, AddRow addRow)
    {
        constexpr std::int64_t rowsBetweenLooks = 4096;
        const Result<std::string> total = m_connection.value(m_profile.select("count(*)", shape.query));
        Result<Statement> statement = Statement::prepare(m_connection, m_profile.reads.value(shape.query));
        if (!total || !statement)
            return tl::unexpected(total ? statement.error() : total.error());
        Watch &watch = m_connection.watch();
        if (!watch.begin(shape.step, std::stoll(*total)))
            return tl::unexpected(m_connection.lastError());
        sqlite3_stmt *row = statement->handle();
        std::int64_t done = 0;
        int code = SQLITE_OK;
        while ((code = sqlite3_step(row)) == SQLITE_ROW) {
            if (!addRow(row))
                m_builder.addIncompleteRow();
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
    if (connection.isInTransaction())
        return reader.readAll().and_then([&] { return reader.build(report); });
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
