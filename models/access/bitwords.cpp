#include "bitwords.h"

#include <algorithm>
#include <bit>

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
using Windows = std::span<const BitWindow>;

__attribute__((always_inline)) inline std::int64_t countLoop(Words words)
{
    std::int64_t total = 0;
    for (const std::uint64_t word : words)
        total += std::popcount(word);
    return total;
}

// Adds what the window has of the block that begins at `start`.
__attribute__((always_inline)) inline void uniteBlock(std::uint64_t *block, const BitWindow &window, std::size_t start)
{
    if (start < window.first || start >= window.end())
        return;
    const Words words = window.words.subspan(start - window.first);
    if (words.size() >= wordsPerBlock) { // a loop of known length becomes a few wide instructions
        for (std::size_t i = 0; i < wordsPerBlock; ++i)
            block[i] |= words.data()[i];
    } else {
        for (std::size_t i = 0; i < words.size(); ++i)
            block[i] |= words[i];
    }
}

__attribute__((always_inline)) inline std::int64_t unionLoop(Windows windows)
{
    std::size_t start = windows.empty() ? 0 : windows.front().first;
    std::size_t end = 0;
    for (const BitWindow &window : windows) {
        start = std::min(start, window.first);
        end = std::max(end, window.end());
    }
    std::int64_t total = 0;
    for (; start < end; start += wordsPerBlock) {
        std::uint64_t block[wordsPerBlock] = {};
        for (const BitWindow &window : windows)
            uniteBlock(block, window, start);
        for (const std::uint64_t word : block)
            total += std::popcount(word);
    }
    return total;
}

WITH_POPCNT std::int64_t countByInstruction(Words words)
{
    return countLoop(words);
}

WITH_POPCNT std::int64_t unionByInstruction(Windows windows)
{
    return unionLoop(windows);
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

std::int64_t unionCount(Windows windows)
{
    return hasInstruction() ? unionByInstruction(windows) : unionLoop(windows);
}

void uniteBits(std::span<std::uint64_t> words, Words others)
{
    for (std::size_t i = 0; i < others.size(); ++i)
        words[i] |= others[i];
}

} // namespace engine
