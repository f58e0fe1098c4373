#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace store {

// "name", with quotes inside doubled: the one way an identifier gets into a statement.
QString quotedIdentifier(const QString &name);

// The values (":user") that a statement asks for, each once, in order. Colons in texts, quoted names, comments and "::"
// are none.
QStringList bindNames(const QString &sql);

// The statement with every such value replaced by its words; all must be there.
QString withBinds(const QString &sql, const QMap<QString, QString> &words);

// What stands in {{…}}, each once, in order.
QStringList placeholders(const QString &sql);
// The statement with every {{…}} replaced by its value; all must be there.
QString withPlaceholders(const QString &sql, const QMap<QString, QString> &values);

} // namespace store
