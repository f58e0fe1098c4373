#include "bitset.h"

#include "bitwords.h"

#include <algorithm>

namespace engine {

BitSet BitSet::firstIds(std::uint32_t total)
{
    std::vector<std::uint64_t> words(total / 64, ~std::uint64_t(0));
    if (const std::uint32_t rest = total % 64; rest != 0)
        words.push_back((std::uint64_t(1) << rest) - 1);
    return BitSet(std::move(words));
}

BitSet &BitSet::operator|=(const BitSet &other)
{
    return *this |= std::span<const std::uint64_t>(other.m_words);
}

BitSet &BitSet::operator|=(std::span<const std::uint64_t> words)
{
    if (words.size() > m_words.size())
        m_words.resize(words.size());
    uniteBits(m_words, words);
    return *this;
}

BitSet &BitSet::operator&=(const BitSet &other)
{
    if (m_words.size() > other.m_words.size())
        m_words.resize(other.m_words.size());
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

BitSet &BitSet::operator-=(const BitSet &other)
{
    const std::size_t common = std::min(m_words.size(), other.m_words.size());
    for (std::size_t i = 0; i < common; ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

bool BitSet::isEmpty() const
{
    return std::all_of(m_words.begin(), m_words.end(), [](std::uint64_t word) { return word == 0; });
}

std::int64_t BitSet::count() const
{
    return bitCount(m_words);
}

bool BitSet::operator==(const BitSet &other) const
{
    const auto &[shorter, longer] = std::minmax(m_words, other.m_words,
        [](const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b) { return a.size() < b.size(); });
    const auto tail = longer.begin() + std::ptrdiff_t(shorter.size());
    return std::equal(shorter.begin(), shorter.end(), longer.begin())
        && std::all_of(tail, longer.end(), [](std::uint64_t word) { return word == 0; });
}

} // namespace engine
