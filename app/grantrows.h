#pragma once

#include "csvtext.h"
#include "output.h"

#include <initializer_list>
#include <string>
#include <string_view>

// The rows of `grants` as CSV or JSON. The parts of a row are made once a user and once a permission, because there can
// be a thousand million rows.
class GrantRows {
public:
    enum class Format { Csv, Json };

    GrantRows(Output &out, Format format, CsvNames names, bool hasThrough);

    std::string userPart(std::string_view name) const;
    std::string permissionPart(std::string_view name) const;
    std::string throughPart(std::string_view path) const;

    void begin();
    void write(std::initializer_list<std::string_view> parts);
    void end();
    bool hasFailed() const { return m_out.hasFailed(); }

private:
    std::string part(std::string_view before, std::string_view text, std::string_view after) const;
    bool isCsv() const { return m_format == Format::Csv; }

    Output &m_out;
    Format m_format;
    CsvNames m_names;
    bool m_hasThrough;
    bool m_isFirst = true;
};
