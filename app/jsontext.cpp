#include "jsontext.h"

#include "orderedjson.h"
#include "output.h"

void writeJsonLine(Output &out, const QJsonObject &object)
{
    const QByteArray line = engine::orderedJson(object, engine::JsonBlanks::None);
    out.write({line.constData(), std::size_t(line.size())});
    out.write("\n");
}

std::string jsonString(std::string_view utf8)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "\"";
    for (const char byte : utf8) {
        if (byte == '"' || byte == '\\') {
            text += '\\';
            text += byte;
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            text += "\\u00";
            text += digits[byte >> 4];
            text += digits[byte & 15];
        } else {
            text += byte;
        }
    }
    return text += '"';
}
