#include "textpool.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace engine {

namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    const Wide product = Wide(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

// Multiplies eight bytes at a time into the hash, as wyhash does; the seed makes it another function in every process.
// (qHashBits takes 100 ns for a name, which doubles the time to load a million of them.)
std::uint64_t hashOf(std::string_view text, std::uint64_t seed)
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio
    std::uint64_t hash = mixed(seed ^ odd, text.size() ^ odd);
    std::uint64_t word = 0;
    for (; text.size() > sizeof(word); text.remove_prefix(sizeof(word))) {
        std::memcpy(&word, text.data(), sizeof(word));
        hash = mixed(hash ^ word, seed ^ odd);
    }
    word = 0;
    if (!text.empty()) // its data may be null, which memcpy does not allow
        std::memcpy(&word, text.data(), text.size());
    return mixed(hash ^ word, odd);
}

} // namespace

TextIndex::TextIndex() : m_seed(QHashSeed::globalSeed()) { }

// Where the search for a text begins; it goes on from slot to slot.
std::size_t TextIndex::firstSlotFor(std::string_view text) const
{
    return std::size_t(hashOf(text, m_seed)) & (m_slots.size() - 1);
}

// Without a look at the texts, which would cost a cache miss each.
std::size_t TextIndex::freeSlotFrom(std::size_t slot) const
{
    while (m_slots[slot] != none)
        slot = (slot + 1) & (m_slots.size() - 1);
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
            m_slots[freeSlotFrom(firstSlotFor(pool.at(number)))] = number;
}

std::uint32_t TextIndex::find(std::string_view text, const TextPool &pool) const
{
    if (m_slots.empty())
        return none;
    std::size_t slot = firstSlotFor(text);
    while (m_slots[slot] != none && pool.at(m_slots[slot]) != text)
        slot = (slot + 1) & (m_slots.size() - 1);
    return m_slots[slot];
}

void TextIndex::insertSorted(const TextPool &pool)
{
    reserve(m_used + pool.size(), pool);
    constexpr std::uint32_t blockSize =
        32; // slots lie far apart: those of a block are fetched while the others are worked out
    std::array<std::size_t, blockSize> slots{};
    for (std::uint32_t start = 0; start < pool.size(); start += blockSize) {
        const std::uint32_t end = std::min(pool.size(), start + blockSize);
        for (std::uint32_t number = start; number < end; ++number) {
            slots[number - start] = firstSlotFor(pool.at(number));
            __builtin_prefetch(&m_slots[slots[number - start]], 1);
        }
        for (std::uint32_t number = start; number < end; ++number) {
            if (number > 0 && pool.at(number - 1) == pool.at(number))
                continue;
            m_slots[freeSlotFrom(slots[number - start])] = number;
            ++m_used;
        }
    }
}

void TextIndex::insert(std::uint32_t number, const TextPool &pool)
{
    if (m_slots.size() < (std::size_t(m_used) + 1) * 2)
        reserve(std::max(m_used * 2, m_used + 1), pool);
    m_slots[freeSlotFrom(firstSlotFor(pool.at(number)))] = number;
    ++m_used;
}

} // namespace engine
