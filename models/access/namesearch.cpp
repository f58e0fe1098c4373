#include "namesearch.h"

#include "foldedtext.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace engine {

namespace {

constexpr char separator = char(0xFF); // occurs in no UTF-8, so no word reaches across it

struct FilterWord {
    std::string_view text;
    bool isExcluded;
};

std::vector<FilterWord> parsed(const std::vector<std::string> &words)
{
    std::vector<FilterWord> found;
    for (const std::string_view word : words) {
        const bool isExcluded = word.size() > 1 && word.front() == '-';
        found.push_back({isExcluded ? word.substr(1) : word, isExcluded});
    }
    // Longest first, and those to find before those to leave out: the first one is looked for everywhere, the others in
    // its rows.
    std::stable_sort(found.begin(), found.end(), [](const FilterWord &a, const FilterWord &b) {
        return a.isExcluded != b.isExcluded ? b.isExcluded : a.text.size() > b.text.size();
    });
    return found;
}

bool fits(std::span<const FilterWord> words, std::string_view folded)
{
    return std::all_of(words.begin(), words.end(),
        [&](const FilterWord &word) { return (folded.find(word.text) == std::string_view::npos) == word.isExcluded; });
}

void appendRow(std::string &folded, std::string_view name, std::string_view text)
{
    appendFolded(folded, name);
    folded += separator;
    appendFolded(folded, text);
    folded += separator;
}

} // namespace

NameSearch::NameSearch(const ObjectTable &table)
{
    m_starts.reserve(std::size_t(table.indexLimit()) + 1);
    m_starts.push_back(0);
    for (std::uint32_t index = 0; index < table.indexLimit(); ++index) {
        if (!table.isEdited(index))
            appendRow(m_folded, table.nameUtf8(index), table.textUtf8(index));
        m_starts.push_back(std::uint32_t(m_folded.size()));
    }
    m_folded.shrink_to_fit();
}

std::string_view NameSearch::row(std::uint32_t index) const
{
    return std::string_view(m_folded).substr(m_starts[index], m_starts[index + 1] - m_starts[index]);
}

std::vector<std::uint32_t> NameSearch::rowsWith(std::string_view word) const
{
    std::vector<std::uint32_t> found;
    const std::string_view all(m_folded);
    auto start = m_starts.begin();
    for (std::size_t place = all.find(word); place != std::string_view::npos; place = all.find(word, *start)) {
        start = std::upper_bound(start, m_starts.end(), std::uint32_t(place));
        found.push_back(std::uint32_t(start - m_starts.begin()) - 1);
    }
    return found;
}

std::vector<std::uint32_t> NameSearch::rowsWithout(std::string_view word) const
{
    std::vector<std::uint32_t> all(m_starts.size() - 1);
    std::iota(all.begin(), all.end(), 0U);
    const std::vector<std::uint32_t> with = rowsWith(word);
    std::vector<std::uint32_t> found;
    std::set_difference(all.begin(), all.end(), with.begin(), with.end(), std::back_inserter(found));
    return found;
}

std::vector<std::uint32_t> NameSearch::matches(const ObjectTable &table, const QString &filter) const
{
    const std::vector<std::string> filterWords = words(filter);
    if (filterWords.empty())
        return table.byName();
    const std::vector<FilterWord> wanted = parsed(filterWords);
    const FilterWord &first = wanted.front();
    const std::span<const FilterWord> others = std::span(wanted).subspan(1);
    std::vector<std::uint32_t> found;
    if (!m_starts.empty())
        found = first.isExcluded ? rowsWithout(first.text) : rowsWith(first.text);
    std::erase_if(found, [&](std::uint32_t index) { return table.isEdited(index) || !fits(others, row(index)); });

    for (const std::uint32_t index : table.editedIndexes()) {
        std::string folded;
        appendRow(folded, table.nameUtf8(index), table.textUtf8(index));
        if (table.exists(index) && fits(wanted, folded))
            found.push_back(index);
    }
    table.sortByName(found);
    return found;
}

std::vector<std::string> NameSearch::words(const QString &filter)
{
    std::vector<std::string> found;
    for (const QString &word : filter.simplified().split(u' ', Qt::SkipEmptyParts))
        found.push_back(foldedText(word));
    return found;
}

bool NameSearch::matches(const std::vector<std::string> &words, const QString &name, const QString &text)
{
    std::string folded;
    appendRow(folded, name.toStdString(), text.toStdString());
    return fits(parsed(words), folded);
}

} // namespace engine
