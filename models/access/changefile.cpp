#include "changejson.h"
#include "jsonoutline.h"
#include "orderedjson.h"
#include "overloaded.h"
#include "visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr auto formatName = "rolewright-changes/1"_L1;

tl::unexpected<Error> unusable(const QString &message)
{
    return failure(ErrorKind::Usage, message);
}

Result<void> checkEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE"))
        return unusable(u"The file begins with a byte order mark; save it as UTF-8 without one."_s);
    if (QUtf8StringView(bytes).isValidUtf8())
        return {};
    int line = 1;
    for (qsizetype start = 0; start < bytes.size(); ++line) {
        const qsizetype found = bytes.indexOf('\n', start);
        const qsizetype end = found < 0 ? bytes.size() : found + 1;
        if (!QUtf8StringView(bytes.constData() + start, end - start).isValidUtf8())
            break;
        start = end;
    }
    return unusable(u"Line %1 is not UTF-8; save the file as UTF-8."_s.arg(line));
}

Result<QJsonObject> parse(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return unusable(u"Line %1 is not valid JSON (%2)."_s.arg(
            QString::number(lineAt(bytes, error.offset)), error.errorString()));
    if (!document.isObject())
        return unusable(u"The file holds a list instead of an object with “format” and “changes”."_s);
    return document.object();
}

Result<QJsonArray> changesOf(const QJsonObject &root)
{
    const QJsonValue format = root.value("format"_L1);
    if (format.toString() != formatName)
        return unusable(u"“format” must be “%1”; this file says %2."_s.arg(
            formatName, format.isString() ? inSentence(format.toString()) : u"nothing of that kind"_s));
    for (const QString &member : root.keys()) {
        if (member != "format"_L1 && member != "reason"_L1 && member != "changes"_L1)
            return unusable(u"“%1” is not known here; known are: format, reason, changes."_s.arg(visibleText(member)));
    }
    const QJsonValue reason = root.value("reason"_L1);
    if (!reason.isString() && !reason.isUndefined())
        return unusable(u"“reason” must be a text."_s);
    const QJsonValue changes = root.value("changes"_L1);
    if (!changes.isArray())
        return unusable(u"“changes” must be a list of changes."_s);
    if (changes.toArray().isEmpty())
        return unusable(u"The file holds no changes."_s);
    return changes.toArray();
}

Result<Change> readChange(const QJsonValue &value)
{
    if (!value.isObject())
        return unusable(u"a change must be an object."_s);
    return fromJson(value.toObject());
}

QByteArray line(const Change &change)
{
    return "    " + orderedJson(toJson(change), JsonBlanks::AfterMarks);
}

} // namespace

Result<ChangeFile> readChangeFile(const QByteArray &bytes)
{
    if (bytes.size() > largestChangeFile)
        return unusable(u"The file is larger than %1 MB."_s.arg(largestChangeFile / 1024 / 1024));
    if (const Result<void> encoding = checkEncoding(bytes); !encoding)
        return tl::unexpected(encoding.error());
    const Result<QJsonObject> root = parse(bytes);
    if (!root)
        return tl::unexpected(root.error());
    const Result<std::vector<int>> lines = linesOfElements(bytes, u"changes"_s);
    if (!lines)
        return tl::unexpected(lines.error());
    const Result<QJsonArray> changes = changesOf(*root);
    if (!changes)
        return tl::unexpected(changes.error());
    ChangeFile file{.reason = root->value("reason"_L1).toString()};
    for (qsizetype i = 0; i < changes->size(); ++i) {
        const Result<Change> change = readChange(changes->at(i));
        if (!change)
            return unusable(u"Change %1 (line %2): %3"_s.arg(
                QString::number(i + 1), QString::number((*lines)[std::size_t(i)]), change.error().message));
        file.changes.push_back(*change);
    }
    return file;
}

QByteArray writeChangeFile(const ChangeFile &file)
{
    QByteArrayList lines;
    for (const Change &change : file.changes) {
        lines << line(change);
        const auto *existence = std::get_if<Existence>(&change);
        if (existence && existence->exists)
            forEachLink(*existence, [&lines](const Change &link) { lines << line(link); });
    }
    const QByteArray reason = file.reason.isEmpty()
        ? QByteArray()
        : "  \"reason\": " + orderedJson(file.reason, JsonBlanks::AfterMarks) + ",\n";
    return "{\n  \"format\": \"" + QByteArray(formatName.data()) + "\",\n" + reason + "  \"changes\": [\n"
        + lines.join(",\n") + (lines.isEmpty() ? "" : "\n") + "  ]\n}\n";
}

} // namespace engine
