#include "databasekeeper.h"

#include "loadjob.h"
#include "namecomparison.h"

#include <QFile>
#include <QTemporaryDir>

#include <deque>

using namespace Qt::StringLiterals;

namespace {

store::Progress progressOf(LoadJob &job)
{
    return
        [&job](const QString &step, std::int64_t done, std::int64_t total) { return job.progress(step, done, total); };
}

Error nothingIsOpen()
{
    return {ErrorKind::Refused, u"No database is open."_s};
}

tl::unexpected<Error> nothingOpen()
{
    return tl::unexpected(nothingIsOpen());
}

// What cannot be read is no reason not to show the database; its rules say so themselves.
store::KeptRules rulesOf(const store::Database &database)
{
    const auto rules = database.rules();
    return rules ? *rules : store::KeptRules{.problem = rules.error().message};
}

} // namespace

struct DatabaseKeeper::Held {
    std::unique_ptr<QTemporaryDir> folder; // of the demo; goes after its database
    store::Database database;
};

DatabaseKeeper::DatabaseKeeper() = default;
DatabaseKeeper::~DatabaseKeeper() = default;

Result<DatabaseKeeper::Reading> DatabaseKeeper::open(const store::OpenRequest &request, LoadJob &job)
{
    return open(request, nullptr, job);
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::openDemo(LoadJob &job)
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return failure(ErrorKind::Unreadable, u"The demo needs a temporary folder, and none could be made."_s,
            folder->errorString());
    const QString path = folder->filePath(u"demo.sqlite"_s);
    if (const auto written = writeDemo(path); !written)
        return tl::unexpected(written.error());
    return open({.location = path}, std::move(folder), job);
}

// Every demo of one keeper is the same, byte by byte: its log begins with the same entry.
Result<void> DatabaseKeeper::writeDemo(const QString &path)
{
    QFile file(path);
    if (m_demo.isEmpty()) {
        if (auto created = store::createDatabase(path, u"demo"_s); !created)
            return created;
        if (file.open(QIODevice::ReadOnly))
            m_demo = file.readAll();
        return {};
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(m_demo) != m_demo.size() || !file.flush())
        return failure(
            ErrorKind::Unreadable, u"The demo could not be written to its temporary folder."_s, file.errorString());
    return {};
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::open(
    const store::OpenRequest &request, std::unique_ptr<QTemporaryDir> folder, LoadJob &job)
{
    auto database = store::Database::open(request, progressOf(job));
    if (!database)
        return tl::unexpected(database.error());
    auto next = std::make_unique<Held>(Held{std::move(folder), std::move(*database)});
    auto reading = read(*next, job);
    if (reading)
        m_held = std::move(next);
    return reading;
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::read(Held &held, LoadJob &job)
{
    auto graph = held.database.read(progressOf(job));
    if (!graph)
        return tl::unexpected(graph.error());
    store::KeptRules rules = rulesOf(held.database);
    if (!job.finish())
        return failure(ErrorKind::Cancelled, u"Reading was cancelled."_s);
    return Reading{held.database.info(), std::move(*graph), std::move(rules), held.folder != nullptr};
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::reread(LoadJob &job)
{
    return m_held ? readAgain(job) : nothingOpen();
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::addUserTable(LoadJob &job)
{
    if (!m_held)
        return nothingOpen();
    if (const auto added = m_held->database.addUserTable(); !added)
        return tl::unexpected(added.error());
    return readAgain(job);
}

Result<DatabaseKeeper::Reading> DatabaseKeeper::readAgain(LoadJob &job)
{
    auto reading = read(*m_held, job);
    if (reading)
        reading->isSameAgain = true;
    return reading;
}

Result<OutsideChange> DatabaseKeeper::readOutside(const engine::AccessGraph &shown)
{
    return m_held->database.read().map([&](engine::AccessGraph now) {
        engine::ChangeList changes = engine::changesByName(shown, now);
        return OutsideChange{m_held->database.info(), std::move(now), rulesOf(m_held->database), std::move(changes)};
    });
}

Result<std::optional<OutsideChange>> DatabaseKeeper::lookOutside(const engine::AccessGraph &shown, Look look)
{
    if (!m_held || (look == Look::IfTouched && !m_held->database.isTouched()))
        return std::nullopt;
    return readOutside(shown).map([](OutsideChange change) { return std::optional(std::move(change)); });
}

Result<DatabaseKeeper::Saving> DatabaseKeeper::save(const store::SaveRequest &request)
{
    if (!m_held)
        return nothingOpen();
    auto outcome = m_held->database.save(request);
    if (!outcome)
        return tl::unexpected(outcome.error());
    Saving saving{std::move(*outcome), m_held->database.info(), rulesOf(m_held->database)};
    if (!saving.outcome.conflicts.empty())
        if (auto outside = readOutside(request.shown))
            saving.outside = std::move(*outside);
    return saving;
}

Result<store::SavePreview> DatabaseKeeper::preview(const store::SaveRequest &request) const
{
    return m_held ? m_held->database.preview(request) : nothingOpen();
}

Result<LogReading> DatabaseKeeper::readLog() const
{
    if (!m_held)
        return nothingOpen();
    std::deque<store::LogEntry> newestFirst;
    const auto visit = [&newestFirst](const store::LogEntry &entry) {
        newestFirst.push_front(entry);
        if (newestFirst.size() > LogReading::mostEntries)
            newestFirst.pop_back();
        return true;
    };
    return m_held->database.readLog(visit)
        .and_then([this] { return m_held->database.checkLog(); })
        .map([&](store::LogCheck check) {
            return LogReading{{newestFirst.begin(), newestFirst.end()}, std::move(check)};
        });
}

DatabaseKeeper::RuleKeeping DatabaseKeeper::keepRules(const store::RuleRequest &request)
{
    if (!m_held)
        return {.refusal = nothingIsOpen()};
    const auto kept = m_held->database.keepRules(request);
    RuleKeeping keeping{.rules = rulesOf(m_held->database)};
    if (!kept)
        keeping.refusal = kept.error();
    return keeping;
}

void DatabaseKeeper::close()
{
    m_held.reset();
}
