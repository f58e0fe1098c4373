// Another program that uses the same database, for tests of locks, crashes and full disks.
//   lock FILE [exclusive|immediate|reader]   holds the lock, says "locked", waits for the end of its input
//   trywrite FILE                  says whether it could have written just now: "free" or "locked"
//   crash FILE                     dies by kill -9 in the middle of a large write
//   saveloop FILE                  saves for ever, saying "saved N" after each
//   save FILE CHANGES              one save of a list of changes; says what came out
//   race FILE USER ROLE COUNT      so many times gives or takes the role; says how often it saved and how often it was
//   told of a conflict limited FILE BYTES CHANGES     the same where no file may grow beyond this size

#include "databasefiles.h"
#include "savecase.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

int run(sqlite3 *handle, const char *sql)
{
    return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
}

sqlite3 *opened(const QString &path)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &handle) != SQLITE_OK)
        qFatal("cannot open");
    return handle;
}

int lock(const QString &path, const QString &how)
{
    sqlite3 *handle = opened(path);
    const QByteArray begin = how == "reader"_L1 ? "BEGIN; SELECT count(*) FROM sqlite_schema" : "BEGIN " + how.toUtf8();
    if (run(handle, begin.constData()) != SQLITE_OK)
        qFatal("cannot lock: %s", sqlite3_errmsg(handle));
    say("locked");
    while (std::getchar() != EOF) { }
    run(handle, "ROLLBACK");
    sqlite3_close(handle);
    return 0;
}

int tryWrite(const QString &path)
{
    sqlite3 *handle = opened(path);
    say(run(handle, "BEGIN IMMEDIATE") == SQLITE_OK ? "free" : "locked");
    sqlite3_close(handle);
    return 0;
}

int crash(const QString &path)
{
    sqlite3 *handle = opened(path);
    // More than the cache holds, so that the file itself is written before the commit.
    run(handle,
        "PRAGMA cache_size = 2; BEGIN; CREATE TABLE filler (x); UPDATE users SET name = name || ' changed';"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
        "INSERT INTO filler SELECT randomblob(50) FROM n; DELETE FROM user_roles");
    ::kill(::getpid(), SIGKILL);
    return 1;
}

QByteArray outcomeOf(const Result<store::SaveOutcome> &outcome)
{
    if (!outcome)
        return "refused " + QByteArray::number(int(outcome.error().kind)) + ' ' + outcome.error().message.toUtf8();
    if (!outcome->conflicts.empty())
        return "conflict " + outcome->conflicts.front().found.toUtf8();
    return outcome->saved ? "saved" : "not saved";
}

// Each save moves everybody at once between two states, so that a mixture of them would show.
int saveLoop(const QString &path)
{
    const engine::ChangeList there = changesOf(R"([
        {"do":"unassign","user":"ada","role":"Admin"}, {"do":"assign","user":"ada","role":"User"},
        {"do":"unassign","user":"uma","role":"User"}, {"do":"assign","user":"uma","role":"Admin"},
        {"do":"revoke","role":"Admin","permission":"Delete Post"}, {"do":"grant","role":"User","permission":"Edit Post"},
        {"do":"create-role","role":"Second"}, {"do":"assign","user":"nick","role":"Second"}])");
    const engine::ChangeList back = engine::inverse(there);
    for (int count = 1;; ++count) {
        const bool isThere = rowsOf(path, "SELECT 1 FROM roles WHERE name = 'Second'").isEmpty();
        const Result<store::SaveOutcome> outcome = saveInto(path, isThere ? there : back);
        if (!outcome || !outcome->saved)
            qFatal("%s", outcomeOf(outcome).constData());
        say("saved " + QByteArray::number(count));
    }
}

int race(const QString &path, const QString &user, const QString &role, int count)
{
    int saved = 0;
    int conflicts = 0;
    while (saved + conflicts < count) {
        auto database = store::Database::open({.location = path});
        const auto shown = database ? database->read() : tl::unexpected(database.error());
        if (!shown)
            qFatal("%s", qPrintable(shown.error().message));
        const std::span<const RoleId> roles = shown->rolesOf(shown->user(user).value());
        const bool hasRole = std::find(roles.begin(), roles.end(), shown->role(role).value()) != roles.end();
        const auto outcome = database->save({.shown = *shown, .changes = {engine::Assignment{user, role, !hasRole}}});
        if (!outcome)
            qFatal("%s", outcomeOf(outcome).constData());
        ++(outcome->saved ? saved : conflicts);
    }
    say("saved " + QByteArray::number(saved) + " conflicts " + QByteArray::number(conflicts));
    return 0;
}

int limited(const QString &path, const QByteArray &bytes, const QByteArray &changes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit = {bytes.toULong(), bytes.toULong()};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    say(outcomeOf(saveInto(path, changesOf(changes))));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString what = words.value(1);
    const QString path = words.value(2);
    if (what == "lock"_L1)
        return lock(path, words.value(3));
    if (what == "trywrite"_L1)
        return tryWrite(path);
    if (what == "crash"_L1)
        return crash(path);
    if (what == "saveloop"_L1)
        return saveLoop(path);
    if (what == "race"_L1)
        return race(path, words.value(3), words.value(4), words.value(5).toInt());
    if (what == "limited"_L1)
        return limited(path, words.value(3).toUtf8(), words.value(4).toUtf8());
    if (what == "save"_L1)
        say(outcomeOf(saveInto(path, changesOf(words.value(3).toUtf8()))));
    return what == "save"_L1 ? 0 : 2;
}
