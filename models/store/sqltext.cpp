#include "sqltext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

const QRegularExpression &placeholderPattern()
{
    static const QRegularExpression pattern(u"\\{\\{([^{}]*)\\}\\}"_s);
    return pattern;
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

qsizetype endOr(qsizetype found, qsizetype skip, qsizetype end)
{
    return found < 0 ? end : found + skip;
}

// Where the text, quoted name or comment that begins at `at` ends; `at` itself when there is none. A doubled quote
// begins the next text.
qsizetype pastQuoted(const QString &sql, qsizetype at)
{
    const QStringView rest = QStringView(sql).sliced(at);
    if (rest.startsWith(u"--"))
        return endOr(sql.indexOf(u'\n', at), 1, sql.size());
    if (rest.startsWith(u"/*"))
        return endOr(sql.indexOf(u"*/"_s, at + 2), 2, sql.size());
    const QChar first = sql[at];
    if (first == u'\'' || first == u'"' || first == u'`')
        return endOr(sql.indexOf(first, at + 1), 1, sql.size());
    return first == u'[' ? endOr(sql.indexOf(u']', at), 1, sql.size()) : at;
}

// visit(place, name) for each value that the statement asks for, in order.
template <typename Visit>
void forEachBind(const QString &sql, Visit visit)
{
    for (qsizetype at = 0; at < sql.size();) {
        if (const qsizetype past = pastQuoted(sql, at); past != at) {
            at = past;
            continue;
        }
        qsizetype end = at + 1;
        if (sql[at] == u':') {
            while (end < sql.size() && isNamePart(sql[end]))
                ++end;
            const bool isCast =
                (at > 0 && sql[at - 1] == u':') || (end < sql.size() && end == at + 1 && sql[end] == u':');
            if (end - at > 1 && !isCast)
                visit(at, sql.sliced(at, end - at));
        }
        at = end;
    }
}

} // namespace

QString quotedIdentifier(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QStringList bindNames(const QString &sql)
{
    QStringList names;
    forEachBind(sql, [&names](qsizetype, const QString &name) {
        if (!names.contains(name))
            names << name;
    });
    return names;
}

QString withBinds(const QString &sql, const QMap<QString, QString> &words)
{
    QString filled;
    qsizetype from = 0;
    forEachBind(sql, [&](qsizetype at, const QString &name) {
        Q_ASSERT(words.contains(name));
        filled += sql.sliced(from, at - from) + words.value(name);
        from = at + name.size();
    });
    return filled + sql.sliced(from);
}

QStringList placeholders(const QString &sql)
{
    QStringList names;
    for (auto matches = placeholderPattern().globalMatch(sql); matches.hasNext();)
        names << matches.next().captured(1);
    names.removeDuplicates();
    return names;
}

QString withPlaceholders(const QString &sql, const QMap<QString, QString> &values)
{
    QString filled;
    qsizetype from = 0;
    for (auto matches = placeholderPattern().globalMatch(sql); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        Q_ASSERT(values.contains(match.captured(1)));
        filled += sql.mid(from, match.capturedStart() - from) + values.value(match.captured(1));
        from = match.capturedEnd();
    }
    return filled + sql.mid(from);
}

} // namespace store
