#include "orderedjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr QLatin1StringView memberOrder[] = {"do"_L1, "change"_L1, "found"_L1, // of a change and a conflict
    "status"_L1, "decision"_L1, // of a check
    "saved"_L1, "logged"_L1, "changes"_L1, "gained"_L1, "lost"_L1, "conflicts"_L1, // of a save
    "recognised"_L1, "inferred"_L1, "seq"_L1, "why"_L1, "others"_L1, // of recognition
    "profile"_L1, "engine"_L1, "read_only"_L1, "writes"_L1, "counts"_L1, // of a database
    "user"_L1, "role"_L1, "permission"_L1, "from"_L1, "to"_L1, "display_name"_L1, "description"_L1, "active"_L1,
    "superuser"_L1, // of an object
    "users"_L1, "roles"_L1, "permissions"_L1, "assignments"_L1, "grants"_L1, "inheritance"_L1, "direct_grants"_L1,
    "effective_grants"_L1, // how many there are
    "paths"_L1, "path_count"_L1, "missing"_L1, "held_by_roles"_L1, "assumptions"_L1, "warnings"_L1};

auto placeOf(const QString &member)
{
    return std::find(std::begin(memberOrder), std::end(memberOrder), member);
}

// QJsonDocument itself writes only objects and arrays.
QByteArray literal(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace

QByteArray orderedJson(const QJsonValue &value, JsonBlanks blanks)
{
    const QByteArray blank = blanks == JsonBlanks::AfterMarks ? " " : "";
    QByteArrayList parts;
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            parts << orderedJson(element, blanks);
        return '[' + parts.join(',' + blank) + ']';
    }
    if (!value.isObject())
        return literal(value);
    const QJsonObject object = value.toObject();
    QStringList members = object.keys(); // sorted
    std::stable_sort(members.begin(), members.end(),
        [](const QString &one, const QString &other) { return placeOf(one) < placeOf(other); });
    for (const QString &member : members)
        parts << literal(member) + ':' + blank + orderedJson(object.value(member), blanks);
    return '{' + parts.join(',' + blank) + '}';
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace engine
