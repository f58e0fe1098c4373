#include "savecase.h"

#include "changejson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

engine::Change changeOf(const QByteArray &json)
{
    const auto change = engine::fromJson(QJsonDocument::fromJson(json).object());
    if (!change)
        qFatal("%s: %s", json.constData(), qPrintable(change.error().message));
    return *change;
}

engine::ChangeList changesOf(const QByteArray &jsonArray)
{
    engine::ChangeList changes;
    const QJsonArray array = QJsonDocument::fromJson(jsonArray).array();
    if (array.isEmpty())
        qFatal("no changes: %s", jsonArray.constData());
    for (const QJsonValue &value : array)
        changes.push_back(changeOf(QJsonDocument(value.toObject()).toJson()));
    return changes;
}

Result<store::SaveOutcome> saveInto(const QString &path, const engine::ChangeList &changes, const SaveOptions &options)
{
    auto database = store::Database::open({.location = path, .profile = options.profile});
    if (!database)
        return tl::unexpected(database.error());
    const auto shown = database->read();
    if (!shown)
        return tl::unexpected(shown.error());
    return database->save({.shown = *shown,
        .changes = changes,
        .reason = options.reason,
        .createLog = options.createLog,
        .dryRun = options.dryRun});
}

QStringList differenceOf(const QStringList &before, const QStringList &after)
{
    QStringList lines;
    for (const QString &line : before) {
        if (!after.contains(line))
            lines << u"- "_s + line;
    }
    for (const QString &line : after) {
        if (!before.contains(line))
            lines << u"+ "_s + line;
    }
    return lines;
}
