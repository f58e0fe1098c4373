#pragma once

#include "databaseinfo.h"

#include <vector>

namespace store {

// For `profiles [DB]` and the window's "which profile?".
struct ProfileSummary {
    QString name;
    QString title;
    QString source;
    QString file; // where it was read from; resource or the user's data folder
};

// The shipped ones and those of the user's data folder; broken files are named in errors with their line.
struct KnownProfiles {
    std::vector<ProfileSummary> profiles = {};
    QStringList errors = {};
};
KnownProfiles knownProfiles();

struct Recognition {
    QString recognised = {}; // empty: none, or several
    QString why = {};
    struct Other {
        QString profile;
        QStringList missing; // "no table user_roles"
    };
    std::vector<Other> others = {};
    QStringList candidates = {}; // several fit: the person chooses
};
// Error when the file cannot be opened; that nothing fits is an answer.
Result<Recognition> recognise(const QString &location);

} // namespace store
