#pragma once

#include <QString>

#include <string>
#include <variant>

namespace store {

struct Blob {
    std::string bytes;
    bool operator==(const Blob &) const = default;
};

// A value as SQLite keeps it: NULL, integer, real, text (UTF-8), bytes. Keys are bound back as they were read.
using SqlValue = std::variant<std::monostate, qint64, double, std::string, Blob>;

inline SqlValue textValue(const QString &text)
{
    return text.toStdString();
}

} // namespace store
