#pragma once

#include "change.h"
#include "logentry.h"
#include "meaning.h"

namespace items {

// What was so before a change and what is so after it, in words: "User did not grant Edit Post", "User grants Edit
// Post".
struct BeforeAfter {
    QString before;
    QString after;
};
BeforeAfter beforeAndAfter(const engine::Change &change);
// Of a rule too; nothing where the log begins.
BeforeAfter beforeAndAfter(const store::LogEntry &entry);

// What an entry of the log tells: "Assign User to nick", "Add the rule “…”", "The log begins"; else its text.
QString sentence(const store::LogEntry &entry);

// Added, removed, or nothing for a change of words alone.
Meaning meaningOf(const engine::Change &change);

} // namespace items
