#include "logfilter.h"

#include "changeobjects.h"
#include "visibletext.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A moment, or a whole day.
struct Span {
    QDateTime first;
    QDateTime behind; // the first moment after it
};

// A time without a zone is UTC, as in the log.
Result<Span> spanOf(const QString &option, const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == 10)
        return Span{day.startOfDay(Qt::UTC), day.addDays(1).startOfDay(Qt::UTC)};
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || text.size() <= 10)
        return failure(ErrorKind::Usage,
            u"--%1 is a day or a time such as 2026-11-23 or 2026-11-23T04:37:16Z, not %2."_s.arg(
                option, engine::inSentence(text)));
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return Span{moment, moment.addMSecs(1)};
}

QString asInLog(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

Result<LogFilter> LogFilter::from(const Invocation &call)
{
    LogFilter filter;
    for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission}) {
        if (const auto name = call.value(engine::kindWord(kind)))
            filter.m_names.push_back({kind, *name});
    }
    filter.m_actor = call.value(u"actor"_s);
    if (const auto text = call.value(u"since"_s)) {
        const auto span = spanOf(u"since"_s, *text);
        if (!span)
            return tl::unexpected(span.error());
        filter.m_since = asInLog(span->first);
    }
    if (const auto text = call.value(u"until"_s)) {
        const auto span = spanOf(u"until"_s, *text);
        if (!span)
            return tl::unexpected(span.error());
        filter.m_before = asInLog(span->behind);
    }
    return filter;
}

bool LogFilter::accepts(const store::LogEntry &entry) const
{
    const bool isInTime = entry.at >= m_since && (m_before.isEmpty() || entry.at < m_before);
    return isInTime && (!m_actor || entry.actor == *m_actor)
        && std::all_of(m_names.begin(), m_names.end(), [&entry](const Name &each) {
               return entry.change && engine::concerns(*entry.change, each.kind, each.name);
           });
}
