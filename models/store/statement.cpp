#include "statement.h"

#include "overloaded.h"

#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool isBlank(const char *text)
{
    return QByteArrayView(text).trimmed().isEmpty();
}

} // namespace

Result<Statement> Statement::prepare(SqliteConnection &connection, const QByteArray &sql)
{
    connection.watch().restart();
    sqlite3_stmt *handle = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v2(connection.handle(), sql.constData(), int(sql.size()), &handle, &tail);
    Statement statement(connection, handle);
    if (code != SQLITE_OK)
        return tl::unexpected(connection.lastError());
    if (handle == nullptr || !isBlank(tail))
        return failure(ErrorKind::Unreadable, u"A statement of the profile is not one single statement."_s,
            QString::fromUtf8(sql));
    return statement;
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_bindError(std::move(other.m_bindError))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_handle, other.m_handle);
    std::swap(m_bindError, other.m_bindError);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::bind(int place, const SqlValue &value)
{
    const int code = std::visit(
        Overloaded{
            [&](std::monostate) { return sqlite3_bind_null(m_handle, place); },
            [&](qint64 number) { return sqlite3_bind_int64(m_handle, place, number); },
            [&](double number) { return sqlite3_bind_double(m_handle, place, number); },
            [&](const std::string &text) {
                return sqlite3_bind_text64(m_handle, place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
            },
            [&](const Blob &blob) {
                return sqlite3_bind_blob64(m_handle, place, blob.bytes.data(), blob.bytes.size(), SQLITE_TRANSIENT);
            },
        },
        value);
    if (code != SQLITE_OK)
        m_bindError = m_connection->lastError();
}

void Statement::bind(const Binds &values)
{
    for (int place = 1; place <= placeCount(); ++place) {
        const auto value = values.constFind(QString::fromUtf8(sqlite3_bind_parameter_name(m_handle, place)));
        Q_ASSERT(value != values.constEnd()); // the profile was refused otherwise
        bind(place, *value);
    }
}

Result<bool> Statement::step()
{
    if (m_bindError)
        return tl::unexpected(*m_bindError);
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return tl::unexpected(m_connection->lastError());
}

Result<qint64> Statement::run()
{
    m_connection->watch().restart();
    const qint64 before = sqlite3_total_changes64(m_connection->handle());
    Result<bool> hasRow = true;
    while (hasRow && *hasRow)
        hasRow = step();
    reset();
    if (!hasRow)
        return tl::unexpected(hasRow.error());
    const bool hasChanged = sqlite3_total_changes64(m_connection->handle()) != before;
    return hasChanged ? sqlite3_changes64(m_connection->handle()) : 0;
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    m_bindError.reset();
}

bool Statement::isReadOnly() const
{
    return sqlite3_stmt_readonly(m_handle) != 0;
}

int Statement::placeCount() const
{
    return sqlite3_bind_parameter_count(m_handle);
}

QStringList Statement::columns() const
{
    QStringList names;
    for (int column = 0; column < sqlite3_column_count(m_handle); ++column)
        names << QString::fromUtf8(sqlite3_column_name(m_handle, column)).toLower();
    return names;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::string_view Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, std::size_t(sqlite3_column_bytes(m_handle, column)));
}

SqlValue Statement::value(int column) const
{
    switch (sqlite3_column_type(m_handle, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(m_handle, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_handle, column);
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
        return Blob{std::string(bytes == nullptr ? "" : bytes, std::size_t(sqlite3_column_bytes(m_handle, column)))};
    }
    default:
        return std::string(text(column));
    }
}

} // namespace store
