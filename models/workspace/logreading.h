#pragma once

#include "logentry.h"

#include <vector>

// The log of what is open, as it was read and checked together.
struct LogReading {
    std::vector<store::LogEntry> entries = {}; // newest first
    store::LogCheck check = {};

    // Of a longer log the newest ones are kept; older ones come by the command line.
    static constexpr std::size_t mostEntries = 200'000;
};
