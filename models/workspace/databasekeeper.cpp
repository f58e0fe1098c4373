#include "databasekeeper.h"

#include "loadjob.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

store::Progress progressOf(LoadJob &job)
{
    return
        [&job](const QString &step, std::int64_t done, std::int64_t total) { return job.progress(step, done, total); };
}

} // namespace

struct DatabaseKeeper::Held {
    std::unique_ptr<QTemporaryDir> folder = {}; // of the demo; goes after its database
    store::OpenRequest request = {};
    std::optional<store::Database> database = {};
};

DatabaseKeeper::DatabaseKeeper() = default;
DatabaseKeeper::~DatabaseKeeper() = default;

Result<DatabaseKeeper::Reading> DatabaseKeeper::open(const store::OpenRequest &request, LoadJob &job)
{
    auto next = std::make_unique<Held>();
    next->request = request;
    return openAndRead(std::move(next), job);
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::openDemo(LoadJob &job)
{
    auto next = std::make_unique<Held>();
    next->folder = std::make_unique<QTemporaryDir>();
    if (!next->folder->isValid()) {
        return failure(ErrorKind::Unreadable, u"The demo needs a temporary folder, and none could be made."_s,
            next->folder->errorString());
    }
    next->request.location = next->folder->filePath(u"demo.sqlite"_s);
    if (const auto created = store::createDatabase(next->request.location, u"demo"_s); !created)
        return tl::unexpected(created.error());
    return openAndRead(std::move(next), job);
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::openAndRead(std::unique_ptr<Held> next, LoadJob &job)
{
    // One connection a file: closing any other descriptor of a file drops SQLite's locks on it
    // (sqlite.org/howtocorrupt.html, 2.2).
    if (isOpen(next->request.location))
        m_held->database.reset();
    auto database = store::Database::open(next->request, progressOf(job));
    if (!database)
        return tl::unexpected(database.error());
    next->database.emplace(std::move(*database));
    auto reading = read(*next, job);
    if (reading)
        m_held = std::move(next);
    return reading;
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::read(Held &held, LoadJob &job)
{
    auto graph = held.database->read(progressOf(job));
    if (!graph)
        return tl::unexpected(graph.error());
    if (!job.finish())
        return failure(ErrorKind::Cancelled, u"Reading was cancelled."_s);
    return Reading{held.database->info(), std::move(*graph), held.folder != nullptr};
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::reread(LoadJob &job)
{
    const auto held = this->held();
    return held ? readAgain(**held, job) : tl::unexpected(held.error());
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::addUserTable(LoadJob &job)
{
    const auto held = this->held();
    if (!held)
        return tl::unexpected(held.error());
    if (const auto added = (*held)->database->addUserTable(); !added)
        return tl::unexpected(added.error());
    return readAgain(**held, job);
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::readAgain(Held &held, LoadJob &job)
{
    auto reading = read(held, job);
    if (reading)
        reading->isSameAgain = true;
    return reading;
}

Result<DatabaseKeeper::Saving> DatabaseKeeper::save(const store::SaveRequest &request)
{
    const auto held = this->held();
    if (!held)
        return tl::unexpected(held.error());
    store::Database &database = *(*held)->database;
    auto outcome = database.save(request);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return Saving{std::move(*outcome), database.info()};
}

void DatabaseKeeper::close()
{
    m_held.reset();
}

Result<DatabaseKeeper::Held *> DatabaseKeeper::held()
{
    if (!m_held)
        return failure(ErrorKind::Refused, u"No database is open."_s);
    if (!m_held->database) {
        auto database = store::Database::open(m_held->request);
        if (!database)
            return tl::unexpected(database.error());
        m_held->database.emplace(std::move(*database));
    }
    return m_held.get();
}

bool DatabaseKeeper::isOpen(const QString &location) const
{
    const QString path = QFileInfo(location).canonicalFilePath(); // empty: no such file
    return m_held && !path.isEmpty() && QFileInfo(m_held->request.location).canonicalFilePath() == path;
}
