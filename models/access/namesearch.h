#pragma once

#include "accessgraph.h"

#include <string>

namespace engine {

// The filter above a list: every word must occur in the name or the text, whatever the case; "-word" must not occur.
// Folds once (Unicode, composed form) into one buffer, then scans it.
class NameSearch
{
public:
    NameSearch() = default;
    explicit NameSearch(const ObjectTable &table);

    // Existing indexes that match, in order of name. An empty filter gives all.
    std::vector<std::uint32_t> matches(const ObjectTable &table, const QString &filter) const;

    // The folded words of a filter; for other lists that filter a few rows the same way.
    static std::vector<std::string> words(const QString &filter);
    static bool matches(const std::vector<std::string> &words, const QString &name, const QString &text);

private:
    std::string m_folded;
    std::vector<std::uint32_t> m_starts;
};

} // namespace engine
