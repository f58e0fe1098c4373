#pragma once

#include "bitwords.h"

#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace engine {

// A set of ids of one kind as bits, as many as were asked for; grows when a later id is inserted. Walks in order of id.
class BitSet {
public:
    BitSet() = default;
    explicit BitSet(std::size_t bitTotal) : m_words((bitTotal + 63) / 64) { }
    explicit BitSet(std::vector<std::uint64_t> words) : m_words(std::move(words)) { }

    // The ids 0 … total-1.
    static BitSet firstIds(std::uint32_t total);

    template <typename Id>
    bool contains(Id id) const
    {
        const std::size_t word = std::uint32_t(id) / 64;
        return word < m_words.size() && (m_words[word] >> (std::uint32_t(id) % 64) & 1) != 0;
    }
    template <typename Id>
    void insert(Id id)
    {
        const std::size_t word = std::uint32_t(id) / 64;
        if (word >= m_words.size())
            m_words.resize(word + 1);
        m_words[word] |= std::uint64_t(1) << (std::uint32_t(id) % 64);
    }
    template <typename Id>
    void remove(Id id)
    {
        const std::size_t word = std::uint32_t(id) / 64;
        if (word < m_words.size())
            m_words[word] &= ~(std::uint64_t(1) << (std::uint32_t(id) % 64));
    }

    BitSet &operator|=(const BitSet &other);
    BitSet &operator|=(const BitWindow &window);
    BitSet &operator&=(const BitSet &other);
    BitSet &operator-=(const BitSet &other); // without what is in other
    bool isEmpty() const;
    std::int64_t count() const;
    // Equal as sets, whatever their sizes.
    bool operator==(const BitSet &other) const;

    template <typename Id, typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                visit(Id(std::uint32_t(i * 64) + std::uint32_t(std::countr_zero(word))));
    }
    template <typename Id>
    std::vector<Id> ids() const
    {
        std::vector<Id> found;
        found.resize(std::size_t(count()));
        auto next = found.begin();
        forEach<Id>([&next](Id id) { *next++ = id; });
        return found;
    }

    // The smallest window with all that is in; it refers to this set.
    BitWindow window() const;
    const std::vector<std::uint64_t> &words() const { return m_words; }

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace engine
