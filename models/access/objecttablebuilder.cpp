#include "objecttablebuilder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace engine {

namespace {

// The first 16 bytes of a name as two numbers that compare like them: sorting hardly ever has to look at the names
// themselves.
struct SortKey {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::uint32_t row = 0;

    SortKey(std::string_view name, std::uint32_t r) : row(r)
    {
        for (std::size_t i = 0; i < 8; ++i) {
            high = high << 8 | (i < name.size() ? std::uint8_t(name[i]) : 0U);
            low = low << 8 | (i + 8 < name.size() ? std::uint8_t(name[i + 8]) : 0U);
        }
    }
};

} // namespace

bool ObjectTableBuilder::add(const Key &key, const Row &row)
{
    const std::uint32_t number = m_keys.numberOf(key);
    if (number >= m_rowOfKey.size())
        m_rowOfKey.resize(m_keys.size(), none);
    if (m_rowOfKey[number] != none)
        return true;
    if (!m_names.hasRoomFor(row.name) || !m_texts.hasRoomFor(row.text))
        return false;
    const std::uint32_t index = m_names.size();
    m_rowOfKey[number] = index;
    m_keyOfRow.push_back(number);
    m_names.append(row.name);
    m_texts.append(row.text);
    if (!row.isActive)
        m_inactive.insert(index);
    if (row.isSuperuser)
        m_superusers.insert(index);
    if (!row.category.empty()) {
        m_categoryOfRow.resize(std::size_t(index) + 1, none);
        std::uint32_t &category = m_categoryOfRow.back();
        category = m_categoryIndex.find(row.category, m_categories);
        if (category == none) {
            category = m_categories.size();
            m_categories.append(row.category);
            m_categoryIndex.insert(category, m_categories);
        }
    }
    return true;
}

// By key number the place of the key in the order of keys.
std::vector<std::uint32_t> ObjectTableBuilder::keyRanks() const
{
    const std::vector<Key> keys = m_keys.keys();
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    std::vector<std::uint32_t> ranks(keys.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank)
        ranks[order[rank]] = rank;
    return ranks;
}

// The rows in order of name; equal names in order of key.
std::vector<std::uint32_t> ObjectTableBuilder::ranking() const
{
    std::vector<SortKey> sortKeys;
    sortKeys.reserve(m_names.size());
    for (std::uint32_t row = 0; row < m_names.size(); ++row)
        sortKeys.emplace_back(m_names.at(row), row);
    std::sort(sortKeys.begin(), sortKeys.end(), [this](const SortKey &a, const SortKey &b) {
        if (a.high != b.high)
            return a.high < b.high;
        return a.low != b.low ? a.low < b.low : m_names.at(a.row) < m_names.at(b.row);
    });
    std::vector<std::uint32_t> rows(sortKeys.size());
    std::transform(sortKeys.begin(), sortKeys.end(), rows.begin(), [](const SortKey &key) { return key.row; });

    std::vector<std::uint32_t> ranks; // of keys; seldom needed
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(
            first + 1, rows.end(), [&](std::uint32_t row) { return m_names.at(row) != m_names.at(*first); });
        if (last - first > 1) {
            if (ranks.empty())
                ranks = keyRanks();
            std::sort(first, last,
                [&](std::uint32_t a, std::uint32_t b) { return ranks[m_keyOfRow[a]] < ranks[m_keyOfRow[b]]; });
        }
        first = last;
    }
    return rows;
}

// Copies the rows in this order; of rows that are one object the first. Returns the index of each row.
std::vector<std::uint32_t> ObjectTableBuilder::fill(
    ObjectTable::Loaded &loaded, const std::vector<std::uint32_t> &rows) const
{
    std::vector<std::uint32_t> indexOfRow(rows.size());
    const bool hasTexts = m_texts.textBytes() != 0;
    loaded.names.reserve(rows.size(), m_names.textBytes());
    loaded.texts.reserve(hasTexts ? rows.size() : 0, m_texts.textBytes());
    for (const std::uint32_t row : rows) {
        const std::uint32_t index = loaded.names.size();
        if (m_equalNames == EqualNames::AreOne && index > 0 && loaded.names.at(index - 1) == m_names.at(row)) {
            indexOfRow[row] = index - 1;
            continue;
        }
        indexOfRow[row] = index;
        loaded.names.append(m_names.at(row));
        if (hasTexts)
            loaded.texts.append(m_texts.at(row));
        if (m_inactive.contains(row))
            loaded.inactive.insert(index);
        if (m_superusers.contains(row))
            loaded.superusers.insert(index);
        if (!m_categoryOfRow.empty())
            loaded.categoryOf.push_back(row < m_categoryOfRow.size() ? m_categoryOfRow[row] : none);
    }
    return indexOfRow;
}

ObjectTableBuilder::Ranked ObjectTableBuilder::build()
{
    ObjectTable::Loaded loaded;
    const std::vector<std::uint32_t> indexOfRow = fill(loaded, ranking());
    loaded.categories = std::move(m_categories);
    loaded.index.reserve(loaded.names.size(), loaded.names);
    for (std::uint32_t index = 0; index < loaded.names.size(); ++index)
        loaded.index.insert(index, loaded.names);

    std::vector<std::uint32_t> indexOfKey = std::move(m_rowOfKey);
    indexOfKey.resize(m_keys.size(), none);
    for (std::uint32_t &index : indexOfKey)
        if (index != none)
            index = indexOfRow[index];
    *this = ObjectTableBuilder(m_equalNames);
    return {ObjectTable(std::move(loaded)), std::move(indexOfKey)};
}

} // namespace engine
