#pragma once

#include <QString>

#include <atomic>
#include <functional>

// One loading as both threads see it. Either the answer or the person who says stop is first, never both: so what the
// worker holds open and what the workspace shows cannot differ.
class LoadJob {
public:
    using Report = std::function<void(const QString &step, qint64 done, qint64 total)>;

    // report is called on the worker thread.
    explicit LoadJob(Report report);

    // False: too late, the answer is on its way.
    bool cancel();
    bool isCancelled() const { return m_state == State::Cancelled; }

    // For the worker. False: cancelled, so throw away what was read.
    bool finish();
    // A store::Progress: false stops the reading.
    bool progress(const QString &step, qint64 done, qint64 total);

private:
    enum class State { Running, Cancelled, Finished };
    bool leaveRunning(State to);

    std::atomic<State> m_state = State::Running;
    Report m_report;
};
