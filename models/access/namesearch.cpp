#include "namesearch.h"

#include "foldedtext.h"
#include "textfinder.h"

#include <QStringList>

#include <algorithm>
#include <limits>

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
    constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
    m_starts.reserve(std::size_t(table.loadedCount()) + 1);
    m_starts.push_back(0);
    for (std::uint32_t index = 0; index < table.loadedCount(); ++index) {
        appendRow(m_folded, table.loadedNameUtf8(index), table.loadedTextUtf8(index));
        if (m_folded.size() > most)
            break;
        m_starts.push_back(std::uint32_t(m_folded.size()));
    }
    m_folded.resize(m_starts.back());
    m_folded.shrink_to_fit();
}

std::string_view NameSearch::row(std::uint32_t index) const
{
    return std::string_view(m_folded).substr(m_starts[index], m_starts[index + 1] - m_starts[index]);
}

template <typename Visit>
void NameSearch::forEachRowWith(std::string_view word, Visit visit) const
{
    const TextFinder finder(word);
    std::size_t end = 0; // of the row found last, as an index of m_starts
    for (std::size_t place = finder.next(m_folded, 0); place != std::string::npos;
         place = finder.next(m_folded, m_starts[end])) {
        // In growing steps: the next row is close when there are many, and far when there are few.
        std::size_t step = 1;
        while (end + step < m_starts.size() && m_starts[end + step] <= place) {
            end += step;
            step *= 2;
        }
        const auto last = m_starts.begin() + std::ptrdiff_t(std::min(end + step, m_starts.size()));
        end = std::size_t(std::upper_bound(m_starts.begin() + std::ptrdiff_t(end), last, place) - m_starts.begin());
        visit(std::uint32_t(end - 1));
    }
}

std::vector<std::uint32_t> NameSearch::rowsWith(std::string_view word) const
{
    std::vector<std::uint32_t> found;
    forEachRowWith(word, [&found](std::uint32_t row) { found.push_back(row); });
    return found;
}

std::vector<std::uint32_t> NameSearch::rowsWithout(std::string_view word) const
{
    std::vector<std::uint32_t> found;
    std::uint32_t next = 0;
    const auto passOver = [&](std::uint32_t row) {
        for (; next < row; ++next)
            found.push_back(next);
        ++next;
    };
    forEachRowWith(word, passOver);
    passOver(rowCount());
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
    if (rowCount() > 0)
        found = first.isExcluded ? rowsWithout(first.text) : rowsWith(first.text);
    std::vector<std::uint32_t> single = table.editedIndexes();
    if (!others.empty() || !single.empty())
        std::erase_if(found, [&](std::uint32_t index) { return table.isEdited(index) || !fits(others, row(index)); });

    for (std::uint32_t index = rowCount(); index < table.loadedCount(); ++index)
        if (!table.isEdited(index))
            single.push_back(index);
    for (const std::uint32_t index : single) {
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
