#pragma once

#include "adjacency.h"
#include "bitset.h"
#include "ids.h"
#include "rolegroups.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace engine {

// What every role holds, inherited included, as one row of bits a role: shared by all copies of a graph; rows that
// edits changed lie in an overlay, and copies share those too.
//
// A row is kept from the first to the last permission that is held. So where the names of permissions begin with their
// team or their table, a role costs what it holds; at worst all rows together take roles × permissions / 8 bytes.
class RoleClosure {
public:
    using Grants = Adjacency<RoleId, PermissionId>;
    using Links = Adjacency<RoleId, RoleId>;

    // All roles anew. Circles end: each role of one holds what all of them hold.
    void rebuild(std::uint32_t roleLimit, const Grants &grants, const Links &parents);
    // After the own grants or the parents of `changed` were edited: they and all their heirs.
    void update(std::span<const RoleId> changed, const Grants &grants, const Links &parents, const Links &heirs);

    bool contains(RoleId role, PermissionId permission) const { return row(role).contains(std::uint32_t(permission)); }
    // Stays valid until the next edit.
    BitWindow row(RoleId role) const
    {
        if (!m_edited.empty())
            if (const auto edited = m_edited.find(std::uint32_t(role)); edited != m_edited.end())
                return {.first = edited->second->first, .words = edited->second->words};
        return loadedRow(role);
    }
    // How many permissions these roles hold together.
    std::int64_t heldCount(std::span<const RoleId> roles) const;
    std::int64_t byteSize() const;

private:
    // The place of a row in the words of all; roles of one circle share theirs.
    struct Place {
        std::size_t start = 0;
        std::uint32_t first = 0;
        std::uint32_t wordTotal = 0;
    };
    struct Loaded {
        std::vector<Place> places; // by RoleId
        std::vector<std::uint64_t> words;

        BitWindow row(RoleId role) const
        {
            const Place &place = places[std::uint32_t(role)];
            return {.first = place.first, .words = std::span(words).subspan(place.start, place.wordTotal)};
        }
    };
    struct EditedRow {
        std::size_t first = 0;
        std::vector<std::uint64_t> words;
    };
    static void layOut(Loaded &rows, const RoleGroups &groups, const Grants &grants, const Links &parents);
    BitWindow loadedRow(RoleId role) const
    {
        return m_loaded && std::uint32_t(role) < m_loaded->places.size() ? m_loaded->row(role) : BitWindow();
    }
    void setRow(RoleId role, const std::shared_ptr<const EditedRow> &row);

    std::shared_ptr<const Loaded> m_loaded;
    std::unordered_map<std::uint32_t, std::shared_ptr<const EditedRow>> m_edited; // by RoleId
};

} // namespace engine
