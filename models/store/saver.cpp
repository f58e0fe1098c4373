#include "saver.h"

#include "logtable.h"
#include "rulecheck.h"
#include "rulestore.h"
#include "savecheck.h"
#include "saveplan.h"
#include "statebefore.h"
#include "statedifference.h"
#include "stepwriter.h"
#include "visibletext.h"
#include "writesource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

tl::unexpected<Error> refused(const QString &why, const QString &detail = {})
{
    return failure(ErrorKind::Refused, u"Nothing was saved: %1"_s.arg(why), detail);
}

class SavePass {
public:
    SavePass(const OpenedDatabase &database, const SaveRequest &request, engine::ChangeList changes, WriteSource source)
        : m_database(database)
        , m_request(request)
        , m_changes(std::move(changes))
        , m_source(std::move(source))
        , m_reader(connection(), database.profile)
    {
    }

    Result<SaveOutcome> run()
    {
        return plan()
            .and_then([this] { return m_outcome.conflicts.empty() ? writeAll() : Result<void>(); })
            .map([this] { return m_outcome; });
    }

private:
    SqliteConnection &connection() const { return *m_source.connection; }
    const Profile &profile() const { return m_database.profile.profile; }

    Result<void> plan()
    {
        return stateBefore(m_reader, m_changes, profile()).map([this](const StateBefore &before) {
            m_scope = before.scope;
            m_rowsOutside = before.rowsOutside;
            m_plan = planSave(before.state, m_changes, m_database.profile);
            m_outcome.conflicts = m_plan.conflicts;
        });
    }

    Result<void> writeAll()
    {
        const Result<QStringList> strayBefore = strayReferences();
        if (!strayBefore)
            return tl::unexpected(strayBefore.error());
        return write()
            .and_then([this] { return compare(); })
            .and_then([&] { return checkReferences(*strayBefore); })
            .and_then([this] { return obeyRules(); })
            .and_then([this] { return log(); })
            .and_then([this] { return m_request.dryRun ? Result<void>() : commit(); });
    }

    // The file of rules follows renames when they are saved, not before: a rule that names what is not there says so.
    Result<void> commit()
    {
        return m_source.transaction.commit().map([this] {
            m_outcome.saved = true;
            if (const auto kept = m_ruleFile ? m_ruleFile->keep() : Result<void>(); !kept)
                m_outcome.warning =
                    u"The changes are saved, but the rules still name what was renamed: %1"_s.arg(kept.error().message);
        });
    }

    Result<void> write()
    {
        StepWriter writer(connection(), m_database.profile, m_reader);
        for (const SaveStep &step : m_plan.steps) {
            if (Result<void> done = writer.run(step, engine::sentence(m_changes[step.change])); !done)
                return done;
        }
        return writer.enterNewKeys(m_plan.expected);
    }

    Result<void> compare()
    {
        const Result<AccessState> found = m_reader.read(m_scope);
        if (!found)
            return tl::unexpected(found.error());
        const QStringList words = differences(m_plan.expected, *found, profile());
        if (!words.isEmpty())
            return notAsPlanned(words);
        if (m_scope.isWhole)
            return {};
        return m_reader.rowCounts().and_then([&](const std::map<ReadQuery, qint64> &counts) -> Result<void> {
            for (const auto &[query, count] : counts) {
                if (count - found->rowCount(query) != m_rowsOutside.at(query))
                    return notAsPlanned({u"the number of other %1 would be another"_s.arg(shapeOf(query).word)});
            }
            return {};
        });
    }

    Result<void> notAsPlanned(const QStringList &words) const
    {
        constexpr qsizetype mostWords = 3;
        QString said = words.first(qMin(words.size(), mostWords)).join(u"; "_s);
        if (words.size() > mostWords)
            said += u"; and %1 more"_s.arg(words.size() - mostWords);
        return refused(
            u"the database would not have become what was planned. %1. Its tables or the profile “%2” do something else than expected."_s
                .arg(said, profile().name),
            words.join(u'\n'));
    }

    // Rows that break a foreign key. In a large database this takes too long; there SQLite's own look at each statement
    // must do.
    Result<QStringList> strayReferences()
    {
        QStringList rows;
        if (!m_scope.isWhole)
            return rows;
        Result<Statement> statement = Statement::prepare(connection(), "PRAGMA foreign_key_check");
        Result<bool> hasRow = statement ? statement->step() : tl::unexpected(statement.error());
        for (; hasRow && *hasRow; hasRow = statement->step()) {
            QStringList columns;
            for (int column = 0; column < 4; ++column)
                columns << QString::fromStdString(std::string(statement->text(column)));
            rows << columns.join(u'|');
        }
        rows.sort();
        return hasRow ? Result<QStringList>(rows) : tl::unexpected(hasRow.error());
    }

    Result<void> checkReferences(const QStringList &before)
    {
        return strayReferences().and_then([&](const QStringList &now) -> Result<void> {
            for (const QString &row : now) {
                if (!std::binary_search(before.begin(), before.end(), row))
                    return refused(u"a row of the table %1 would point to one that is not there."_s.arg(
                        engine::visibleText(row.section(u'|', 0, 0))));
            }
            return {};
        });
    }

    // The rules as they are kept at this moment; their names follow the renames.
    Result<void> obeyRules()
    {
        const QString location = m_database.info.location;
        const Result<KeptRules> kept = readRules(connection(), location);
        if (!kept)
            return refused(kept.error().message, kept.error().detail);
        return checkRules(connection(), m_database.profile, *kept, m_changes).and_then([&]() -> Result<void> {
            const engine::RuleList renamed = engine::followed(kept->rules, m_changes);
            if (renamed == kept->rules || m_request.dryRun)
                return {};
            if (kept->place == RulePlace::Table)
                return writeRuleTable(connection(), renamed);
            return RuleFileDraft::write(ruleFilePath(location), renamed).map([this](RuleFileDraft draft) {
                m_ruleFile = std::move(draft);
            });
        });
    }

    Result<void> log()
    {
        // Somebody else may have begun one since the database was opened.
        const Result<bool> hasLog = TableCatalogue::read(connection()).map(&LogTable::isIn);
        if (!hasLog)
            return tl::unexpected(hasLog.error());
        if (!*hasLog && !m_request.createLog)
            return {};
        LogTable table(connection());
        const Result<void> made = *hasLog ? Result<void>() : table.create();
        return made.and_then([&] { return table.append(m_changes, m_request.reason); }).map([this] {
            m_outcome.logged = true;
        });
    }

    const OpenedDatabase &m_database;
    const SaveRequest &m_request;
    const engine::ChangeList m_changes;
    WriteSource m_source;
    StateReader m_reader; // its statements go before the connection
    StateScope m_scope;
    std::map<ReadQuery, qint64> m_rowsOutside; // of the scope
    SavePlan m_plan;
    std::optional<RuleFileDraft> m_ruleFile; // to be kept when the database is saved
    SaveOutcome m_outcome;
};

} // namespace

Result<SaveOutcome> save(const OpenedDatabase &database, const SaveRequest &request)
{
    const Result<engine::ChangeList> changes = changesToSave(database, request);
    if (!changes)
        return tl::unexpected(changes.error());
    if (changes->empty())
        return SaveOutcome{.saved = !request.dryRun};
    return WriteSource::open(database)
        .and_then([&](WriteSource source) { return SavePass(database, request, *changes, std::move(source)).run(); })
        .map([&](SaveOutcome outcome) {
            outcome.changeCount = outcome.conflicts.empty() ? qint64(changes->size()) : 0;
            return outcome;
        });
}

} // namespace store
