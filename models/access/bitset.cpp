#include "bitset.h"

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
    return *this |= BitWindow{.words = other.m_words};
}

BitSet &BitSet::operator|=(const BitWindow &window)
{
    if (window.words.empty())
        return *this;
    if (window.end() > m_words.size())
        m_words.resize(window.end());
    uniteBits(std::span(m_words).subspan(window.first), window.words);
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

BitWindow BitSet::window() const
{
    const auto isUsed = [](std::uint64_t word) { return word != 0; };
    const auto first = std::find_if(m_words.begin(), m_words.end(), isUsed);
    if (first == m_words.end())
        return {};
    const auto end = std::find_if(m_words.rbegin(), m_words.rend(), isUsed).base();
    const auto start = std::size_t(first - m_words.begin()) / wordsPerBlock * wordsPerBlock;
    return {.first = start, .words = std::span(m_words).first(std::size_t(end - m_words.begin())).subspan(start)};
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
