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
            .and_then([&] {
                return now->place == RulePlace::File ? writeRuleFile(ruleFilePath(database.info.location), {})
                                                     : Result<void>();
            });
    });
}

Result<void> keepInFile(const OpenedDatabase &database, const RuleRequest &request)
{
    const Result<ReadSource> source = openAgain(database, std::make_shared<Watch>());
    if (!source)
        return tl::unexpected(source.error());
    const Result<KeptRules> now = readRules(source->connection(), database.info.location);
    if (!now)
        return tl::unexpected(now.error());
    if (now->place == RulePlace::Table)
        return notKept(u"this database keeps its rules in a table of its own, rolewright_rule."_s);
    return checkUnchanged(*now, request.shown).and_then([&] {
        return writeRuleFile(ruleFilePath(database.info.location), request.rules);
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
