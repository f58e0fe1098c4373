#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engine {

// The users, the roles or the permissions of a graph: name, text and flags by index.
// Shared arrays as loaded (one buffer of UTF-8, 32-bit offsets, a hash index) and a small overlay of what was edited since.
class ObjectTable
{
public:
    // Indexes are 0 … indexLimit()-1; some may be deleted.
    std::uint32_t indexLimit() const;
    std::int64_t count() const; // existing ones
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

    // Indexes created, deleted or edited since loading, in this copy: all that a comparison of two copies has to look at. In no order.
    std::vector<std::uint32_t> editedIndexes() const;
    // An object had this name when the graph was loaded: such a name may always come back (undo), however odd it is.
    bool wasLoaded(std::string_view nameUtf8) const;

    std::int64_t byteSize() const;

private:
    friend class GraphBuilder;
    friend class GraphEditor;
    friend class ObjectTableBuilder;

    // For GraphEditor. create() revives the object of that name deleted last (its index, so that undo keeps ids), else appends one.
    std::uint32_t create(std::string_view nameUtf8, std::string_view textUtf8, bool active, bool superuser);
    void erase(std::uint32_t index);
    void rename(std::uint32_t index, std::string_view nameUtf8);
    void setText(std::uint32_t index, std::string_view textUtf8);
    void setActive(std::uint32_t index, bool active);
};

} // namespace engine
