#pragma once

#include "accessgraph.h"

#include <string>

namespace engine {

// The filter above a list: every word must occur in the name or the text, whatever the case; "-word" must not occur.
// Folds once (Unicode, composed form) into one buffer, then scans it.
//
// Made once a load, it is right for every copy of that graph, however edited: it holds what was loaded, and what was
// edited since or does not fit into the 4 GiB of the buffer is looked at one by one.
class NameSearch {
public:
    NameSearch() = default;
    explicit NameSearch(const ObjectTable &table);

    // Existing indexes that match, in order of name. An empty filter gives all.
    std::vector<std::uint32_t> matches(const ObjectTable &table, const QString &filter) const;

    // The folded words of a filter, those to leave out with their '-'; for other lists that filter a few rows the same
    // way.
    static std::vector<std::string> words(const QString &filter);
    static bool matches(const std::vector<std::string> &words, const QString &name, const QString &text);

    std::int64_t byteSize() const
    {
        return std::int64_t(m_folded.capacity() + m_starts.capacity() * sizeof(std::uint32_t));
    }

private:
    template <typename Visit>
    void forEachRowWith(std::string_view word, Visit visit) const;
    std::vector<std::uint32_t> rowsWith(std::string_view word) const;
    std::vector<std::uint32_t> rowsWithout(std::string_view word) const;
    std::uint32_t rowCount() const { return m_starts.empty() ? 0 : std::uint32_t(m_starts.size() - 1); }
    std::string_view row(std::uint32_t index) const;

    std::string m_folded; // of each index its name and its text, each with a separator at its end
    std::vector<std::uint32_t> m_starts; // of each index, and the end
};

} // namespace engine
