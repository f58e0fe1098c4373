#include "sqliteconnection.h"

#include "statement.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <cstring>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// For a file that may have been made to do harm: sqlite.org/security.html, 1.2.
struct Limit {
    int id;
    int value;
};
constexpr Limit limits[] = {
    {SQLITE_LIMIT_LENGTH, 16 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 100},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_EXPR_DEPTH, 500},
};

struct Switch {
    int id;
    int value;
};
constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
};

// A Qt that brings its own SQLite, as on Windows: its handles are not for the library that this program is linked with.
bool isOurSqlite(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    return query.exec(u"SELECT sqlite_source_id()"_s) && query.next()
        && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0 || !isOurSqlite(database))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

SqliteConnection::SqliteConnection(QString location, Doing doing, std::shared_ptr<Watch> watch)
    : m_name(u"rolewright-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_location(std::move(location))
    , m_doing(doing)
    , m_watch(std::move(watch))
{
}

SqliteConnection::~SqliteConnection()
{
    close();
}

void SqliteConnection::close()
{
    m_handle = nullptr;
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(
    FileClaim claim, Access access, std::shared_ptr<Watch> watch)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(
        claim.facts().location, access == Access::Write ? Doing::Saving : Doing::Reading, std::move(watch)));
    // An absolute path: a name that begins with "file:" would be read as a URI.
    const QString path = claim.facts().path;
    connection->m_claim = std::make_unique<FileClaim>(std::move(claim));
    const QString options = access == Access::Read ? u"QSQLITE_OPEN_READONLY"_s : QString();
    const QByteArray queryOnly = access == Access::Write ? "PRAGMA query_only = OFF" : "PRAGMA query_only = ON";
    return connection->openDriver(path, options)
        .and_then([&] { return connection->harden(); })
        .and_then([&] { return connection->run(queryOnly); })
        .map([&] { return std::move(connection); });
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::create(const QString &path)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, Doing::Saving, std::make_shared<Watch>()));
    return connection->openDriver(path, {}).and_then([&] { return connection->harden(); }).map([&] {
        return std::move(connection);
    });
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::inMemory()
{
    return create(u":memory:"_s);
}

Result<void> SqliteConnection::openDriver(const QString &path, const QString &options)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!database.isValid())
        return failure(
            ErrorKind::Unreadable, u"The SQLite driver of Qt is missing. Install the package libqt6sql6-sqlite."_s);
    database.setDatabaseName(path);
    database.setConnectOptions(options);
    if (!database.open())
        return failure(ErrorKind::Unreadable, u"%1 cannot be opened."_s.arg(quotedPath(m_location)),
            database.lastError().nativeErrorCode());
    m_handle = handleOf(database);
    if (m_handle != nullptr)
        return {};
    return failure(ErrorKind::Unreadable,
        u"Qt's SQLite driver and Rolewright use different SQLite libraries; nothing can be opened."_s);
}

Result<void> SqliteConnection::harden()
{
    m_watch->attachTo(m_handle);
    for (const Limit &limit : limits)
        sqlite3_limit(m_handle, limit.id, limit.value);
    for (const Switch &wanted : switches) {
        int now = 0;
        sqlite3_db_config(m_handle, wanted.id, wanted.value, &now);
        if (now != wanted.value)
            return failure(ErrorKind::Unreadable, u"This SQLite cannot be made safe for files from outside."_s);
    }
    const Result<void> set =
        run("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY");
    if (!set)
        return set;
    const Result<std::string> foreignKeys = value("PRAGMA foreign_keys");
    if (foreignKeys && *foreignKeys == "1")
        return {};
    return failure(ErrorKind::Unreadable, u"This SQLite does not look after foreign keys."_s);
}

bool SqliteConnection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void SqliteConnection::allowLogEntries()
{
    constexpr int longestEntry = 256 << 20; // some millions of names
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, longestEntry);
}

Error SqliteConnection::lastError() const
{
    return sqliteError(m_handle, m_doing, m_location, *m_watch);
}

Result<void> SqliteConnection::run(const QByteArray &sql)
{
    m_watch->restart();
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return tl::unexpected(lastError());
}

Result<std::string> SqliteConnection::value(const QByteArray &sql)
{
    Result<Statement> statement = Statement::prepare(*this, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->step().map([&](bool hasRow) { return hasRow ? std::string(statement->text(0)) : std::string(); });
}

} // namespace store
