#pragma once

#include "textpool.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

// The key of a row as its database has it: an integer or a text. Keys are compared as their text, so 17 and "17" are
// one key and "017" is another. Refers to the text that it was made from.
class Key {
public:
    template <typename Integer>
    requires(std::integral<
                 Integer> && !std::same_as<Integer, bool> && (std::signed_integral<Integer> || sizeof(Integer) < 8))
        Key(Integer number)
        : m_number(number), m_isNumber(true)
    {
    }
    Key(std::string_view text) : m_text(text), m_isNumber(readNumber()) { }
    Key(const std::string &text) : Key(std::string_view(text)) { }
    Key(const char *text) : Key(std::string_view(text)) { }

    // Written as std::to_string writes an integer.
    bool isNumber() const { return m_isNumber; }
    std::int64_t number() const { return m_number; }
    using Digits = std::array<char, 20>; // of the longest number
    std::string_view text(Digits &digits) const;

    // Numbers by value, before texts by code point.
    bool operator<(const Key &other) const;

private:
    bool readNumber();

    std::string_view m_text;
    std::int64_t m_number = 0;
    bool m_isNumber = false;
};

// Numbers the keys of one kind of objects in the order in which they are met first, as an object's own or as the end of
// a link. Small integers, the keys of most tables, take four bytes each and no hashing.
class KeyIndex {
public:
    std::uint32_t numberOf(const Key &key)
    {
        if (key.isNumber() && std::uint64_t(key.number()) < m_ofSmall.size())
            if (const std::uint32_t number = m_ofSmall[std::size_t(key.number())]; number != TextIndex::none)
                return number;
        return find(key);
    }
    std::uint32_t size() const { return m_size; }
    // All keys by their number; they refer to this index.
    std::vector<Key> keys() const;

private:
    std::uint32_t find(const Key &key);
    bool isSmall(const Key &key);

    std::vector<std::uint32_t> m_ofSmall; // number by key
    TextPool m_texts; // the other keys
    TextIndex m_textIndex;
    std::vector<std::uint32_t> m_ofText; // number by place in m_texts
    std::uint32_t m_size = 0;
};

} // namespace engine
