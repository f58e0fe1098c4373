#include "spreadsheettext.h"

namespace engine {

std::string spreadsheetSafe(std::string_view utf8)
{
    std::string text(utf8);
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(0, 1, '\'');
    return text;
}

} // namespace engine
