#include "ownschema.h"

#include "logtable.h"
#include "statement.h"
#include "visibletext.h"

#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Everything that is defined in a database: "table users" → its text. What SQLite makes for itself (indexes of keys,
// statistics) can hold no statements and is left out.
Result<QMap<QString, QString>> definitions(SqliteConnection &connection)
{
    Result<Statement> statement = Statement::prepare(connection,
        "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"
        " WHERE NOT (type IN ('table', 'index') AND name LIKE 'sqlite\\_%' ESCAPE '\\')");
    if (!statement)
        return tl::unexpected(statement.error());
    QMap<QString, QString> found;
    Result<bool> hasRow = statement->step();
    for (; hasRow && *hasRow; hasRow = statement->step())
        found[QString::fromUtf8(statement->text(0))] = QString::fromUtf8(statement->text(1));
    if (!hasRow)
        return tl::unexpected(hasRow.error());
    return found;
}

Result<qint64> number(SqliteConnection &connection, const QByteArray &pragma)
{
    return connection.value(pragma).map(
        [](const std::string &text) { return QByteArray::fromStdString(text).toLongLong(); });
}

// Databases made before there were rules lack their table until the first rule is kept.
bool mayBeMissing(const QString &part)
{
    return part == "table rolewright_rule"_L1;
}

QString difference(const QMap<QString, QString> &found, const QMap<QString, QString> &expected)
{
    for (auto part = found.cbegin(); part != found.cend(); ++part) {
        if (!expected.contains(part.key()))
            return u"it holds the %1, which Rolewright did not make"_s.arg(engine::visibleText(part.key()));
        if (expected.value(part.key()) != part.value())
            return u"the %1 was altered"_s.arg(engine::visibleText(part.key()));
    }
    for (auto part = expected.cbegin(); part != expected.cend(); ++part) {
        if (!found.contains(part.key()) && !mayBeMissing(part.key()))
            return u"the %1 is missing"_s.arg(part.key());
    }
    return {};
}

} // namespace

QByteArray schemaFile(const QString &name)
{
    QFile file(u":/rolewright/schema/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

Result<void> createOwnTables(SqliteConnection &connection)
{
    Result<void> made;
    for (const QString &file : {u"log.sql"_s, u"rules.sql"_s, u"rolewright.sql"_s})
        made = made.and_then([&] { return connection.run(schemaFile(file)); });
    return made;
}

Result<OwnershipCheck> checkOwnership(SqliteConnection &connection)
{
    Result<std::unique_ptr<SqliteConnection>> model = SqliteConnection::inMemory();
    if (!model)
        return tl::unexpected(model.error());
    if (const Result<void> made = createOwnTables(**model); !made)
        return tl::unexpected(made.error());
    const Result<qint64> mark = number(connection, "PRAGMA application_id");
    const Result<qint64> version = number(connection, "PRAGMA user_version");
    if (!mark || !version)
        return tl::unexpected(mark ? version.error() : mark.error());
    OwnershipCheck check;
    check.isOwn = *mark == number(**model, "PRAGMA application_id").value_or(0);
    if (!check.isOwn)
        return check;
    const qint64 ownVersion = number(**model, "PRAGMA user_version").value_or(0);
    if (*version > ownVersion) {
        check.whyReadOnly = u"A newer version of Rolewright made this database; this one only reads it."_s;
        return check;
    }
    const auto found = definitions(connection);
    const auto expected = definitions(**model);
    if (!found || !expected)
        return tl::unexpected(found ? expected.error() : found.error());
    if (const QString why = difference(*found, *expected); !why.isEmpty())
        check.whyReadOnly = u"This database is only read: %1."_s.arg(why);
    return check;
}

} // namespace store
