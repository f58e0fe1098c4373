#include "stepwriter.h"

#include "stepvalues.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

tl::unexpected<Error> refused(const QString &change, const QString &why, const QString &detail = {})
{
    return failure(ErrorKind::Refused, u"Nothing was saved: “%1” %2."_s.arg(change, why), detail);
}

} // namespace

StepWriter::StepWriter(SqliteConnection &connection, const FittedProfile &profile, StateReader &reader)
    : m_connection(connection), m_profile(profile), m_reader(reader), m_always(truthBinds())
{
    m_always.insert(timeBinds(QDateTime::currentDateTimeUtc()));
}

Result<std::vector<Statement> *> StepWriter::statementsOf(const QString &verb)
{
    const auto [place, isNew] = m_statements.try_emplace(verb);
    if (!isNew)
        return &place->second;
    for (const QByteArray &sql : m_profile.writes.value(verb)) {
        Result<Statement> statement = Statement::prepare(m_connection, sql);
        if (!statement)
            return tl::unexpected(statement.error());
        place->second.push_back(std::move(*statement));
    }
    return &place->second;
}

Binds StepWriter::bindsOf(const SaveStep &step) const
{
    Binds binds = m_always;
    for (auto planned = step.values.cbegin(); planned != step.values.cend(); ++planned)
        binds[planned.key()] = planned->newKey.empty() ? planned->value : m_made.at(planned->newKey).value;
    return binds;
}

Result<void> StepWriter::run(const SaveStep &step, const QString &change)
{
    const Result<std::vector<Statement> *> statements = statementsOf(step.verb);
    if (!statements)
        return tl::unexpected(statements.error());
    const Binds binds = bindsOf(step);
    qint64 changedRows = 0;
    for (Statement &statement : **statements) {
        statement.bind(binds);
        const Result<qint64> rows = statement.run();
        if (!rows && rows.error().kind == ErrorKind::Busy)
            return tl::unexpected(rows.error());
        if (!rows)
            return failure(rows.error().kind, rows.error().message, u"%1: %2"_s.arg(change, rows.error().detail));
        if (*rows > step.mostRows)
            return refused(change, u"would have changed %1 rows instead of %2"_s.arg(*rows).arg(step.mostRows));
        changedRows += *rows;
    }
    if (changedRows == 0)
        return refused(change, u"would have changed nothing"_s);
    return step.makesObject ? findMade(step, change) : Result<void>();
}

Result<void> StepWriter::findMade(const SaveStep &step, const QString &change)
{
    const Result<StateScope::Keys> keys = m_reader.keysNamed(step.kind, step.name);
    if (!keys)
        return tl::unexpected(keys.error());
    if (keys->size() != 1)
        return refused(change, u"would have made %1 of them"_s.arg(keys->size()));
    m_made[step.newKey] = {step.kind, keys->begin()->first, keys->begin()->second};
    return {};
}

Result<void> StepWriter::enterNewKeys(AccessState &expected) const
{
    for (const auto &[planned, made] : m_made) {
        if (expected.mentionCount(made.kind, made.key) > 0)
            return failure(ErrorKind::Refused,
                u"Nothing was saved: the new %1 %2 would get links of one that is gone (number %3). Remove them first."_s
                    .arg(engine::kindWord(made.kind),
                        engine::inSentence(QString::fromStdString(expected.object(made.kind, planned)->name)),
                        engine::visibleText(QString::fromStdString(made.key))));
        expected.changeKey(made.kind, planned, made.key, made.value);
    }
    return {};
}

} // namespace store
