#pragma once

#include "ids.h"

#include <QString>

// The words of the screen for the three kinds of objects.
QString kindTitle(ObjectKind kind); // "Users"
QString countOf(ObjectKind kind, qint64 count); // "1 user", "1,208 users"
QString grouped(qint64 number); // "1,208" as the locale groups
