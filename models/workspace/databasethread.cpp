#include "databasethread.h"

#include "loadjob.h"

DatabaseThread::DatabaseThread(QObject *parent)
    : QObject(parent), m_keeper(std::make_unique<DatabaseKeeper>()), m_thread(this)
{
}

DatabaseThread::~DatabaseThread()
{
    cancel();
    m_thread.post([this] { m_keeper.reset(); });
}

void DatabaseThread::open(const store::OpenRequest &request)
{
    load([request](DatabaseKeeper &keeper, LoadJob &job) { return keeper.open(request, job); });
}

void DatabaseThread::openDemo()
{
    load([](DatabaseKeeper &keeper, LoadJob &job) { return keeper.openDemo(job); });
}

void DatabaseThread::reread()
{
    load([](DatabaseKeeper &keeper, LoadJob &job) { return keeper.reread(job); });
}

void DatabaseThread::addUserTable()
{
    load([](DatabaseKeeper &keeper, LoadJob &job) { return keeper.addUserTable(job); });
}

void DatabaseThread::load(const Read &read)
{
    cancel();
    const auto job = m_job = std::make_shared<LoadJob>([this](const QString &step, qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                if (isLoading())
                    Q_EMIT progressed(step, done, total);
            },
            Qt::QueuedConnection);
    });
    m_thread.post([this, job, read] { return read(*m_keeper, *job); },
        [this, job](const Result<DatabaseKeeper::Reading> &reading) { endLoading(job, reading); });
}

void DatabaseThread::endLoading(const std::shared_ptr<LoadJob> &job, const Result<DatabaseKeeper::Reading> &reading)
{
    if (job->isCancelled())
        return;
    if (m_job == job)
        m_job.reset();
    if (reading)
        Q_EMIT wasRead(*reading);
    else
        Q_EMIT readFailed(reading.error());
}

bool DatabaseThread::cancel()
{
    if (!m_job || !m_job->cancel())
        return false;
    m_job.reset();
    return true;
}

void DatabaseThread::lookOutside(const engine::AccessGraph &shown, DatabaseKeeper::Look look)
{
    m_thread.post([this, shown, look] { return m_keeper->lookOutside(shown, look); },
        [this](const Result<std::optional<OutsideChange>> &change) {
            if (change)
                Q_EMIT lookedOutside(*change);
            else
                Q_EMIT outsideUnreadable(change.error());
        });
}

void DatabaseThread::save(store::SaveRequest request)
{
    m_thread.post([this, request = std::move(request)] { return m_keeper->save(request); },
        [this](const Result<DatabaseKeeper::Saving> &saving) {
            if (saving)
                Q_EMIT saveAnswered(*saving);
            else
                Q_EMIT saveFailed(saving.error());
        });
}

void DatabaseThread::preview(store::SaveRequest request)
{
    m_thread.post([this, request = std::move(request)] { return m_keeper->preview(request); },
        [this, number = ++m_lastPreview](const Result<store::SavePreview> &preview) {
            if (number == m_lastPreview)
                Q_EMIT previewed(preview);
        });
}

void DatabaseThread::readLog()
{
    m_thread.post([this] { return m_keeper->readLog(); },
        [this](const Result<LogReading> &reading) {
            if (reading)
                Q_EMIT logRead(*reading);
            else
                Q_EMIT logUnreadable(reading.error());
        });
}

void DatabaseThread::keepRules(store::RuleRequest request)
{
    m_thread.post([this, request = std::move(request)] { return m_keeper->keepRules(request); },
        [this](const DatabaseKeeper::RuleKeeping &keeping) { Q_EMIT rulesAnswered(keeping); });
}

void DatabaseThread::close()
{
    cancel();
    m_thread.post([this] { m_keeper->close(); });
}
