#pragma once

#include "change.h"

#include <QString>
#include <QStringList>

struct UnsavedWork;
class Workspace;

namespace store {
struct DatabaseInfo;
}

// What is open, in the words of the status bar, the start page and the questions.
QString databaseTitle(const Workspace &workspace); // "Demo database", "editorial.db"
QString databaseName(const Workspace &workspace); // in a sentence: "the demo database", "editorial.db"
QString titleOfWindow(const Workspace &workspace); // "editorial.db[*] – Rolewright"
QString readingTitle(const Workspace &workspace); // of what is being read: "editorial.db"
QString progressText(qint64 done, qint64 total); // "412,000 of 1,000,000"; empty: nothing known
QString fileTitle(const QString &location); // "editorial.db"
QString engineTitle(const store::DatabaseInfo &info); // "SQLite"
QString databaseSummary(const Workspace &workspace); // "SQLite · Flask tutorial · 3 users"

// "They were pending when Rolewright ended unexpectedly, 25 Nov 2026 13:20."
QString whenUnsaved(const UnsavedWork &work);

QString changeCount(qsizetype count); // "1 change", "4 changes"
// "Grant Edit Post to User", a line a change; beyond the limit "… and 12 more".
QStringList sentences(const engine::ChangeList &changes, qsizetype limit);
