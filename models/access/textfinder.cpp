#include "textfinder.h"

#include <bit>
#include <cstring>

namespace engine {

namespace {

// Of bytes that are zero or not: the place of the first that is not. There must be one.
std::size_t firstMarked(std::uint64_t bytes)
{
    if constexpr (std::endian::native == std::endian::little)
        return std::size_t(std::countr_zero(bytes)) / 8;
    else
        return std::size_t(std::countl_zero(bytes)) / 8;
}

std::uint64_t withoutByte(std::uint64_t bytes, std::size_t place)
{
    const std::size_t shift = std::endian::native == std::endian::little ? place * 8 : 56 - place * 8;
    return bytes & ~(std::uint64_t(0xFF) << shift);
}

} // namespace

TextFinder::TextFinder(std::string_view text)
    : m_text(text), m_first(Block() + std::uint8_t(text.front())), m_last(Block() + std::uint8_t(text.back()))
{
}

std::size_t TextFinder::next(std::string_view in, std::size_t from) const
{
    const std::size_t toLast = m_text.size() - 1;
    for (; from + toLast + sizeof(Block) <= in.size(); from += sizeof(Block)) {
        Block starts;
        Block ends;
        std::memcpy(&starts, in.data() + from, sizeof(Block));
        std::memcpy(&ends, in.data() + from + toLast, sizeof(Block));
        const auto marked = (starts == m_first) & (ends == m_last);
        std::uint64_t words[sizeof(Block) / 8];
        std::memcpy(words, &marked, sizeof(Block));
        if ((words[0] | words[1]) == 0)
            continue;
        for (std::size_t i = 0; i < std::size(words); ++i) {
            for (std::uint64_t rest = words[i]; rest != 0;) {
                const std::size_t place = firstMarked(rest);
                const std::size_t start = from + i * 8 + place;
                if (std::memcmp(in.data() + start, m_text.data(), m_text.size()) == 0)
                    return start;
                rest = withoutByte(rest, place);
            }
        }
    }
    return in.find(m_text, from);
}

} // namespace engine
