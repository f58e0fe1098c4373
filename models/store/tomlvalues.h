#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <toml++/toml.h>

namespace store {

// Error (Unreadable): its name, the line and what is wrong; not TOML, not UTF-8, or larger than any file of ours (1
// MiB).
Result<toml::table> readToml(const QByteArray &bytes, const QString &file);

// Typed values out of a TOML file. The first mistake is kept, with its file and line; after it everything reads as
// empty.
class TomlValues {
public:
    explicit TomlValues(QString file) : m_file(std::move(file)) { }

    const std::optional<Error> &mistake() const { return m_mistake; }
    // "tutorial.toml, line 12: " and the words.
    void fail(const toml::node &where, const QString &words);

    QString text(const toml::node &node, const QString &key);
    QStringList texts(const toml::node &node, const QString &key);
    bool truth(const toml::node &node, const QString &key);
    int number(const toml::node &node, const QString &key, int most);
    // The place in `words` of the text.
    int choice(const toml::node &node, const QString &key, const QStringList &words);
    const toml::table &table(const toml::node &node, const QString &key);

    // What has to be there: nothing, and a mistake, when it is not.
    const toml::node *required(const toml::table &table, const QString &key);
    // Every key but these is a mistake.
    void refuseOthers(const toml::table &table, const QStringList &known);

private:
    QString m_file;
    std::optional<Error> m_mistake;
};

inline QString keyText(const toml::key &key)
{
    return QString::fromUtf8(key.data(), qsizetype(key.length()));
}

} // namespace store
