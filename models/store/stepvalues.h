#pragma once

#include "statement.h"

#include <QDateTime>

namespace store {

// Values that every statement of a profile may ask for: ":true" and ":false", …
Binds truthBinds();
// … and the time of the save as ":now", ":now_seconds" and ":now_unix".
Binds timeBinds(const QDateTime &utc);

// As it would be written into a statement, for people: control and direction characters are visible marks.
QString visibleLiteral(const SqlValue &value);

} // namespace store
