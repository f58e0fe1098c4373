#include "memberreader.h"

#include "visibletext.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace engine {

QString MemberReader::text(const QString &member)
{
    if (has(member))
        return checkedText(member, m_object.value(member));
    fail(u"“%1” is missing."_s.arg(member));
    return {};
}

QString MemberReader::text(const QString &member, const QString &otherwise)
{
    return has(member) ? checkedText(member, m_object.value(member)) : otherwise;
}

bool MemberReader::flag(const QString &member, bool otherwise)
{
    if (!has(member))
        return otherwise;
    const QJsonValue value = m_object.value(member);
    if (!value.isBool())
        fail(u"“%1” must be true or false."_s.arg(member));
    return value.toBool();
}

int MemberReader::number(const QString &member, int otherwise)
{
    if (!has(member))
        return otherwise;
    const QJsonValue value = m_object.value(member);
    constexpr int notWhole = std::numeric_limits<int>::min(); // what toInt() gives then
    if (value.toInt(notWhole) == notWhole)
        fail(u"“%1” must be a whole number."_s.arg(member));
    return value.toInt();
}

QStringList MemberReader::texts(const QString &member)
{
    QStringList list;
    if (!has(member))
        return list;
    const QJsonValue value = m_object.value(member);
    if (!value.isArray())
        fail(u"“%1” must be a list of texts."_s.arg(member));
    for (const auto &element : value.toArray())
        list << checkedText(member, element);
    return list;
}

MemberReader MemberReader::object(const QString &member)
{
    const bool isGiven = has(member);
    const QJsonValue value = m_object.value(member);
    if (isGiven && !value.isObject())
        fail(u"“%1” must be an object."_s.arg(member));
    return MemberReader(value.toObject());
}

void MemberReader::refuseOthers()
{
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        if (!m_asked.contains(member.key()))
            fail(u"“%1” is not known here; known are: %2."_s.arg(visibleText(member.key()), m_asked.join(u", "_s)));
    }
}

void MemberReader::takeErrorOf(MemberReader &inner)
{
    inner.refuseOthers();
    if (!m_error)
        m_error = inner.m_error;
}

bool MemberReader::has(const QString &member)
{
    m_asked << member;
    return m_object.contains(member);
}

QString MemberReader::checkedText(const QString &member, const QJsonValue &value)
{
    QString text = value.toString();
    if (!value.isString())
        fail(u"“%1” must be a text."_s.arg(member));
    else if (!text.isValidUtf16())
        fail(u"“%1” holds half a character (%2)."_s.arg(member, visibleText(text)));
    return text;
}

void MemberReader::fail(const QString &message)
{
    if (!m_error)
        m_error = Error{ErrorKind::Usage, message};
}

} // namespace engine
