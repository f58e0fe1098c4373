#pragma once

#include <string>
#include <string_view>

namespace engine {

// A name as a spreadsheet can be given it: with an apostrophe before what would be run as a formula (first character =,
// +, -, @, tab or carriage return). For what people paste or open there; other programs get the name itself.
std::string spreadsheetSafe(std::string_view utf8);

} // namespace engine
