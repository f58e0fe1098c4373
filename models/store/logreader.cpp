#include "logreader.h"

#include "changejson.h"
#include "statement.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qint64 rowsBetweenLooks = 1024;

QByteArray bytesIn(const Statement &row, int column)
{
    const std::string_view text = row.text(column);
    return QByteArray(text.data(), qsizetype(text.size()));
}

// A number that is none becomes 0, with which no log begins.
LogRow logRow(const Statement &row)
{
    return {.seq = bytesIn(row, 0).toLongLong(),
        .at = bytesIn(row, 1),
        .actor = bytesIn(row, 2),
        .reason = bytesIn(row, 3),
        .change = bytesIn(row, 4),
        .previousHash = bytesIn(row, 5),
        .hash = bytesIn(row, 6)};
}

} // namespace

Result<void> forEachLogRow(SqliteConnection &connection, const std::function<bool(const LogRow &row)> &visit)
{
    connection.allowLogEntries();
    const Result<std::string> total = connection.value("SELECT count(*) FROM rolewright_log");
    if (!total)
        return tl::unexpected(total.error());
    if (!connection.watch().begin(u"Reading the log"_s, std::stoll(*total)))
        return tl::unexpected(connection.lastError());
    Result<Statement> statement = Statement::prepare(
        connection, "SELECT seq, at, actor, reason, change, previous_hash, hash FROM rolewright_log ORDER BY seq");
    if (!statement)
        return tl::unexpected(statement.error());
    qint64 done = 0;
    Result<bool> hasRow = statement->step();
    for (; hasRow && *hasRow; hasRow = statement->step()) {
        if (!visit(logRow(*statement)))
            return {};
        if (++done % rowsBetweenLooks == 0 && !connection.watch().advance(done))
            return tl::unexpected(connection.lastError());
    }
    return hasRow ? Result<void>() : tl::unexpected(hasRow.error());
}

LogEntry logEntry(const LogRow &row)
{
    LogEntry entry{.seq = row.seq,
        .at = QString::fromUtf8(row.at),
        .actor = QString::fromUtf8(row.actor),
        .reason = QString::fromUtf8(row.reason),
        .json = QString::fromUtf8(row.change),
        .previousHash = QString::fromUtf8(row.previousHash),
        .hash = QString::fromUtf8(row.hash)};
    const QJsonObject object = QJsonDocument::fromJson(row.change).object();
    if (const Result<engine::Change> change = engine::fromJson(object); change)
        entry.change = *change;
    else if (const Result<engine::RuleEdit> rule = engine::ruleEditFromJson(object); rule)
        entry.rule = *rule;
    return entry;
}

} // namespace store
