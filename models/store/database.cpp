#include "database.h"

#include "databaseopener.h"
#include "graphreader.h"

using namespace Qt::StringLiterals;

namespace store {

struct Database::Session {
    OpenRequest request;
    OpenedDatabase opened;
};

Database::Database(std::unique_ptr<Session> session) : m_session(std::move(session)) { }
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const OpenRequest &request, const Progress &progress)
{
    return openDatabase(request, progress).map([&](const OpenedDatabase &opened) {
        return Database(std::make_unique<Session>(Session{request, opened}));
    });
}

const DatabaseInfo &Database::info() const
{
    return m_session->opened.info;
}

Result<engine::AccessGraph> Database::read(const Progress &progress)
{
    OpenedDatabase &opened = m_session->opened;
    const Result<ReadSource> source = openAgain(opened, std::make_shared<Watch>(progress));
    if (!source)
        return tl::unexpected(source.error());
    engine::LoadReport report;
    return readGraph(source->connection(), opened.profile, report).map([&](const engine::AccessGraph &graph) {
        opened.info.report = report;
        opened.info.warnings = opened.openingWarnings + loadWarnings(report);
        return graph;
    });
}

Result<SaveOutcome> Database::save(const SaveRequest &)
{
    return failure(ErrorKind::Refused, u"Saving is not there yet."_s);
}

Result<void> Database::addUserTable()
{
    return failure(ErrorKind::Refused, u"Saving is not there yet."_s);
}

} // namespace store
