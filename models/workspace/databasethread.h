#pragma once

#include "databasekeeper.h"
#include "workthread.h"

#include <QObject>

#include <functional>
#include <memory>

class LoadJob;

// The database on its thread, as the workspace sees it: requests go out by value, answers come as signals on the thread
// of this object.
class DatabaseThread : public QObject {
    Q_OBJECT

public:
    explicit DatabaseThread(QObject *parent = nullptr);
    // Loading stops at the next report of progress, a save is waited for.
    ~DatabaseThread() override;

    // A loading replaces the one under way. wasRead() or readFailed() follows, unless it is cancelled or replaced in
    // time.
    void open(const store::OpenRequest &request);
    void openDemo();
    void reread();
    void addUserTable();
    bool isLoading() const { return m_job != nullptr; }
    // False: nothing is loading, or its answer is on its way.
    bool cancel();

    // lookedOutside() or outsideUnreadable() follows.
    void lookOutside(const engine::AccessGraph &shown, DatabaseKeeper::Look look);
    void save(store::SaveRequest request);
    // previewed() follows for the last one asked for.
    void preview(store::SaveRequest request);
    // logRead() or logUnreadable() follows.
    void readLog();
    // rulesAnswered() follows.
    void keepRules(store::RuleRequest request);
    void close();
    // Waits until everything asked for is done and gives its signals before it returns.
    void finish() { m_thread.finish(); }

Q_SIGNALS:
    void progressed(const QString &step, qint64 done, qint64 total);
    void wasRead(const DatabaseKeeper::Reading &reading);
    void readFailed(const Error &error);
    void lookedOutside(const std::optional<OutsideChange> &change);
    void outsideUnreadable(const Error &error);
    void saveAnswered(const DatabaseKeeper::Saving &saving);
    void saveFailed(const Error &error);
    void previewed(const Result<store::SavePreview> &preview);
    void logRead(const LogReading &reading);
    void logUnreadable(const Error &error);
    void rulesAnswered(const DatabaseKeeper::RuleKeeping &keeping);

private:
    using Read = std::function<Result<DatabaseKeeper::Reading>(DatabaseKeeper &, LoadJob &)>;
    void load(const Read &read);
    void endLoading(const std::shared_ptr<LoadJob> &job, const Result<DatabaseKeeper::Reading> &reading);

    std::shared_ptr<LoadJob> m_job; // of the loading under way
    quint64 m_lastPreview = 0; // number of the last one asked for
    std::unique_ptr<DatabaseKeeper> m_keeper; // touched by the work on the thread only
    WorkThread m_thread;
};
