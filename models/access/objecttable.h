#pragma once

#include "bitset.h"
#include "textpool.h"

#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace engine {

// The users, the roles or the permissions of a graph: name, text and flags by index.
// Shared arrays as loaded (one buffer of UTF-8, 32-bit offsets, a hash index) and a small overlay of what was edited
// since. A view stays valid until the next edit.
class ObjectTable {
public:
    ObjectTable() = default;

    // Indexes are 0 … indexLimit()-1; some may be deleted.
    std::uint32_t indexLimit() const { return loadedCount() + m_createdCount; }
    std::int64_t count() const { return m_count; } // existing ones
    bool exists(std::uint32_t index) const;

    QString name(std::uint32_t index) const { return QString::fromUtf8(nameUtf8(index)); }
    QString text(std::uint32_t index) const { return QString::fromUtf8(textUtf8(index)); }
    std::string_view nameUtf8(std::uint32_t index) const;
    std::string_view textUtf8(std::uint32_t index) const;
    // What groups it in lists (a profile's category); may be empty.
    std::string_view categoryUtf8(std::uint32_t index) const;
    bool isActive(std::uint32_t index) const;
    bool isSuperuser(std::uint32_t index) const;

    // Existing objects of exactly this name, usually one.
    std::vector<std::uint32_t> named(std::string_view nameUtf8) const;

    // Existing indexes in order of name (by code point; equal names by index). Linear when nothing was edited.
    std::vector<std::uint32_t> byName() const;
    // Brings indexes into that order; linear when they ascend and none of them was edited.
    void sortByName(std::vector<std::uint32_t> &indexes) const;

    // The existing ones, those that are inactive, those that are superusers.
    BitSet existing() const;
    BitSet inactive() const;
    BitSet superusers() const;

    // Indexes created, deleted or edited since loading, in this copy: all that a comparison of two copies has to look
    // at. In no order.
    std::vector<std::uint32_t> editedIndexes() const;
    bool isEdited(std::uint32_t index) const { return editedObject(index) != nullptr; }
    // An object had this name when the graph was loaded: such a name may always come back (undo), however odd it is.
    bool wasLoaded(std::string_view nameUtf8) const;

    // What was loaded, whatever was edited since: the same in all copies. Indexes are 0 … loadedCount()-1.
    std::uint32_t loadedCount() const { return m_loaded ? m_loaded->names.size() : 0; }
    std::string_view loadedNameUtf8(std::uint32_t index) const { return m_loaded->names.at(index); }
    std::string_view loadedTextUtf8(std::uint32_t index) const { return m_loaded->texts.at(index); }

    std::int64_t byteSize() const;

private:
    friend class GraphBuilder;
    friend class GraphEditor;
    friend class ObjectTableBuilder;

    struct Loaded {
        TextPool names; // ascending
        TextPool texts; // none at all when all are empty
        TextIndex index; // of names; of equal ones the first
        std::vector<std::uint32_t> categoryOf; // into categories; empty when there are none
        TextPool categories;
        BitSet inactive;
        BitSet superusers;
    };
    struct Edited {
        std::string name;
        std::string text;
        bool exists = true;
        bool isActive = true;
        bool isSuperuser = false;
    };

    using Named = std::pair<std::string_view, std::uint32_t>;
    struct NameOrder {
        using is_transparent = void;
        template <typename A, typename B>
        bool operator()(const A &a, const B &b) const
        {
            return Named(a.first, a.second) < Named(b.first, b.second);
        }
    };

    explicit ObjectTable(Loaded loaded);

    // For GraphEditor. create() revives the object of that name deleted last (its index, so that undo keeps ids), else
    // appends one.
    std::uint32_t create(std::string_view nameUtf8, std::string_view textUtf8, bool active, bool superuser);
    void erase(std::uint32_t index);
    void rename(std::uint32_t index, std::string_view nameUtf8);
    void setText(std::uint32_t index, std::string_view textUtf8);
    void setActive(std::uint32_t index, bool active);

    const Edited *editedObject(std::uint32_t index) const
    {
        if (m_edited.empty()) // the common case, asked for every user of a graph
            return nullptr;
        const auto found = m_edited.find(index);
        return found == m_edited.end() ? nullptr : &found->second;
    }
    Edited &editable(std::uint32_t index);
    std::uint32_t takeDeleted(std::string_view nameUtf8);
    std::uint32_t firstLoadedNotBefore(Named named) const;

    std::shared_ptr<const Loaded> m_loaded;
    std::unordered_map<std::uint32_t, Edited> m_edited; // by index
    std::set<std::pair<std::string, std::uint32_t>, NameOrder> m_editedNames; // of the existing ones in m_edited
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> m_deleted; // by name, the last deleted last
    std::uint32_t m_createdCount = 0;
    std::int64_t m_count = 0;
};

} // namespace engine
