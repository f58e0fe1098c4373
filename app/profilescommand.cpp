#include "commands.h"
#include "jsontext.h"
#include "profilelist.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void listProfiles(Invocation &call)
{
    const store::KnownProfiles known = store::knownProfiles();
    for (const QString &error : known.errors)
        call.messages.writeLine(error);
    if (call.has(u"json"_s)) {
        QJsonArray profiles;
        for (const store::ProfileSummary &profile : known.profiles) {
            profiles.append(QJsonObject{{u"profile"_s, profile.name}, {u"title"_s, profile.title},
                {u"source"_s, profile.source}, {u"file"_s, profile.file}});
        }
        writeJsonLine(call.out, {{u"profiles"_s, profiles}, {u"errors"_s, QJsonArray::fromStringList(known.errors)}});
        return;
    }
    qsizetype width = 0;
    for (const store::ProfileSummary &profile : known.profiles)
        width = std::max(width, profile.name.size());
    for (const store::ProfileSummary &profile : known.profiles)
        call.out.writeLine(u"%1  %2"_s.arg(profile.name.leftJustified(width), profile.title));
}

QJsonObject jsonOf(const store::Recognition &recognition)
{
    QJsonArray others;
    for (const auto &other : recognition.others) {
        others.append(
            QJsonObject{{u"profile"_s, other.profile}, {u"missing"_s, QJsonArray::fromStringList(other.missing)}});
    }
    const QJsonValue recognised = recognition.recognised.isEmpty() ? QJsonValue() : QJsonValue(recognition.recognised);
    return {{u"recognised"_s, recognised}, {u"inferred"_s, false}, {u"why"_s, recognition.why},
        {u"candidates"_s, QJsonArray::fromStringList(recognition.candidates)}, {u"others"_s, others}};
}

void writeText(Output &out, const store::Recognition &recognition)
{
    out.writeLine(u"recognised  %1"_s.arg(recognition.recognised.isEmpty() ? u"none"_s : recognition.recognised));
    if (!recognition.why.isEmpty())
        out.writeLine(u"why         %1"_s.arg(recognition.why));
    for (const QString &candidate : recognition.candidates)
        out.writeLine(u"fits        %1"_s.arg(candidate));
    for (const auto &other : recognition.others)
        out.writeLine(u"not         %1: %2"_s.arg(other.profile, other.missing.join(u", "_s)));
}

} // namespace

Result<Exit> runProfiles(Invocation &call)
{
    if (call.arguments.isEmpty()) {
        listProfiles(call);
        return Exit::Yes;
    }
    const auto recognition = store::recognise(call.arguments.first());
    if (!recognition)
        return tl::unexpected(recognition.error());
    if (call.has(u"json"_s))
        writeJsonLine(call.out, jsonOf(*recognition));
    else
        writeText(call.out, *recognition);
    return recognition->recognised.isEmpty() ? Exit::No : Exit::Yes;
}
