#include "rulestore.h"

#include "filegate.h"
#include "orderedjson.h"
#include "ownschema.h"
#include "statement.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto formatName = "rolewright-rules/1"_L1;
constexpr qint64 largestFile = qint64(4) << 20; // bytes

tl::unexpected<Error> notUnderstood(const QString &why)
{
    return failure(ErrorKind::Unreadable, why);
}

Result<engine::Rule> ruleFromText(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return notUnderstood(u"It is not a JSON object (%1)."_s.arg(error.errorString()));
    return engine::ruleFromJson(document.object());
}

// Understood all, or none and why.
KeptRules kept(const Result<engine::RuleList> &rules, RulePlace place)
{
    return rules ? KeptRules{*rules, place, {}} : KeptRules{{}, place, rules.error().message};
}

Result<bool> hasRuleTable(SqliteConnection &connection)
{
    return connection
        .value("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'rolewright_rule' COLLATE NOCASE")
        .map([](const std::string &count) { return count != "0"; });
}

Result<QList<QByteArray>> tableTexts(SqliteConnection &connection)
{
    Result<Statement> statement = Statement::prepare(connection, "SELECT rule FROM rolewright_rule ORDER BY id");
    if (!statement)
        return tl::unexpected(statement.error());
    QList<QByteArray> texts;
    Result<bool> hasRow = statement->step();
    for (; hasRow && *hasRow; hasRow = statement->step())
        texts << QByteArray::fromStdString(std::string(statement->text(0)));
    return hasRow ? Result<QList<QByteArray>>(texts) : tl::unexpected(hasRow.error());
}

Result<engine::RuleList> rulesFromTexts(const QList<QByteArray> &texts)
{
    engine::RuleList rules;
    for (const QByteArray &text : texts) {
        const Result<engine::Rule> rule = ruleFromText(text);
        if (!rule)
            return notUnderstood(u"Rule %1 of the table rolewright_rule cannot be understood: %2"_s.arg(
                QString::number(rules.size() + 1), rule.error().message));
        rules.push_back(*rule);
    }
    return rules;
}

Result<engine::RuleList> rulesFromFile(const QString &path, const QByteArray &bytes)
{
    const auto wrong = [&path](const QString &why) {
        return notUnderstood(u"The file of rules %1 cannot be understood: %2"_s.arg(quotedPath(path), why));
    };
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return wrong(error.errorString());
    if (root.value("format"_L1).toString() != formatName || !root.value("rules"_L1).isArray())
        return wrong(u"it has no “format” “%1” with a list “rules”."_s.arg(formatName));
    engine::RuleList rules;
    for (const QJsonValue &value : root.value("rules"_L1).toArray()) {
        const Result<engine::Rule> rule = engine::ruleFromJson(value.toObject());
        if (!rule)
            return wrong(u"rule %1: %2"_s.arg(QString::number(rules.size() + 1), rule.error().message));
        rules.push_back(*rule);
    }
    return rules;
}

Result<KeptRules> readRuleFile(const QString &location)
{
    const QString path = ruleFilePath(location);
    QFile file(path);
    if (!QFileInfo::exists(path))
        return KeptRules();
    if (!QFileInfo(path).isFile() || file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Unreadable, u"The file of rules %1 cannot be read."_s.arg(quotedPath(path)), file.errorString());
    return kept(rulesFromFile(path, file.readAll()), RulePlace::File);
}

tl::unexpected<Error> notWritten(const QString &path, const QString &detail)
{
    return failure(ErrorKind::Refused, u"The file of rules %1 cannot be written."_s.arg(quotedPath(path)), detail);
}

} // namespace

QString ruleFilePath(const QString &location)
{
    const QString itself = QFileInfo(location).canonicalFilePath();
    return (itself.isEmpty() ? location : itself) + ".rules.json"_L1;
}

Result<KeptRules> readRules(SqliteConnection &connection, const QString &location)
{
    const Result<bool> hasTable = hasRuleTable(connection);
    if (!hasTable)
        return tl::unexpected(hasTable.error());
    if (!*hasTable)
        return readRuleFile(location);
    return tableTexts(connection).map([](const QList<QByteArray> &texts) {
        return kept(rulesFromTexts(texts), RulePlace::Table);
    });
}

Result<void> writeRuleTable(SqliteConnection &connection, const engine::RuleList &rules)
{
    const Result<bool> hasTable = hasRuleTable(connection);
    if (!hasTable)
        return tl::unexpected(hasTable.error());
    Result<void> done = *hasTable ? Result<void>() : connection.run(schemaFile(u"rules.sql"_s));
    done = done.and_then([&] { return connection.run("DELETE FROM rolewright_rule"); });
    Result<Statement> insertion = done.and_then(
        [&] { return Statement::prepare(connection, "INSERT INTO rolewright_rule (id, rule) VALUES (?, ?)"); });
    if (!insertion)
        return tl::unexpected(insertion.error());
    qint64 id = 0;
    for (const engine::Rule &rule : rules) {
        insertion->bind(1, ++id);
        insertion->bind(2, engine::compactJson(engine::toJson(rule)).toStdString());
        if (const Result<qint64> inserted = insertion->run(); !inserted)
            return tl::unexpected(inserted.error());
    }
    return {};
}

RuleFileDraft::RuleFileDraft(const QString &path, std::unique_ptr<QSaveFile> file)
    : m_path(path), m_file(std::move(file))
{
}
RuleFileDraft::RuleFileDraft(RuleFileDraft &&) noexcept = default;
RuleFileDraft &RuleFileDraft::operator=(RuleFileDraft &&) noexcept = default;
RuleFileDraft::~RuleFileDraft() = default;

Result<RuleFileDraft> RuleFileDraft::write(const QString &path, const engine::RuleList &rules)
{
    if (rules.empty())
        return RuleFileDraft(path, nullptr);
    QByteArrayList lines;
    for (const engine::Rule &rule : rules)
        lines << "    " + engine::compactJson(engine::toJson(rule));
    const QByteArray bytes = "{\n  \"format\": \"" + QByteArray(formatName.data()) + "\",\n  \"rules\": [\n"
        + lines.join(",\n") + "\n  ]\n}\n";
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly) || file->write(bytes) != bytes.size() || !file->flush())
        return notWritten(path, file->errorString());
    return RuleFileDraft(path, std::move(file));
}

Result<void> RuleFileDraft::keep()
{
    if (m_file)
        return m_file->commit() ? Result<void>() : notWritten(m_path, m_file->errorString());
    QFile file(m_path);
    return !file.exists() || file.remove() ? Result<void>() : notWritten(m_path, file.errorString());
}

} // namespace store
