#include "commands.h"
#include "effectivecounts.h"
#include "jsontext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

using Counts = std::vector<std::pair<QString, std::int64_t>>;

Counts countsOf(const engine::AccessGraph &graph)
{
    return {{u"users"_s, graph.users().count()}, {u"roles"_s, graph.roles().count()},
        {u"permissions"_s, graph.permissions().count()}, {u"assignments"_s, graph.assignmentCount()},
        {u"grants"_s, graph.grantCount()}, {u"inheritance"_s, graph.inheritanceCount()},
        {u"direct_grants"_s, graph.directGrantCount()},
        {u"effective_grants"_s, engine::countEffectiveGrants(graph).total}};
}

QStringList writableVerbs(const store::DatabaseInfo &info)
{
    QStringList verbs;
    for (const QString &verb : engine::verbs()) {
        if (info.canWrite(verb))
            verbs.append(verb);
    }
    return verbs;
}

QJsonObject jsonOf(const store::DatabaseInfo &info, const Counts &counts)
{
    QJsonObject numbers;
    for (const auto &[name, count] : counts)
        numbers[name] = qint64(count);
    return {{u"profile"_s, info.profile}, {u"engine"_s, info.engine}, {u"read_only"_s, !info.readOnlyReason.isEmpty()},
        {u"writes"_s, QJsonArray::fromStringList(writableVerbs(info))}, {u"counts"_s, numbers},
        {u"assumptions"_s, QJsonArray::fromStringList(info.assumptions)},
        {u"warnings"_s, QJsonArray::fromStringList(info.warnings)}};
}

void writeText(Output &out, const store::DatabaseInfo &info, const Counts &counts)
{
    const auto line = [&out](const QString &name, const QString &value) {
        out.writeLine(u"%1  %2"_s.arg(name.leftJustified(16), value));
    };
    const QStringList verbs = writableVerbs(info);
    line(u"database"_s, info.location);
    line(u"profile"_s, u"%1 (%2)"_s.arg(info.profile, info.profileTitle));
    line(u"engine"_s, info.engine);
    line(u"read only"_s, info.readOnlyReason.isEmpty() ? u"no"_s : info.readOnlyReason);
    line(u"writes"_s, verbs.isEmpty() ? u"nothing"_s : verbs.join(u' '));
    for (const auto &[name, count] : counts)
        line(name, QString::number(count));
    for (const QString &assumption : info.assumptions)
        line(u"assumption"_s, assumption);
    for (const QString &warning : info.warnings)
        line(u"warning"_s, warning);
}

} // namespace

Result<Exit> runInfo(Invocation &call)
{
    const auto opened = openDatabase(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const store::DatabaseInfo &info = opened->database.info();
    const Counts counts = countsOf(opened->graph);
    if (call.has(u"json"_s))
        writeJsonLine(call.out, jsonOf(info, counts));
    else
        writeText(call.out, info, counts);
    return Exit::Yes;
}
