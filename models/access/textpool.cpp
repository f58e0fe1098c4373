#include "textpool.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>

namespace engine {

TextIndex::TextIndex() : m_seed(QHashSeed::globalSeed()) { }

// The slot that holds this text, or the empty one where it belongs. Needs at least one empty slot.
std::size_t TextIndex::slotOf(std::string_view text, const TextPool &pool) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = qHashBits(text.data(), text.size(), m_seed) & mask;
    while (m_slots[slot] != none && pool.at(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

void TextIndex::reserve(std::uint32_t textTotal, const TextPool &pool)
{
    constexpr std::size_t least = 16;
    const std::size_t slotTotal = std::bit_ceil(std::max(least, std::size_t(textTotal) * 2));
    if (slotTotal <= m_slots.size())
        return;
    const std::vector<std::uint32_t> before = std::exchange(m_slots, std::vector<std::uint32_t>(slotTotal, none));
    for (const std::uint32_t number : before)
        if (number != none)
            m_slots[slotOf(pool.at(number), pool)] = number;
}

std::uint32_t TextIndex::find(std::string_view text, const TextPool &pool) const
{
    return m_slots.empty() ? none : m_slots[slotOf(text, pool)];
}

void TextIndex::insert(std::uint32_t number, const TextPool &pool)
{
    if (m_slots.size() < (std::size_t(m_used) + 1) * 2)
        reserve(std::max(m_used * 2, m_used + 1), pool);
    std::uint32_t &slot = m_slots[slotOf(pool.at(number), pool)];
    if (slot != none)
        return;
    slot = number;
    ++m_used;
}

} // namespace engine
