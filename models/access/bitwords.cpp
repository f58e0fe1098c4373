#include "bitwords.h"

#include <algorithm>
#include <bit>
#include <cstddef>

// A program for any x86-64 counts bits by arithmetic; nearly every processor has an instruction that is ten times as
// fast. So the loops are compiled twice. (Not by target_clones: its resolvers run before the sanitizers are ready.)
#if defined(__x86_64__)
#define WITH_POPCNT __attribute__((target("popcnt")))
#define HAS_POPCNT __builtin_cpu_supports("popcnt")
#else
#define WITH_POPCNT
#define HAS_POPCNT false
#endif

namespace engine {

namespace {

using Words = std::span<const std::uint64_t>;
using Rows = std::span<const Words>;

__attribute__((always_inline)) inline std::int64_t countLoop(Words words)
{
    std::int64_t total = 0;
    for (const std::uint64_t word : words)
        total += std::popcount(word);
    return total;
}

constexpr std::size_t blockSize = 8;

// Adds up to a block of the row, from `start`.
__attribute__((always_inline)) inline void uniteBlock(std::uint64_t *block, Words row, std::size_t start)
{
    if (row.size() >= start + blockSize) { // a loop of known length becomes a few wide instructions
        for (std::size_t i = 0; i < blockSize; ++i)
            block[i] |= row.data()[start + i];
    } else {
        for (std::size_t i = start; i < row.size(); ++i)
            block[i - start] |= row[i];
    }
}

__attribute__((always_inline)) inline std::int64_t unionLoop(Rows rows)
{
    std::size_t length = 0;
    for (const Words row : rows)
        length = std::max(length, row.size());
    std::int64_t total = 0;
    for (std::size_t start = 0; start < length; start += blockSize) {
        std::uint64_t block[blockSize] = {};
        for (const Words row : rows)
            uniteBlock(block, row, start);
        for (const std::uint64_t word : block)
            total += std::popcount(word);
    }
    return total;
}

WITH_POPCNT std::int64_t countByInstruction(Words words)
{
    return countLoop(words);
}

WITH_POPCNT std::int64_t unionByInstruction(Rows rows)
{
    return unionLoop(rows);
}

bool hasInstruction()
{
    static const bool has = HAS_POPCNT;
    return has;
}

} // namespace

std::int64_t bitCount(Words words)
{
    return hasInstruction() ? countByInstruction(words) : countLoop(words);
}

std::int64_t unionCount(Rows rows)
{
    return hasInstruction() ? unionByInstruction(rows) : unionLoop(rows);
}

void uniteBits(std::span<std::uint64_t> words, Words others)
{
    for (std::size_t i = 0; i < others.size(); ++i)
        words[i] |= others[i];
}

} // namespace engine
