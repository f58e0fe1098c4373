#pragma once

#include "objecttable.h"

#include <QStringList>

namespace engine {

// The existing name that a mistyped one was most likely meant to be: the same but for case and outer blanks, else at
// most two letters off. Empty when there is none, or when the table is too large to look through (100,000 names).
QString closeName(const ObjectTable &table, const QString &name);

// "There is no role Editrs." → "There is no role Editrs. Did you mean Editors?"
QString withCloseName(const QString &sentence, const ObjectTable &table, const QString &name);
QString withCloseName(const QString &sentence, const QStringList &names, const QString &name);

} // namespace engine
