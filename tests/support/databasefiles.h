#pragma once

#include "accessgraph.h"
#include "database.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <utility>

// Database files for the tests of what reads and writes them. The statements here go to SQLite directly, not through
// the program.

// For QTemporaryDir: in memory where the system has such a place, so that a thousand saves do not wait for a disk.
QString temporaryPlace();

// A file of tests/data copied into `folder`; gives its path.
QString copyOfData(const QString &name, const QString &folder);
// A database made by statements; gives its path.
QString databaseOf(const QByteArray &sql, const QString &path);
// Runs statements; aborts the test program when one fails.
void runSql(const QString &path, const QByteArray &sql);
// All rows of a query, a line each, columns joined by '|', NULL as "NULL".
QStringList rowsOf(const QString &path, const QByteArray &sql);

QByteArray contentOf(const QString &path);
void writeFile(const QString &path, const QByteArray &bytes);
// Names of everything in a folder, sorted: shows what was left behind.
QStringList namesIn(const QString &folder);

// Why it failed, for QVERIFY2; empty when it did not.
template <typename T>
QByteArray said(const Result<T> &result)
{
    return result ? QByteArray() : result.error().message.toUtf8() + " | " + result.error().detail.toUtf8();
}

// User and permission, allowed or not: the answers of an application's own check.
using Pair = std::pair<QString, QString>;
std::map<Pair, bool> oracleOf(const QString &csvPath);
// The same from the engine, for every user and permission of the graph.
std::map<Pair, bool> answersOf(const engine::AccessGraph &graph);
// What a fresh open and read of the file gives, a line each, sorted: "user ada 'Ada Lind' inactive", "ada > Admin",
// "Admin : Edit Post", "ada : Edit Post direct"; or why it did not open.
QStringList textOf(const QString &path);
