#pragma once

#include "keyindex.h"
#include "objecttable.h"

namespace engine {

// The users, the roles or the permissions while they are being loaded: rows by key, in any order. The first row of a
// key wins.
class ObjectTableBuilder {
public:
    enum class EqualNames { StayApart, AreOne };
    static constexpr std::uint32_t none = TextIndex::none;

    struct Row {
        std::string_view name;
        std::string_view text = {};
        std::string_view category = {};
        bool isActive = true;
        bool isSuperuser = false;
    };

    explicit ObjectTableBuilder(EqualNames equalNames) : m_equalNames(equalNames) { }

    // The number of a key, of an object or of a link's end, whose object may come later or never.
    std::uint32_t numberOf(const Key &key) { return m_keys.numberOf(key); }
    // False: more than the 32-bit offsets can reach (4 GiB of names or of texts); the row was not taken.
    bool add(const Key &key, const Row &row);

    // The objects ranked by name (equal ones by key), and by key number the index of its object, or none. Leaves the
    // builder empty.
    struct Ranked {
        ObjectTable table;
        std::vector<std::uint32_t> indexOfKey;
    };
    Ranked build();

private:
    std::uint32_t rowCount() const { return m_texts.size() / 2; }
    std::string_view nameOf(std::uint32_t row) const { return m_texts.at(row * 2); }
    std::string_view textOf(std::uint32_t row) const { return m_texts.at(row * 2 + 1); }
    std::uint32_t categoryNumber(std::string_view category);
    std::vector<std::uint32_t> rowsByName() const;
    std::vector<std::uint32_t> keyRanks() const;
    std::vector<std::uint32_t> fill(ObjectTable::Loaded &loaded, const std::vector<std::uint32_t> &rows) const;

    EqualNames m_equalNames;
    KeyIndex m_keys;
    std::vector<std::uint32_t> m_rowOfKey; // by key number
    TextPool m_texts; // of each row its name and its text, side by side: they are copied together in order of name
    std::size_t m_nameBytes = 0;
    TextPool m_categories; // the different ones
    TextIndex m_categoryIndex;
    std::vector<std::uint32_t> m_categoryOfRow; // as far as there are any
    BitSet m_inactive;
    BitSet m_superusers;
};

} // namespace engine
