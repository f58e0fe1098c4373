#pragma once

#include "change.h"
#include "database.h"

// Saving as the program does it: open, read, save.

// One change as in a change file: {"do":"assign","user":"nick","role":"User"}.
engine::Change changeOf(const QByteArray &json);
engine::ChangeList changesOf(const QByteArray &jsonArray);

struct SaveOptions {
    QString reason = {};
    QString profile = {};
    bool createLog = false;
    bool dryRun = false;
};
Result<store::SaveOutcome> saveInto(
    const QString &path, const engine::ChangeList &changes, const SaveOptions &options = {});

// What is in `after` and not in `before` as "+ line", and the other way round as "- line".
QStringList differenceOf(const QStringList &before, const QStringList &after);
