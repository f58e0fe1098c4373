#pragma once

#include "graphbuilder.h"
#include "result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace store {

// What a person asked to open.
struct OpenRequest {
    QString location = {}; // a file; later a URL of a server
    QString profile = {}; // empty: recognise
    bool readOnly = false; // never write, whatever the file allows
};

// What is open, in words for the window and `info`.
struct DatabaseInfo {
    QString location = {}; // absolute path
    QString engine = {}; // "sqlite"
    QString profile = {}; // "tutorial"
    QString profileTitle = {};
    QStringList notes = {}; // of the profile
    QStringList assumptions = {}; // "inactive users may do nothing", guesses from data
    QStringList warnings = {}; // "2 users point to a missing role"
    QString readOnlyReason = {}; // empty: may be written; else "The file is read-only", "Opened with --read-only", …
    bool isOwn = false; // made by Rolewright: editing needs no consent, saves are logged
    bool hasUserTable = true; // false: the tutorial's file without users; addUserTable() makes one
    bool hasLog = false;
    int rolesPerUser = 0; // 0: any number
    // Verbs of the change file that the profile can write → empty, or why it cannot ("The profile tutorial has no
    // statement for it").
    QMap<QString, QString> refusedVerbs = {};
    engine::LoadReport report = {};

    bool canWrite(const QString &verb) const { return readOnlyReason.isEmpty() && !refusedVerbs.contains(verb); }
    // Why a change with this verb cannot be made; empty when it can.
    QString whyNot(const QString &verb) const
    {
        return !readOnlyReason.isEmpty() ? readOnlyReason : refusedVerbs.value(verb);
    }
};

} // namespace store
