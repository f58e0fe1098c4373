#pragma once

#include "change.h"
#include "meaning.h"

namespace items {

// What was so before a change and what is so after it, in words: "User did not grant Edit Post", "User grants Edit
// Post".
struct BeforeAfter {
    QString before;
    QString after;
};
BeforeAfter beforeAndAfter(const engine::Change &change);

// Added, removed, or nothing for a change of words alone.
Meaning meaningOf(const engine::Change &change);

} // namespace items
