#pragma once

#include "accessgraph.h"
#include "change.h"
#include "databaseinfo.h"
#include "keptrules.h"
#include "logentry.h"
#include "savepreview.h"

#include <functional>
#include <memory>

namespace store {

// Asked now and then while reading: what is read ("Reading users"), rows so far, rows in all (0: not known). False
// stops.
using Progress = std::function<bool(const QString &step, std::int64_t done, std::int64_t total)>;

// What a save does and for whom.
struct SaveRequest {
    engine::AccessGraph shown = {}; // what the window showed as saved
    engine::ChangeList changes = {}; // in order; applicable to `shown`
    QString reason = {};
    bool createLog = false; // a foreign database: make the log table
    bool dryRun = false; // everything, then roll back
};

struct SaveOutcome {
    bool saved = false; // false with empty conflicts: a dry run
    qint64 changeCount = 0; // written: fewer than asked for where some cancel out, none when all do
    bool logged = false;
    std::vector<Conflict> conflicts = {};
    QString warning = {}; // what went wrong after it was saved
};

// An open database. Belongs to the thread that opened it. Holds no lock between calls.
// Errors: Unreadable (what is wrong with the file and what to do), Busy (another program holds it; waited for 5 s),
// Refused, Cancelled.
class Database {
public:
    static Result<Database> open(const OpenRequest &request, const Progress &progress = {});
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    const DatabaseInfo &info() const;
    // One consistent reading of everything; info().warnings and report follow.
    Result<engine::AccessGraph> read(const Progress &progress = {});
    // Somebody may have written to the file since the last reading here. Asks the file system alone.
    bool isTouched() const;
    // One transaction or nothing: BEGIN IMMEDIATE, re-read what will change, write, re-read, compare, log, commit.
    Result<SaveOutcome> save(const SaveRequest &request);
    // The statements that a save would run now, from a reading alone.
    Result<SavePreview> preview(const SaveRequest &request) const;
    // The saved changes, oldest first; none where no log is kept (info().hasLog).
    Result<void> readLog(const LogVisit &visit, const Progress &progress = {}) const;
    // Follows the chain of the log to its end. keptHead: a head that was kept elsewhere, which must be in it.
    Result<LogCheck> checkLog(const QString &keptHead = {}, const Progress &progress = {}) const;
    // The rules as they are kept now.
    Result<KeptRules> rules() const;
    // In place of those that were shown; the log, where there is one, tells it. Refused when others are kept by now.
    Result<void> keepRules(const RuleRequest &request);
    // The tutorial's file without users gets its user table.
    Result<void> addUserTable();

private:
    struct Session;
    explicit Database(std::unique_ptr<Session> session);
    std::unique_ptr<Session> m_session;
};

// A new database at `path`; refuses to overwrite. template: "empty", "demo" or "tutorial".
Result<void> createDatabase(const QString &path, const QString &templateName);
QStringList templateNames();

} // namespace store
