#include "changefiles.h"
#include "commands.h"
#include "comparison.h"
#include "edit.h"
#include "jsontext.h"
#include "outputfile.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Pair = std::pair<std::string, std::string>; // user, permission; as UTF-8 they sort by code point
using Pairs = std::vector<Pair>;

// What is told about an attempt to save.
struct Report {
    store::SaveOutcome outcome = {};
    std::optional<Error> refusal =
        {}; // of the whole, by a rule or a database that is busy: no single change is at fault
    engine::ChangeList changes = {};
    engine::ChangeList inverse = {}; // takes them back
    Pairs gained = {};
    Pairs lost = {};
};

Pairs sortedPairs(const engine::AccessGraph &graph, const std::vector<engine::EffectDifference::ByPermission> &groups)
{
    Pairs pairs;
    for (const auto &group : groups) {
        for (const UserId user : group.users)
            pairs.emplace_back(graph.name(user).toStdString(), group.permission.toStdString());
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

QString changesText(std::size_t count)
{
    return count == 1 ? u"1 change"_s : u"%1 changes"_s.arg(count);
}

// Every change that cannot be made, with the reason.
std::vector<store::Conflict> refusals(const OpenedDatabase &opened, const engine::ChangeList &changes)
{
    std::vector<store::Conflict> refused;
    for (const engine::Change &change : changes) {
        if (const QString reason = opened.database.info().whyNot(engine::verb(change)); !reason.isEmpty())
            refused.push_back({change, reason});
    }
    if (refused.empty()) {
        for (const engine::Misfit &misfit : engine::misfits(opened.graph, changes))
            refused.push_back({changes[misfit.index], misfit.error.message});
    }
    return refused;
}

QString reasonOf(const Invocation &call, const engine::ChangeFile &file)
{
    return call.value(u"reason"_s).value_or(file.reason);
}

Result<Report> save(OpenedDatabase &opened, const engine::ChangeFile &file, const Invocation &call)
{
    Report report{.changes = file.changes};
    report.outcome.conflicts = refusals(opened, file.changes);
    if (!report.outcome.conflicts.empty())
        return report;

    auto outcome = opened.database.save({.shown = opened.graph,
        .changes = file.changes,
        .reason = reasonOf(call, file),
        .createLog = call.has(u"create-log"_s),
        .dryRun = call.has(u"dry-run"_s)});
    if (!outcome) { // a database that is held by another program refuses too
        report.refusal = Error{ErrorKind::Refused, outcome.error().message, outcome.error().detail};
        return report;
    }
    report.outcome = std::move(*outcome);
    if (!report.outcome.conflicts.empty())
        return report;

    const auto resolved = engine::resolved(opened.graph, file.changes);
    engine::AccessGraph after = opened.graph;
    const auto applied = engine::apply(after, file.changes);
    Q_ASSERT(resolved && applied);
    report.inverse = engine::inverse(*resolved);
    const engine::EffectDifference effect = engine::effectOf(opened.graph, after);
    report.gained = sortedPairs(after, effect.gained);
    report.lost = sortedPairs(after, effect.lost);
    return report;
}

bool wroteChanges(const Report &report)
{
    return report.outcome.saved && report.outcome.changeCount > 0;
}

QJsonArray jsonOf(const Pairs &pairs)
{
    QJsonArray array;
    for (const auto &[user, permission] : pairs)
        array.append(QJsonArray{QString::fromStdString(user), QString::fromStdString(permission)});
    return array;
}

QJsonObject jsonOf(const Report &report)
{
    QJsonArray changes;
    for (const engine::Change &change : report.changes)
        changes.append(engine::toJson(change));
    QJsonArray conflicts;
    for (const store::Conflict &conflict : report.outcome.conflicts)
        conflicts.append(QJsonObject{{u"change"_s, engine::toJson(conflict.change)}, {u"found"_s, conflict.found}});
    if (report.refusal)
        conflicts.append(QJsonObject{{u"change"_s, QJsonValue()}, {u"found"_s, report.refusal->message}});
    return {{u"saved"_s, wroteChanges(report)}, {u"logged"_s, wroteChanges(report) && report.outcome.logged},
        {u"changes"_s, changes}, {u"gained"_s, jsonOf(report.gained)}, {u"lost"_s, jsonOf(report.lost)},
        {u"conflicts"_s, conflicts}};
}

void writePairs(Output &out, const QString &title, const Pairs &pairs)
{
    out.writeLine(u"%1: %2"_s.arg(title, QString::number(pairs.size())));
    for (const auto &[user, permission] : pairs)
        out.writeLine(u"  %1: %2"_s.arg(QString::fromStdString(user), QString::fromStdString(permission)));
}

void writeText(Output &out, const Report &report)
{
    for (const engine::Change &change : report.changes)
        out.writeLine(engine::sentence(change));
    writePairs(out, u"gained"_s, report.gained);
    writePairs(out, u"lost"_s, report.lost);
    const QString count = changesText(std::size_t(report.outcome.changeCount));
    if (report.outcome.changeCount == 0)
        out.writeLine(u"nothing to save: the changes cancel out"_s);
    else
        out.writeLine(
            report.outcome.saved ? u"saved %1"_s.arg(count) : u"nothing saved (dry run): %1 would be"_s.arg(count));
}

// Why nothing was saved, if so.
std::optional<Error> refusalOf(const Report &report)
{
    if (report.refusal || report.outcome.conflicts.empty())
        return report.refusal;
    QString text = u"Nothing was saved: %1 of %2 cannot be made."_s.arg(
        QString::number(report.outcome.conflicts.size()), changesText(report.changes.size()));
    for (const store::Conflict &conflict : report.outcome.conflicts)
        text += u"\n  %1: %2"_s.arg(engine::sentence(conflict.change), conflict.found);
    return Error{ErrorKind::Refused, text, {}};
}

Result<void> writeInverse(OutputFile &file, const Report &report, const QString &reason)
{
    const QByteArray bytes = engine::writeChangeFile(
        {.reason = reason.isEmpty() ? QString() : u"takes back: %1"_s.arg(reason), .changes = report.inverse});
    Output out(file.device());
    out.write(bytes.toStdString());
    return out.flush().and_then([&file] { return file.commit(); });
}

// What goes wrong after a save does not undo it.
Error afterSaving(const Error &error, const Report &report)
{
    return {error.kind, report.outcome.saved ? u"The changes are saved. "_s + error.message : error.message};
}

} // namespace

Result<Exit> runApply(Invocation &call)
{
    const auto file = readChangesAt(call.arguments.last());
    if (!file)
        return tl::unexpected(file.error());
    auto inverse = outputFile(call, u"inverse"_s);
    if (!inverse)
        return tl::unexpected(inverse.error());
    auto opened = openDatabase(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto report = save(*opened, *file, call);
    if (!report)
        return tl::unexpected(report.error());

    if (call.has(u"json"_s))
        writeJsonLine(call.out, jsonOf(*report));
    if (const auto refusal = refusalOf(*report))
        return tl::unexpected(*refusal);
    if (!call.has(u"json"_s))
        writeText(call.out, *report);
    if (wroteChanges(*report) && !report->outcome.logged)
        call.messages.writeLine(u"not logged"_s);
    if (!report->outcome.warning.isEmpty())
        call.messages.writeLine(report->outcome.warning);
    const auto kept = *inverse ? writeInverse(**inverse, *report, reasonOf(call, *file)) : Result<void>();
    const auto written = call.out.flush();
    if (!kept || !written)
        return tl::unexpected(afterSaving(kept ? written.error() : kept.error(), *report));
    return Exit::Yes;
}
