#pragma once

#include "profile.h"

namespace store {

// Which query of [read] shows what a change with this verb does ("grant" → Grants, "rename-role" → Roles).
ReadQuery queryThatShows(const QString &verb);

// The values that its statements may ask for (":role"), those that are always there included.
QStringList bindsOf(const QString &verb);

// Why a database cannot make such a change, as a sentence: "In a database of the kind “Flask tutorial” roles do not
// inherit …".
QString whyNotKept(const QString &verb, const QString &profileTitle);

} // namespace store
