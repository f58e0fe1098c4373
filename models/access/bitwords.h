#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace engine {

// The inner loops over bits, 64 to a word. Counting a million users' effective grants reads gigabytes through them.

constexpr std::size_t wordsPerBlock = 8;

// The part of a long row of bits outside which all are zero. It begins at a block, so that windows fit over each other.
struct BitWindow {
    std::size_t first = 0; // word of the row where `words` begin: a multiple of wordsPerBlock
    std::span<const std::uint64_t> words = {};

    std::size_t end() const { return first + words.size(); }
    bool contains(std::uint32_t bit) const
    {
        const std::size_t word = bit / 64 - first; // huge when it is before the first
        return word < words.size() && (words[word] >> (bit % 64) & 1) != 0;
    }
};

std::int64_t bitCount(std::span<const std::uint64_t> words);
// Of the union of windows of one row, without making it.
std::int64_t unionCount(std::span<const BitWindow> windows);
// `others` is not longer.
void uniteBits(std::span<std::uint64_t> words, std::span<const std::uint64_t> others);

} // namespace engine
