#include "grantrows.h"

#include "jsontext.h"

GrantRows::GrantRows(Output &out, Format format, CsvNames names, bool hasThrough)
    : m_out(out), m_format(format), m_names(names), m_hasThrough(hasThrough)
{
}

std::string GrantRows::part(std::string_view before, std::string_view text, std::string_view after) const
{
    std::string part(before);
    part += isCsv() ? csvField(text, m_names) : jsonString(text);
    return part += after;
}

std::string GrantRows::userPart(std::string_view name) const
{
    return isCsv() ? part("", name, ",") : part("\n{\"user\":", name, ",");
}

std::string GrantRows::permissionPart(std::string_view name) const
{
    if (isCsv())
        return part("", name, m_hasThrough ? "," : "\n");
    return part("\"permission\":", name, m_hasThrough ? "," : "}");
}

std::string GrantRows::throughPart(std::string_view path) const
{
    return isCsv() ? part("", path, "\n") : part("\"through\":", path, "}");
}

void GrantRows::begin()
{
    if (isCsv())
        m_out.write(m_hasThrough ? "user,permission,through\n" : "user,permission\n");
    else
        m_out.write("[");
}

void GrantRows::write(std::initializer_list<std::string_view> parts)
{
    if (!m_isFirst && !isCsv())
        m_out.write(",");
    m_isFirst = false;
    for (const std::string_view part : parts)
        m_out.write(part);
}

void GrantRows::end()
{
    if (!isCsv())
        m_out.write("\n]\n");
}
