#include "loadjob.h"

#include <utility>

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
    m_report(step, done, total);
    return !isCancelled();
}
