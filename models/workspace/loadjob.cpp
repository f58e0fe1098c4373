#include "loadjob.h"

#include <utility>

namespace {
constexpr qint64 reportInterval = 40; // ms: 25 a second look steady, and the queue between the threads stays short
}

LoadJob::LoadJob(Report report) : m_report(std::move(report)) { }

bool LoadJob::cancel()
{
    return leaveRunning(State::Cancelled);
}

bool LoadJob::finish()
{
    return leaveRunning(State::Finished);
}

bool LoadJob::leaveRunning(State to)
{
    State running = State::Running;
    return m_state.compare_exchange_strong(running, to);
}

bool LoadJob::progress(const QString &step, qint64 done, qint64 total)
{
    if (step != m_step || !m_sinceReport.isValid() || m_sinceReport.hasExpired(reportInterval)) {
        m_step = step;
        m_sinceReport.start();
        m_report(step, done, total);
    }
    return !isCancelled();
}
