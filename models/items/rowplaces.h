#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

// How a list becomes another one on the screen while what stays keeps its place. Rows of one list differ in their keys.
namespace items {

struct RowRange {
    int first = 0;
    int count = 0;
    bool operator==(const RowRange &) const = default;
};

// Where more ranges of rows differ than this, views get all rows anew: each range makes them look at what follows it.
constexpr std::size_t rangeLimit = 500;

template <typename Key>
class KeySet {
public:
    explicit KeySet(std::vector<Key> keys) : m_keys(std::move(keys))
    {
        if (!std::is_sorted(m_keys.begin(), m_keys.end()))
            std::sort(m_keys.begin(), m_keys.end());
    }
    bool contains(const Key &key) const { return std::binary_search(m_keys.begin(), m_keys.end(), key); }

private:
    std::vector<Key> m_keys;
};

// Ranges of the rows for which isMeant says yes, in order; no more than one above the limit, for then nobody needs
// them.
template <typename Key, typename Predicate>
std::vector<RowRange> rangesOf(const std::vector<Key> &rows, Predicate isMeant)
{
    std::vector<RowRange> ranges;
    for (std::size_t row = 0; row < rows.size() && ranges.size() <= rangeLimit; ++row) {
        if (!isMeant(rows[row]))
            continue;
        if (!ranges.empty() && ranges.back().first + ranges.back().count == int(row))
            ++ranges.back().count;
        else
            ranges.push_back({int(row), 1});
    }
    return ranges;
}

// Ranges of the rows that are not in `others`.
template <typename Key>
std::vector<RowRange> rangesMissingIn(const KeySet<Key> &others, const std::vector<Key> &rows)
{
    return rangesOf(rows, [&others](const Key &key) { return !others.contains(key); });
}

// The rows of `fresh`, those of `current` in their present order; each new one follows the row that it follows in
// `fresh`.
template <typename Key>
std::vector<Key> keepingPlaces(const std::vector<Key> &current, const std::vector<Key> &fresh)
{
    struct Place {
        Key key;
        std::size_t kept = 0; // of the row itself, or of the last kept row before it; from 1, 0 is in front of all
    };
    const KeySet<Key> wanted(fresh);
    std::vector<Place> rows;
    for (const Key &key : current) {
        if (wanted.contains(key))
            rows.push_back({key, rows.size() + 1});
    }
    std::vector<Place> byKey = rows;
    const auto isLess = [](const Place &a, const Place &b) { return a.key < b.key; };
    std::sort(byKey.begin(), byKey.end(), isLess);
    std::size_t kept = 0;
    for (const Key &key : fresh) {
        const auto found = std::lower_bound(byKey.begin(), byKey.end(), Place{key}, isLess);
        if (found != byKey.end() && found->key == key)
            kept = found->kept;
        else
            rows.push_back({key, kept});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Place &a, const Place &b) { return a.kept < b.kept; });
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const Place &row : rows)
        keys.push_back(row.key);
    return keys;
}

} // namespace items
