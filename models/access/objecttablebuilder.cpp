#include "objecttablebuilder.h"

#include <algorithm>
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

    bool startsLike(const SortKey &other) const { return high == other.high && low == other.low; }
    bool startsBefore(const SortKey &other) const { return high != other.high ? high < other.high : low < other.low; }
};

} // namespace

bool ObjectTableBuilder::add(const Key &key, const Row &row)
{
    const std::uint32_t number = m_keys.numberOf(key);
    if (number >= m_rowOfKey.size())
        m_rowOfKey.resize(m_keys.size(), none);
    if (m_rowOfKey[number] != none)
        return true;
    if (!m_texts.hasRoomFor(row.name.size() + row.text.size()))
        return false;
    const std::uint32_t index = rowCount();
    m_rowOfKey[number] = index;
    m_texts.append(row.name);
    m_texts.append(row.text);
    m_nameBytes += row.name.size();
    if (!row.isActive)
        m_inactive.insert(index);
    if (row.isSuperuser)
        m_superusers.insert(index);
    if (!row.category.empty()) {
        m_categoryOfRow.resize(index, none);
        m_categoryOfRow.push_back(categoryNumber(row.category));
    }
    return true;
}

std::uint32_t ObjectTableBuilder::categoryNumber(std::string_view category)
{
    std::uint32_t number = m_categoryIndex.find(category, m_categories);
    if (number == none) {
        number = m_categories.size();
        m_categories.append(category);
        m_categoryIndex.insert(number, m_categories);
    }
    return number;
}

// By row the place of its key in the order of keys.
std::vector<std::uint32_t> ObjectTableBuilder::keyRanks() const
{
    const std::vector<Key> keys = m_keys.keys();
    std::vector<std::uint32_t> order(m_rowOfKey.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    std::vector<std::uint32_t> ranks(rowCount());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank)
        if (const std::uint32_t row = m_rowOfKey[order[rank]]; row != none)
            ranks[row] = rank;
    return ranks;
}

// Equal names in order of key.
std::vector<std::uint32_t> ObjectTableBuilder::rowsByName() const
{
    std::vector<SortKey> sorted;
    sorted.reserve(rowCount());
    for (std::uint32_t row = 0; row < rowCount(); ++row)
        sorted.emplace_back(nameOf(row), row);
    std::sort(sorted.begin(), sorted.end(), [this](const SortKey &a, const SortKey &b) {
        return a.startsLike(b) ? nameOf(a.row) < nameOf(b.row) : a.startsBefore(b);
    });

    std::vector<std::uint32_t> ranks; // seldom needed
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last = std::find_if(first + 1, sorted.end(),
            [&](const SortKey &key) { return !key.startsLike(*first) || nameOf(key.row) != nameOf(first->row); });
        if (last - first > 1) {
            if (ranks.empty())
                ranks = keyRanks();
            std::sort(first, last, [&](const SortKey &a, const SortKey &b) { return ranks[a.row] < ranks[b.row]; });
        }
        first = last;
    }
    std::vector<std::uint32_t> rows(sorted.size());
    std::transform(sorted.begin(), sorted.end(), rows.begin(), [](const SortKey &key) { return key.row; });
    return rows;
}

// Copies the rows in this order; of rows that are one object the first. Returns the index of each row.
std::vector<std::uint32_t> ObjectTableBuilder::fill(
    ObjectTable::Loaded &loaded, const std::vector<std::uint32_t> &rows) const
{
    std::vector<std::uint32_t> indexOfRow(rows.size());
    const std::size_t textBytes = m_texts.textBytes() - m_nameBytes;
    loaded.names.reserve(rows.size(), m_nameBytes);
    loaded.texts.reserve(textBytes != 0 ? rows.size() : 0, textBytes);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        constexpr std::size_t ahead = 16;
        if (i + 2 * ahead < rows.size()) {
            m_texts.fetchPlaceSoon(rows[i + 2 * ahead] * 2);
            m_texts.fetchBytesSoon(rows[i + ahead] * 2);
        }
        const std::uint32_t row = rows[i];
        const std::uint32_t index = loaded.names.size();
        if (m_equalNames == EqualNames::AreOne && index > 0 && loaded.names.at(index - 1) == nameOf(row)) {
            indexOfRow[row] = index - 1;
            continue;
        }
        indexOfRow[row] = index;
        loaded.names.append(nameOf(row));
        if (textBytes != 0)
            loaded.texts.append(textOf(row));
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
    const std::vector<std::uint32_t> indexOfRow = fill(loaded, rowsByName());
    loaded.categories = std::move(m_categories);
    loaded.index.insertSorted(loaded.names);

    std::vector<std::uint32_t> indexOfKey = std::move(m_rowOfKey);
    indexOfKey.resize(m_keys.size(), none);
    for (std::uint32_t &index : indexOfKey)
        if (index != none)
            index = indexOfRow[index];
    *this = ObjectTableBuilder(m_equalNames);
    return {ObjectTable(std::move(loaded)), std::move(indexOfKey)};
}

} // namespace engine
