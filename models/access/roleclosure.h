#pragma once

#include "adjacency.h"
#include "bitset.h"
#include "ids.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace engine {

// What every role holds, inherited included, as one row of bits a role: shared by all copies of a graph; rows that
// edits changed lie in an overlay, and copies share those too.
class RoleClosure {
public:
    using Grants = Adjacency<RoleId, PermissionId>;
    using Links = Adjacency<RoleId, RoleId>;

    // All roles anew. Circles end: each role of one holds what all of them hold.
    void rebuild(std::uint32_t roleLimit, std::uint32_t permissionLimit, const Grants &grants, const Links &parents);
    // After the own grants or the parents of `changed` were edited: they and all their heirs.
    void update(std::span<const RoleId> changed, const Grants &grants, const Links &parents, const Links &heirs);

    bool contains(RoleId role, PermissionId permission) const
    {
        const std::span<const std::uint64_t> bits = row(role);
        const std::size_t word = std::uint32_t(permission) / 64;
        return word < bits.size() && (bits[word] >> (std::uint32_t(permission) % 64) & 1) != 0;
    }
    // The row of bits; shorter than the permissions when nothing later is held.
    std::span<const std::uint64_t> row(RoleId role) const;
    // How many permissions these roles hold together.
    std::int64_t heldCount(std::span<const RoleId> roles) const;
    std::int64_t byteSize() const;

private:
    using Row = std::vector<std::uint64_t>;
    struct Rows {
        std::size_t wordsPerRole = 0;
        std::vector<std::uint64_t> words;
    };
    std::span<const std::uint64_t> loadedRow(RoleId role) const;
    void setRow(RoleId role, const std::shared_ptr<const Row> &row);

    std::shared_ptr<const Rows> m_loaded;
    std::unordered_map<std::uint32_t, std::shared_ptr<const Row>> m_edited; // by RoleId
};

} // namespace engine
