#pragma once

#include "change.h"

#include <QString>

class Workspace;

// What the pending changes do, in the words of the pending bar and of the buttons.
QString pendingSentence(const Workspace &workspace); // "3 users gain Hide Comment, 1 user loses View Reports"
// "Save: 3 users gain 2 permissions, 1 loses 1"; "Save 4 changes" when nobody gains or loses, or it is not known yet.
QString saveWithEffect(const Workspace &workspace);
QString saveWithCount(const Workspace &workspace); // "Save 4 changes"

// How many pending changes give something, take something away, or alter a name or a text.
struct PendingCounts {
    qsizetype added = 0;
    qsizetype removed = 0;
    qsizetype altered = 0;
};
PendingCounts pendingCounts(const engine::ChangeList &changes);
