#pragma once

#include "database.h"

#include <atomic>
#include <chrono>
#include <thread>

struct sqlite3;

namespace store {

// How long a connection waits for others and for itself.
struct Patience {
    std::chrono::milliseconds forLocks{5000};
    // Without a row or an end; stops queries of a hostile file that never end.
    std::chrono::milliseconds forRows{30000};
};

// Watches over the statements of a connection: asks the person's progress callback now and then whether to go on, waits
// for locks, and ends what takes too long. The callback is only ever called on the thread that made the watch.
class Watch {
public:
    explicit Watch(Progress progress = {}, Patience patience = {});
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    // From now on SQLite asks this watch. It must outlive the handle.
    void attachTo(sqlite3 *handle);

    // A new part of the work; total 0: not known. False: stop.
    bool begin(const QString &step, std::int64_t total = 0);
    // So many rows of it are done. False: stop.
    bool advance(std::int64_t done);
    // Something moved: time starts anew.
    void restart();
    // Asks whether to go on, at most every 30 ms. False: stop.
    bool goOn();

    bool wasCancelled() const { return m_isCancelled; }
    // A statement took longer than Patience::forRows.
    bool ranOutOfTime() const { return m_ranOutOfTime; }
    const Patience &patience() const { return m_patience; }

private:
    using Clock = std::chrono::steady_clock;
    static int instructionsPassed(void *watch);
    static int databaseIsBusy(void *watch, int attempt);

    const Progress m_progress;
    const Patience m_patience;
    const std::thread::id m_thread = std::this_thread::get_id();
    QString m_step;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
    Clock::time_point m_restarted = Clock::now();
    Clock::time_point m_asked = {};
    Clock::time_point m_busySince = {};
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_ranOutOfTime = false;
};

} // namespace store
