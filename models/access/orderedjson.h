#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace engine {

enum class JsonBlanks { None, AfterMarks };

// JSON as documents show it and people write it: what is done first, then who, the role, the permission. (QJsonDocument
// sorts the members by name.) Members that are not known here follow, sorted.
QByteArray orderedJson(const QJsonValue &value, JsonBlanks blanks);
// On one line, members by name: as the log and the rules are kept.
QByteArray compactJson(const QJsonObject &object);

} // namespace engine
