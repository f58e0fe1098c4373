#pragma once

#include "database.h"
#include "logreading.h"
#include "outsidechange.h"

#include <QByteArray>

#include <memory>
#include <optional>

class LoadJob;
class QTemporaryDir;

// The open database on the worker thread: made, used and destroyed there. What is open stays until another one is read
// whole.
class DatabaseKeeper {
public:
    struct Reading {
        store::DatabaseInfo info = {};
        engine::AccessGraph graph = {};
        store::KeptRules rules = {};
        bool isDemo = false;
        bool isSameAgain = false; // read anew, not another database
    };
    struct Saving {
        store::SaveOutcome outcome = {};
        store::DatabaseInfo info = {};
        store::KeptRules rules = {}; // their names may have followed renames
        std::optional<OutsideChange> outside = {}; // what the conflicts come from
    };
    struct RuleKeeping {
        store::KeptRules rules = {}; // as they are kept now
        std::optional<Error> refusal = {};
    };

    DatabaseKeeper();
    ~DatabaseKeeper();

    Result<Reading> open(const store::OpenRequest &request, LoadJob &job);
    Result<Reading> openDemo(LoadJob &job);
    Result<Reading> reread(LoadJob &job);
    Result<Reading> addUserTable(LoadJob &job);
    // What somebody else has changed since the last reading or saving; nothing when the file is as it was left, unless
    // asked again. shown: what the window shows as saved.
    enum class Look { IfTouched, Again };
    Result<std::optional<OutsideChange>> lookOutside(const engine::AccessGraph &shown, Look look);
    Result<Saving> save(const store::SaveRequest &request);
    Result<store::SavePreview> preview(const store::SaveRequest &request) const;
    Result<LogReading> readLog() const;
    RuleKeeping keepRules(const store::RuleRequest &request);
    void close();

private:
    struct Held;
    Result<void> writeDemo(const QString &path);
    Result<Reading> open(const store::OpenRequest &request, std::unique_ptr<QTemporaryDir> folder, LoadJob &job);
    static Result<Reading> read(Held &held, LoadJob &job);
    Result<OutsideChange> readOutside(const engine::AccessGraph &shown);
    Result<Reading> readAgain(LoadJob &job);

    std::unique_ptr<Held> m_held;
    QByteArray m_demo; // the file of the first demo, before anybody touched it
};
