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
    std::vector<std::uint32_t> ranking() const;
    std::vector<std::uint32_t> keyRanks() const;
    std::vector<std::uint32_t> fill(ObjectTable::Loaded &loaded, const std::vector<std::uint32_t> &rows) const;

    EqualNames m_equalNames;
    KeyIndex m_keys;
    std::vector<std::uint32_t> m_rowOfKey; // by key number
    std::vector<std::uint32_t> m_keyOfRow;
    TextPool m_names;
    TextPool m_texts;
    TextPool m_categories; // the different ones
    TextIndex m_categoryIndex;
    std::vector<std::uint32_t> m_categoryOfRow;
    BitSet m_inactive;
    BitSet m_superusers;
};

} // namespace engine
