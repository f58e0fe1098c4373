#pragma once

#include "change.h"
#include "rule.h"

#include <QString>

#include <functional>
#include <optional>

namespace store {

// One saved change as the log tells it. Whether it is still what was written, only checking the chain says.
struct LogEntry {
    qint64 seq = 0;
    QString at = {}; // UTC, "2026-11-23T04:37:16.123Z"
    QString actor = {};
    QString reason = {};
    QString json = {}; // as it stands in the log
    std::optional<engine::Change> change =
        {}; // with before and after; none: the entry that begins the log, a rule, or something unknown
    std::optional<engine::RuleEdit> rule = {}; // a rule that came or went
    QString previousHash = {};
    QString hash = {};
};

// False: enough.
using LogVisit = std::function<bool(const LogEntry &entry)>;

// What checking the chain found.
struct LogCheck {
    enum class Fault {
        Missing, // the numbers have a gap before it, or everything is gone
        Altered, // its words or hashes are not those that were written
        Inserted, // it was put in between two that follow each other
        Moved, // it was written under another number
        Unlinked, // it follows another entry than the one before it
        NotBegun, // the first entry does not begin a log
        OtherHead, // the head that was kept elsewhere is not in the log: cut off, or made anew
    };
    struct Bad {
        qint64 seq = 0;
        Fault fault = Fault::Altered;
        QString words = {}; // "its words or its hash were altered"
    };

    bool isKept = false; // false: the database keeps no log
    qint64 entryCount = 0;
    QString head = {}; // hash of the last entry
    std::optional<qint64> keptHeadSeq = {}; // which entry has the head that was kept elsewhere
    std::optional<Bad> firstBad = {};

    bool holds() const { return isKept && !firstBad; }
};

} // namespace store
