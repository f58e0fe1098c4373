#pragma once

#include <string>
#include <string_view>

enum class CsvNames {
    Exact, // for other programs: the same bytes
    SpreadsheetSafe, // an apostrophe before what a spreadsheet would run as a formula
};

// A field as RFC 4180 wants it: quoted where it must be.
std::string csvField(std::string_view utf8, CsvNames names);
