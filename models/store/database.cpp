#include "database.h"

#include "databaseopener.h"
#include "filemark.h"
#include "graphreader.h"
#include "logreader.h"
#include "previewer.h"
#include "rulekeeper.h"
#include "rulestore.h"
#include "saver.h"
#include "writesource.h"

using namespace Qt::StringLiterals;

namespace store {

struct Database::Session {
    OpenRequest request;
    OpenedDatabase opened;
    FileMark mark = {}; // of the file as it was read, or as a save here left it

    // What somebody else wrote before stays to be seen.
    template <typename Write>
    auto writing(Write write)
    {
        const bool wasTouched = mark != FileMark::of(opened.info.location);
        auto outcome = write();
        if (!wasTouched)
            mark = FileMark::of(opened.info.location);
        return outcome;
    }
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
    m_session->mark = FileMark::of(opened.info.location);
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

bool Database::isTouched() const
{
    return m_session->mark != FileMark::of(m_session->opened.info.location);
}

Result<SaveOutcome> Database::save(const SaveRequest &request)
{
    OpenedDatabase &opened = m_session->opened;
    const auto save = [&] { return store::save(opened, request); };
    return m_session->writing(save).map([&](const SaveOutcome &outcome) {
        if (outcome.saved) {
            opened.info.hasLog = opened.info.hasLog || outcome.logged;
            opened.openingWarnings.clear(); // an interrupted write is in order now
            if (!outcome.warning.isEmpty())
                opened.info.warnings << outcome.warning;
        }
        return outcome;
    });
}

Result<SavePreview> Database::preview(const SaveRequest &request) const
{
    return previewSave(m_session->opened, request);
}

Result<void> Database::readLog(const LogVisit &visit, const Progress &progress) const
{
    if (!info().hasLog)
        return {};
    return openAgain(m_session->opened, std::make_shared<Watch>(progress)).and_then([&](const ReadSource &source) {
        return forEachLogRow(source.connection(), [&](const LogRow &row) { return visit(logEntry(row)); });
    });
}

Result<LogCheck> Database::checkLog(const QString &keptHead, const Progress &progress) const
{
    if (!info().hasLog)
        return LogCheck();
    LogChain chain(keptHead);
    return openAgain(m_session->opened, std::make_shared<Watch>(progress))
        .and_then([&](const ReadSource &source) {
            return forEachLogRow(source.connection(), [&](const LogRow &row) {
                chain.add(row);
                return true;
            });
        })
        .map([&] { return chain.check(); });
}

Result<KeptRules> Database::rules() const
{
    return openAgain(m_session->opened, std::make_shared<Watch>()).and_then([this](const ReadSource &source) {
        return readRules(source.connection(), info().location);
    });
}

Result<void> Database::keepRules(const RuleRequest &request)
{
    return m_session->writing([&] { return store::keepRules(m_session->opened, request); });
}

Result<void> Database::addUserTable()
{
    OpenedDatabase &opened = m_session->opened;
    if (!opened.info.readOnlyReason.isEmpty())
        return failure(ErrorKind::Refused, opened.info.readOnlyReason);
    if (opened.profile.userTable.isEmpty())
        return failure(ErrorKind::Refused, u"The database has a table of users, or none can be added to it."_s);
    return WriteSource::open(opened)
        .and_then([&](WriteSource source) {
            Result<void> done;
            for (const QByteArray &sql : opened.profile.userTable)
                done = done.and_then([&] { return source.connection->run(sql); });
            return done.and_then([&] { return source.transaction.commit(); });
        })
        .and_then([&] { return openDatabase(m_session->request, {}); })
        .map([&](const OpenedDatabase &again) { opened = again; });
}

} // namespace store
