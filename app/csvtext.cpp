#include "csvtext.h"

std::string csvField(std::string_view utf8, CsvNames names)
{
    std::string field(utf8);
    if (names == CsvNames::SpreadsheetSafe && !field.empty()
        && std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos)
        field.insert(0, 1, '\'');
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char byte : field)
        quoted.append(byte == '"' ? 2 : 1, byte);
    return quoted += '"';
}
