#include "previewer.h"

#include "savecheck.h"
#include "saveplan.h"
#include "sqltext.h"
#include "statebefore.h"
#include "stepvalues.h"
#include "transaction.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Words = QMap<QString, QString>; // by the name of the value's place

Words wordsOf(const Binds &binds)
{
    Words words;
    for (auto bind = binds.cbegin(); bind != binds.cend(); ++bind)
        words[bind.key()] = visibleLiteral(*bind);
    return words;
}

// Writes the statements of the steps with their values; the keys and times that only the save will know, as words.
class StatementWriter {
public:
    explicit StatementWriter(const FittedProfile &profile) : m_profile(profile), m_always(wordsOf(truthBinds()))
    {
        for (const QString &name : timeBinds({}).keys())
            m_always[name] = u"‹time of saving›"_s;
    }

    void add(const SaveStep &step, std::vector<PlannedStatement> &statements)
    {
        Words words = m_always;
        for (auto value = step.values.cbegin(); value != step.values.cend(); ++value)
            words[value.key()] = value->newKey.empty() ? visibleLiteral(value->value) : m_newKeys.at(value->newKey);
        for (const QByteArray &sql : m_profile.writes.value(step.verb))
            statements.push_back({step.change, withBinds(QString::fromUtf8(sql).trimmed(), words)});
        if (step.makesObject)
            m_newKeys[step.newKey] = u"‹key of %1 %2›"_s.arg(
                engine::kindWord(step.kind), engine::inSentence(QString::fromStdString(step.name)));
    }

private:
    const FittedProfile &m_profile;
    Words m_always;
    std::map<KeyText, QString> m_newKeys;
};

} // namespace

Result<SavePreview> previewSave(const OpenedDatabase &database, const SaveRequest &request)
{
    const Result<engine::ChangeList> changes = changesToSave(database, request);
    if (!changes)
        return tl::unexpected(changes.error());
    const Result<ReadSource> source = openAgain(database, std::make_shared<Watch>());
    if (!source)
        return tl::unexpected(source.error());
    const Result<Transaction> transaction = Transaction::begin(source->connection(), Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    StateReader reader(source->connection(), database.profile);
    return stateBefore(reader, *changes, database.profile.profile).map([&](const StateBefore &before) {
        const SavePlan plan = planSave(before.state, *changes, database.profile);
        SavePreview preview{
            .changes = *changes, .conflicts = plan.conflicts, .isLogged = database.info.hasLog || request.createLog};
        StatementWriter writer(database.profile);
        for (const SaveStep &step : plan.conflicts.empty() ? plan.steps : std::vector<SaveStep>())
            writer.add(step, preview.statements);
        return preview;
    });
}

} // namespace store
