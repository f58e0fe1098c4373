#include "logfilter.h"

#include "changeobjects.h"
#include "changewords.h"
#include "visibletext.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A moment, or a whole day.
struct Span {
    QDateTime first;
    QDateTime behind; // the first moment after it
};

// A time without a zone is UTC, as in the log.
Result<Span> spanOf(const QString &said, const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == 10)
        return Span{day.startOfDay(Qt::UTC), day.addDays(1).startOfDay(Qt::UTC)};
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || text.size() <= 10)
        return failure(ErrorKind::Usage,
            u"%1 is a day or a time such as 2026-11-23 or 2026-11-23T04:37:16Z, not %2."_s.arg(
                said, engine::inSentence(text)));
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return Span{moment, moment.addMSecs(1)};
}

QString asInLog(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

Result<void> LogFilter::setSince(const QString &text, const QString &said)
{
    return spanOf(said, text).map([this](const Span &span) { m_since = asInLog(span.first); });
}

Result<void> LogFilter::setUntil(const QString &text, const QString &said)
{
    return spanOf(said, text).map([this](const Span &span) { m_before = asInLog(span.behind); });
}

Result<void> LogFilter::setNamed(const QString &key, const QString &value)
{
    if (key == "since"_L1)
        return setSince(value, u"since:"_s);
    if (key == "until"_L1)
        return setUntil(value, u"until:"_s);
    if (key == "by"_L1)
        m_actorPart = value;
    for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission})
        if (key == engine::kindWord(kind))
            setObject(kind, value);
    return {};
}

Result<LogFilter> LogFilter::fromText(const QString &text)
{
    static const QRegularExpression part(uR"re((?:(user|role|permission|by|since|until):)?(?:"([^"]*)"?|(\S+)))re"_s);
    LogFilter filter;
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString value = match.captured(2) + match.captured(3);
        if (match.capturedLength(1) == 0) {
            filter.m_words << value;
        } else if (const auto set = filter.setNamed(match.captured(1), value); !set) {
            return tl::unexpected(set.error());
        }
    }
    return filter;
}

bool LogFilter::hasWords(const store::LogEntry &entry) const
{
    if (m_words.isEmpty())
        return true;
    const QStringList texts = {
        QString::number(entry.seq), entry.at, entry.actor, items::sentence(entry), entry.reason, entry.hash};
    return std::all_of(m_words.begin(), m_words.end(), [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(),
            [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

bool LogFilter::accepts(const store::LogEntry &entry) const
{
    const bool isInTime = entry.at >= m_since && (m_before.isEmpty() || entry.at < m_before);
    return isInTime && (!m_actor || entry.actor == *m_actor) && entry.actor.startsWith(m_actorPart, Qt::CaseInsensitive)
        && hasWords(entry) && std::all_of(m_names.begin(), m_names.end(), [&entry](const Name &each) {
               return entry.change && engine::concerns(*entry.change, each.kind, each.name);
           });
}
