#pragma once

#include "result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace engine {

// Takes the members out of a JSON object of a known shape. The first thing that is wrong stays as error(), in words
// that name the member.
class MemberReader {
public:
    explicit MemberReader(const QJsonObject &object) : m_object(object) { }

    QString text(const QString &member); // required
    QString text(const QString &member, const QString &otherwise);
    bool flag(const QString &member, bool otherwise);
    int number(const QString &member, int otherwise); // whole
    QStringList texts(const QString &member); // empty when it is not there
    MemberReader object(const QString &member); // empty when it is not there

    // Every member that was not asked for is an error.
    void refuseOthers();
    // Of a reader that object() gave; others than asked for are errors there too.
    void takeErrorOf(MemberReader &inner);

    const std::optional<Error> &error() const { return m_error; }

private:
    bool has(const QString &member);
    QString checkedText(const QString &member, const QJsonValue &value);
    void fail(const QString &message);

    QJsonObject m_object;
    QStringList m_asked = {};
    std::optional<Error> m_error = {};
};

} // namespace engine
