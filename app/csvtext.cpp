#include "csvtext.h"

#include "spreadsheettext.h"

std::string csvField(std::string_view utf8, CsvNames names)
{
    const std::string field = names == CsvNames::SpreadsheetSafe ? engine::spreadsheetSafe(utf8) : std::string(utf8);
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char byte : field)
        quoted.append(byte == '"' ? 2 : 1, byte);
    return quoted += '"';
}
