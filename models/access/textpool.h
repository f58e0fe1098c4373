#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

// Texts by number, one after the other in one buffer; each costs its bytes and a 32-bit start. Up to 4 GiB in all.
class TextPool {
public:
    std::uint32_t size() const { return std::uint32_t(m_ends.size()); }
    // Empty for a number past the last.
    std::string_view at(std::uint32_t number) const
    {
        if (number >= m_ends.size())
            return {};
        const std::uint32_t start = number == 0 ? 0 : m_ends[number - 1];
        return std::string_view(m_bytes).substr(start, m_ends[number] - start);
    }
    bool hasRoomFor(std::size_t byteTotal) const
    {
        constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max() - 2;
        return byteTotal <= most - m_bytes.size() && m_ends.size() < most;
    }
    // Texts read in random order cost a cache miss for their place and one for their bytes. Said some texts ahead, the
    // place first, both are there in time.
    void fetchPlaceSoon(std::uint32_t number) const { __builtin_prefetch(m_ends.data() + number); }
    void fetchBytesSoon(std::uint32_t number) const { __builtin_prefetch(at(number).data()); }
    void append(std::string_view text) // only while there is room
    {
        m_bytes += text;
        m_ends.push_back(std::uint32_t(m_bytes.size()));
    }
    void reserve(std::size_t textTotal, std::size_t byteTotal)
    {
        m_ends.reserve(textTotal);
        m_bytes.reserve(byteTotal);
    }
    std::size_t textBytes() const { return m_bytes.size(); }
    std::int64_t byteSize() const
    {
        return std::int64_t(m_bytes.capacity() + m_ends.capacity() * sizeof(std::uint32_t));
    }

private:
    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
};

// Finds a text in a TextPool: a hash table of 32-bit slots with open addressing, never more than half full. The hash is
// seeded by Qt per process, so that a database cannot be made to collide.
class TextIndex {
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    TextIndex();
    void reserve(std::uint32_t textTotal, const TextPool &pool);
    // The number of the equal text inserted first, or none.
    std::uint32_t find(std::string_view text, const TextPool &pool) const;
    // What find() looks at first: said some texts ahead, it is there in time.
    void fetchSlotSoon(std::string_view text) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[firstSlotFor(text)]);
    }
    // All texts of a pool that is sorted; of equal ones the first.
    void insertSorted(const TextPool &pool);
    // No equal text may be there yet.
    void insert(std::uint32_t number, const TextPool &pool);
    std::int64_t byteSize() const { return std::int64_t(m_slots.capacity() * sizeof(std::uint32_t)); }

private:
    std::size_t firstSlotFor(std::string_view text) const;
    std::size_t freeSlotFrom(std::size_t slot) const;

    std::size_t m_seed;
    std::uint32_t m_used = 0;
    std::vector<std::uint32_t> m_slots; // a power of two of them
};

} // namespace engine
