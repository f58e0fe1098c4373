#include "watch.h"

#include <sqlite3.h>
#include <utility>

namespace store {

namespace {

constexpr std::chrono::milliseconds askEvery(30);
constexpr std::chrono::milliseconds retryLockEvery(10);
constexpr int instructionsBetweenLooks = 20000; // about a fifth of a millisecond

} // namespace

Watch::Watch(Progress progress, Patience patience) : m_progress(std::move(progress)), m_patience(patience) { }

void Watch::attachTo(sqlite3 *handle)
{
    sqlite3_progress_handler(handle, instructionsBetweenLooks, &Watch::instructionsPassed, this);
    sqlite3_busy_handler(handle, &Watch::databaseIsBusy, this);
}

bool Watch::begin(const QString &step, std::int64_t total)
{
    m_step = step;
    m_done = 0;
    m_total = total;
    m_asked = {}; // every part is named, however short
    restart();
    return goOn();
}

bool Watch::advance(std::int64_t done)
{
    m_done = done;
    restart();
    return goOn();
}

void Watch::restart()
{
    m_restarted = Clock::now();
}

bool Watch::goOn()
{
    if (m_isCancelled || std::this_thread::get_id() != m_thread)
        return !m_isCancelled;
    const Clock::time_point now = Clock::now();
    if (!m_progress || now - m_asked < askEvery)
        return true;
    m_asked = now;
    m_isCancelled = !m_progress(m_step, m_done, m_total);
    return !m_isCancelled;
}

int Watch::instructionsPassed(void *watch)
{
    auto *self = static_cast<Watch *>(watch);
    // What runs on another thread is a check of the whole file, which may take its time.
    const bool isOwnThread = std::this_thread::get_id() == self->m_thread;
    if (isOwnThread && Clock::now() - self->m_restarted > self->m_patience.forRows)
        self->m_ranOutOfTime = true;
    return self->m_ranOutOfTime || !self->goOn();
}

int Watch::databaseIsBusy(void *watch, int attempt)
{
    auto *self = static_cast<Watch *>(watch);
    const Clock::time_point now = Clock::now();
    if (attempt == 0)
        self->m_busySince = now;
    if (now - self->m_busySince >= self->m_patience.forLocks || !self->goOn())
        return 0;
    std::this_thread::sleep_for(retryLockEvery);
    self->restart(); // waiting for others does not count as being slow
    return 1;
}

} // namespace store
