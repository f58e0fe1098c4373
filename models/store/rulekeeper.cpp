#include "rulekeeper.h"

#include "logtable.h"
#include "rulestore.h"
#include "tablecatalogue.h"
#include "writesource.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

tl::unexpected<Error> notKept(const QString &why)
{
    return failure(ErrorKind::Refused, u"The rules were not changed: %1"_s.arg(why));
}

Result<void> checkUnchanged(const KeptRules &now, const KeptRules &shown)
{
    if (now.rules == shown.rules && now.problem == shown.problem)
        return {};
    return notKept(u"somebody else changed them meanwhile. Look at them again, then decide."_s);
}

Result<void> logEdits(SqliteConnection &connection, const RuleRequest &request)
{
    return TableCatalogue::read(connection).and_then([&](const TableCatalogue &catalogue) -> Result<void> {
        if (!LogTable::isIn(catalogue))
            return {};
        return LogTable(connection).append(engine::ruleEdits(request.shown.rules, request.rules), request.reason);
    });
}

// The rules are in the table by now, which goes before the file.
Result<void> removeFile(const OpenedDatabase &database)
{
    const QString path = ruleFilePath(database.info.location);
    return RuleFileDraft::write(path, {})
        .and_then([](RuleFileDraft draft) { return draft.keep(); })
        .map_error([&](const Error &error) {
            return Error{ErrorKind::Unreadable,
                u"The rules are changed and kept in the database now. Their old file %1 no longer counts, but could not be removed: remove it yourself."_s
                    .arg(quotedPath(path)),
                error.detail};
        });
}

Result<void> keepInTable(const OpenedDatabase &database, const RuleRequest &request)
{
    if (!database.info.readOnlyReason.isEmpty())
        return notKept(database.info.readOnlyReason);
    return WriteSource::open(database).and_then([&](WriteSource source) -> Result<void> {
        SqliteConnection &connection = *source.connection;
        const Result<KeptRules> now = readRules(connection, database.info.location);
        if (!now)
            return tl::unexpected(now.error());
        return checkUnchanged(*now, request.shown)
            .and_then([&] { return writeRuleTable(connection, request.rules); })
            .and_then([&] { return logEdits(connection, request); })
            .and_then([&] { return source.transaction.commit(); })
            .and_then([&] { return now->place == RulePlace::File ? removeFile(database) : Result<void>(); });
    });
}

// A log of the database that can be written tells the rules of its file too.
Result<bool> canLog(const OpenedDatabase &database)
{
    if (!database.info.readOnlyReason.isEmpty())
        return false;
    return openAgain(database, std::make_shared<Watch>())
        .and_then([](const ReadSource &source) { return TableCatalogue::read(source.connection()); })
        .map(&LogTable::isIn);
}

// log: called when the new file is written and before it is in its place. So a crash may leave an entry of the log
// without its rule, but no rule without its entry.
Result<void> replaceFile(SqliteConnection &connection, const OpenedDatabase &database, const RuleRequest &request,
    const std::function<Result<void>()> &log)
{
    const Result<KeptRules> now = readRules(connection, database.info.location);
    if (!now)
        return tl::unexpected(now.error());
    if (now->place == RulePlace::Table)
        return notKept(u"this database keeps its rules in a table of its own, rolewright_rule."_s);
    return checkUnchanged(*now, request.shown)
        .and_then([&] { return RuleFileDraft::write(ruleFilePath(database.info.location), request.rules); })
        .and_then([&](RuleFileDraft draft) { return log().and_then([&] { return draft.keep(); }); });
}

Result<void> keepInLoggedFile(const OpenedDatabase &database, const RuleRequest &request)
{
    return WriteSource::open(database).and_then([&](WriteSource source) {
        bool isLogged = false;
        const auto log = [&] {
            return logEdits(*source.connection, request).and_then([&] { return source.transaction.commit(); }).map([&] {
                isLogged = true;
            });
        };
        return replaceFile(*source.connection, database, request, log).map_error([&](const Error &error) {
            return !isLogged
                ? error
                : Error{ErrorKind::Unreadable,
                    u"The log tells that the rules were changed, but they were not. %1 Change them again."_s.arg(
                        error.message),
                    error.detail};
        });
    });
}

Result<void> keepInFile(const OpenedDatabase &database, const RuleRequest &request)
{
    if (database.isForReading)
        return notKept(database.info.readOnlyReason);
    const Result<bool> isLogged = canLog(database);
    if (!isLogged)
        return tl::unexpected(isLogged.error());
    if (*isLogged)
        return keepInLoggedFile(database, request);
    return openAgain(database, std::make_shared<Watch>()).and_then([&](const ReadSource &source) {
        return replaceFile(source.connection(), database, request, [] { return Result<void>(); });
    });
}

} // namespace

Result<void> keepRules(const OpenedDatabase &database, const RuleRequest &request)
{
    for (const engine::Rule &rule : request.rules) {
        if (const QString why = engine::whyNotARule(rule); !why.isEmpty())
            return notKept(why);
    }
    switch (request.place) {
    case RulePlace::Table:
        return keepInTable(database, request);
    case RulePlace::File:
        return keepInFile(database, request);
    case RulePlace::Nowhere:
        break;
    }
    return notKept(u"there is no place to keep them."_s);
}

} // namespace store
