#include "commands.h"
#include "csvtext.h"
#include "jsontext.h"
#include "logfilter.h"
#include "visibletext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

using store::LogCheck;
using store::LogEntry;

Result<store::Database> opened(const Invocation &call)
{
    return store::Database::open(
        {.location = call.arguments.first(), .profile = call.value(u"profile"_s).value_or(QString())});
}

bool isJson(const Invocation &call)
{
    return call.value(u"format"_s) == u"json"_s;
}

struct Column {
    const char *name;
    QString LogEntry::*text;
};

constexpr Column columns[] = {{"at", &LogEntry::at}, {"actor", &LogEntry::actor}, {"reason", &LogEntry::reason},
    {"change", &LogEntry::json}, {"previous_hash", &LogEntry::previousHash}, {"hash", &LogEntry::hash}};

std::string csvLine(const LogEntry &entry)
{
    std::string line = std::to_string(entry.seq);
    for (const Column &column : columns)
        line += ',' + csvField((entry.*column.text).toStdString(), CsvNames::Exact);
    return line += '\n';
}

// The change as the object that it is; a text that is none stays a text.
std::string jsonValue(const LogEntry &entry, const Column &column)
{
    const std::string text = (entry.*column.text).toStdString();
    const bool isObject = column.text == &LogEntry::json && QJsonDocument::fromJson(entry.json.toUtf8()).isObject();
    return isObject ? text : jsonString(text);
}

std::string jsonLine(const LogEntry &entry, bool isFirst)
{
    std::string line = (isFirst ? "\n{\"seq\":" : ",\n{\"seq\":") + std::to_string(entry.seq);
    for (const Column &column : columns)
        line += ",\"" + std::string(column.name) + "\":" + jsonValue(entry, column);
    return line += '}';
}

// By --user, --role, --permission, --actor, --since and --until.
Result<LogFilter> filterOf(const Invocation &call)
{
    LogFilter filter;
    for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission})
        if (const auto name = call.value(engine::kindWord(kind)))
            filter.setObject(kind, *name);
    if (const auto actor = call.value(u"actor"_s))
        filter.setActor(*actor);
    Result<void> times;
    if (const auto since = call.value(u"since"_s))
        times = filter.setSince(*since, u"--since"_s);
    if (const auto until = call.value(u"until"_s); until && times)
        times = filter.setUntil(*until, u"--until"_s);
    return times.map([&] { return filter; });
}

Result<Exit> writeEntries(Invocation &call, const store::Database &database)
{
    const auto filter = filterOf(call);
    if (!filter)
        return tl::unexpected(filter.error());
    if (!database.info().hasLog)
        call.messages.writeLine(u"rolewright-cli: This database keeps no log."_s);
    call.out.write(isJson(call) ? "[" : "seq,at,actor,reason,change,previous_hash,hash\n");
    bool isFirst = true;
    const auto read = database.readLog([&](const LogEntry &entry) {
        if (filter->accepts(entry)) {
            call.out.write(isJson(call) ? jsonLine(entry, isFirst) : csvLine(entry));
            isFirst = false;
        }
        return !call.out.hasFailed();
    });
    if (read && isJson(call))
        call.out.write("\n]\n");
    return read.map([] { return Exit::Yes; });
}

QJsonValue jsonOf(const std::optional<LogCheck::Bad> &bad)
{
    return bad ? QJsonValue(QJsonObject{{u"seq"_s, bad->seq}, {u"why"_s, bad->words}}) : QJsonValue();
}

void writeCheckAsJson(Output &out, const LogCheck &check)
{
    writeJsonLine(out,
        {{u"verified"_s, check.holds()}, {u"logged"_s, check.isKept}, {u"entries"_s, check.entryCount},
            {u"head"_s, check.isKept ? QJsonValue(check.head) : QJsonValue()},
            {u"first_bad"_s, jsonOf(check.firstBad)}});
}

void writeCheckAsText(Output &out, const LogCheck &check)
{
    if (!check.isKept) {
        out.writeLine(u"no log: this database keeps none"_s);
        return;
    }
    out.writeLine(u"head     "_s + engine::visibleText(check.head));
    out.writeLine(u"entries  %1"_s.arg(check.entryCount));
    if (check.firstBad)
        out.writeLine(u"broken   at entry %1: %2"_s.arg(check.firstBad->seq).arg(check.firstBad->words));
    else if (!check.keptHeadSeq)
        out.writeLine(
            u"verified; who may write the file could make it all anew, so keep the head elsewhere for --head"_s);
    else if (const qint64 newer = check.entryCount - *check.keptHeadSeq; newer > 0)
        out.writeLine(u"verified; the head kept elsewhere is that of entry %1, %2 came since"_s.arg(*check.keptHeadSeq)
                          .arg(newer));
    else
        out.writeLine(u"verified; the head is the one kept elsewhere"_s);
}

Result<Exit> verify(Invocation &call, const store::Database &database)
{
    const QString kept = call.value(u"head"_s).value_or(QString()).toLower();
    static const QRegularExpression hash(u"^[0-9a-f]{64}$"_s);
    if (call.has(u"head"_s) && !hash.match(kept).hasMatch())
        return failure(ErrorKind::Usage,
            u"--head is a hash of 64 hexadecimal digits, as --verify prints it, not %1."_s.arg(
                engine::inSentence(kept)));
    return database.checkLog(kept).map([&](const LogCheck &check) {
        if (isJson(call))
            writeCheckAsJson(call.out, check);
        else
            writeCheckAsText(call.out, check);
        return check.holds() ? Exit::Yes : Exit::No;
    });
}

Result<void> checkOptions(const Invocation &call)
{
    if (call.has(u"head"_s) && !call.has(u"verify"_s))
        return failure(ErrorKind::Usage, u"--head goes with --verify."_s);
    for (const auto &filter : {u"user"_s, u"role"_s, u"permission"_s, u"actor"_s, u"since"_s, u"until"_s}) {
        if (call.has(u"verify"_s) && call.has(filter))
            return failure(ErrorKind::Usage, u"--verify looks at the whole log: leave out --%1."_s.arg(filter));
    }
    return {};
}

} // namespace

Result<Exit> runLog(Invocation &call)
{
    if (const auto fit = checkOptions(call); !fit)
        return tl::unexpected(fit.error());
    return opened(call).and_then([&](const store::Database &database) {
        return call.has(u"verify"_s) ? verify(call, database) : writeEntries(call, database);
    });
}
