#pragma once

#include <cstdint>
#include <span>

namespace engine {

// The inner loops over bits, 64 to a word. Counting a million users' effective grants reads gigabytes through them.

std::int64_t bitCount(std::span<const std::uint64_t> words);
// Of the union, without making it.
std::int64_t unionCount(std::span<const std::span<const std::uint64_t>> rows);
// `others` is not longer.
void uniteBits(std::span<std::uint64_t> words, std::span<const std::uint64_t> others);

} // namespace engine
