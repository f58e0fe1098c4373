#include "logtable.h"

#include "changejson.h"
#include "logchain.h"
#include "orderedjson.h"
#include "ownschema.h"
#include "statement.h"

#include <QDateTime>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

SqlValue textValue(const QByteArray &utf8)
{
    return utf8.toStdString();
}

} // namespace

bool LogTable::isIn(const TableCatalogue &catalogue)
{
    static const QStringList columns = {
        u"seq"_s, u"at"_s, u"actor"_s, u"reason"_s, u"change"_s, u"previous_hash"_s, u"hash"_s};
    const TableCatalogue::Table *table = catalogue.table(u"rolewright_log"_s);
    return table != nullptr && std::all_of(columns.begin(), columns.end(), [table](const QString &column) {
        return !table->column(column).isEmpty();
    });
}

Result<void> LogTable::create()
{
    return m_connection.run(schemaFile(u"log.sql"_s));
}

Result<void> LogTable::begin(const QString &why)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString change = uR"({"do":"begin","database":"%1","why":"%2"})"_s.arg(id, why);
    return insertion().and_then([&](Statement insert) {
        Head first;
        return append(insert, first, change.toUtf8(), {});
    });
}

Result<void> LogTable::append(const engine::ChangeList &changes, const QString &reason)
{
    QList<QByteArray> texts;
    for (const engine::Change &change : changes)
        texts << engine::compactJson(engine::toFullJson(change));
    return appendTexts(texts, reason);
}

Result<void> LogTable::append(const std::vector<engine::RuleEdit> &edits, const QString &reason)
{
    QList<QByteArray> texts;
    for (const engine::RuleEdit &edit : edits)
        texts << engine::compactJson(engine::toJson(edit));
    return appendTexts(texts, reason);
}

Result<void> LogTable::appendTexts(const QList<QByteArray> &texts, const QString &reason)
{
    m_connection.allowLogEntries();
    Result<Head> last = head();
    if (last && last->seq == 0)
        last = begin(u"adopted"_s).and_then([this] { return head(); });
    Result<Statement> insert = insertion();
    if (!last || !insert)
        return tl::unexpected(last ? insert.error() : last.error());
    for (const QByteArray &text : texts) {
        if (Result<void> done = append(*insert, *last, text, reason); !done)
            return done;
    }
    return {};
}

Result<Statement> LogTable::insertion()
{
    return Statement::prepare(m_connection,
        "INSERT INTO rolewright_log (seq, at, actor, reason, change, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, "
        "?)");
}

Result<LogTable::Head> LogTable::head()
{
    Result<Statement> statement =
        Statement::prepare(m_connection, "SELECT seq, hash FROM rolewright_log ORDER BY seq DESC LIMIT 1");
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->step().and_then([&](bool hasRow) -> Result<Head> {
        if (!hasRow)
            return Head();
        const SqlValue seq = statement->value(0);
        const std::string_view hash = statement->text(1);
        if (const auto *number = std::get_if<qint64>(&seq))
            return Head{*number, QByteArray(hash.data(), qsizetype(hash.size()))};
        // A table of that name that somebody else made, perhaps to do harm.
        return failure(ErrorKind::Refused,
            u"Nothing was saved: the last entry of the log (table rolewright_log) has no number, so no entry can follow it. Remove or repair that table."_s);
    });
}

Result<void> LogTable::append(Statement &insertion, Head &head, const QByteArray &change, const QString &reason)
{
    LogRow row{.seq = head.seq + 1,
        .at = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8(),
        .actor = actorName().toUtf8(),
        .reason = reason.toUtf8(),
        .change = change,
        .previousHash = head.hash};
    row.hash = chainHash(row);
    head = {row.seq, row.hash};
    insertion.bind(1, row.seq);
    int place = 2;
    for (const QByteArray &field : {row.at, row.actor, row.reason, row.change, row.previousHash, row.hash})
        insertion.bind(place++, textValue(field));
    return insertion.run().map([](qint64) {});
}

QString actorName()
{
    const passwd *user = ::getpwuid(::geteuid());
    const QString name = user != nullptr ? QString::fromLocal8Bit(user->pw_name) : QString::number(::geteuid());
    return name + u'@' + QSysInfo::machineHostName();
}

} // namespace store
