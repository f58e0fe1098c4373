#include "keyindex.h"

#include <algorithm>
#include <charconv>

namespace engine {

std::string_view Key::text(Digits &digits) const
{
    if (!m_isNumber || !m_text.empty())
        return m_text;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), m_number);
    return {digits.data(), std::size_t(written.ptr - digits.data())};
}

bool Key::readNumber()
{
    Digits digits;
    if (m_text.empty() || m_text.size() > digits.size())
        return false;
    const char *const end = m_text.data() + m_text.size();
    const auto read = std::from_chars(m_text.data(), end, m_number);
    if (read.ec != std::errc() || read.ptr != end)
        return false;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), m_number);
    return std::string_view(digits.data(), std::size_t(written.ptr - digits.data())) == m_text; // not "017" or "-0"
}

bool Key::operator<(const Key &other) const
{
    if (m_isNumber != other.m_isNumber)
        return m_isNumber;
    return m_isNumber ? m_number < other.m_number : m_text < other.m_text;
}

// Makes room for it while the array stays in proportion to the number of keys.
bool KeyIndex::isSmall(const Key &key)
{
    if (!key.isNumber() || key.number() < 0)
        return false;
    const auto number = std::uint64_t(key.number());
    if (number < m_ofSmall.size())
        return true;
    constexpr std::uint64_t always = 65536;
    constexpr std::uint64_t perKey = 8;
    if (number >= always + perKey * m_size)
        return false;
    m_ofSmall.resize(std::max(std::size_t(number) + 1, m_ofSmall.size() * 2), TextIndex::none);
    return true;
}

std::uint32_t KeyIndex::find(const Key &key)
{
    Key::Digits digits;
    const std::string_view text = key.text(digits);
    // A small number may have been met when it was still too large for the array.
    if (const std::uint32_t place = m_textIndex.find(text, m_texts); place != TextIndex::none)
        return m_ofText[place];
    const std::uint32_t number = m_size++;
    if (isSmall(key)) {
        m_ofSmall[std::size_t(key.number())] = number;
    } else if (m_texts.hasRoomFor(text.size())) { // beyond 4 GiB of keys the key is forgotten, so its links dangle
        m_texts.append(text);
        m_textIndex.insert(m_texts.size() - 1, m_texts);
        m_ofText.push_back(number);
    }
    return number;
}

std::vector<Key> KeyIndex::keys() const
{
    std::vector<Key> found(m_size, Key(0));
    for (std::size_t key = 0; key < m_ofSmall.size(); ++key)
        if (m_ofSmall[key] != TextIndex::none)
            found[m_ofSmall[key]] = Key(std::int64_t(key));
    for (std::uint32_t place = 0; place < m_texts.size(); ++place)
        found[m_ofText[place]] = Key(m_texts.at(place));
    return found;
}

} // namespace engine
