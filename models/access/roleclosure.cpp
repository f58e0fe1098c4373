#include "roleclosure.h"

#include "bitwords.h"
#include "rolegroups.h"

#include <algorithm>

namespace engine {

namespace {

BitSet withAllHeirs(std::span<const RoleId> roles, const RoleClosure::Links &heirs)
{
    BitSet found;
    std::vector<RoleId> waiting(roles.begin(), roles.end());
    while (!waiting.empty()) {
        const RoleId role = waiting.back();
        waiting.pop_back();
        if (found.contains(role))
            continue;
        found.insert(role);
        const std::span<const RoleId> next = heirs.of(role);
        waiting.insert(waiting.end(), next.begin(), next.end());
    }
    return found;
}

} // namespace

void RoleClosure::rebuild(
    std::uint32_t roleLimit, std::uint32_t permissionLimit, const Grants &grants, const Links &parents)
{
    Rows rows{.wordsPerRole = (std::size_t(permissionLimit) + 63) / 64, .words = {}};
    rows.words.resize(rows.wordsPerRole * roleLimit);
    const auto rowOf = [&rows](RoleId role) {
        return std::span(rows.words).subspan(std::uint32_t(role) * rows.wordsPerRole, rows.wordsPerRole);
    };
    const RoleGroups groups = groupRoles(BitSet::firstIds(roleLimit), parents);
    for (std::size_t i = 0; i < groups.count(); ++i) {
        const std::span<const RoleId> group = groups.group(i);
        const std::span<std::uint64_t> row = rowOf(group.front());
        for (const RoleId role : group) {
            for (const PermissionId permission : grants.of(role))
                row[std::uint32_t(permission) / 64] |= std::uint64_t(1) << (std::uint32_t(permission) % 64);
            for (const RoleId parent : parents.of(role)) // those of the group itself are still empty, or this very row
                uniteBits(row, rowOf(parent));
        }
        for (const RoleId role : group.subspan(1))
            std::copy(row.begin(), row.end(), rowOf(role).begin());
    }
    m_loaded = std::make_shared<const Rows>(std::move(rows));
    m_edited.clear();
}

void RoleClosure::update(
    std::span<const RoleId> changed, const Grants &grants, const Links &parents, const Links &heirs)
{
    const BitSet affected = withAllHeirs(changed, heirs);
    const RoleGroups groups = groupRoles(affected, parents);
    for (std::size_t i = 0; i < groups.count(); ++i) {
        const std::span<const RoleId> group = groups.group(i);
        BitSet members;
        for (const RoleId role : group)
            members.insert(role);
        BitSet bits;
        for (const RoleId role : group) {
            for (const PermissionId permission : grants.of(role))
                bits.insert(permission);
            for (const RoleId parent : parents.of(role))
                if (!members.contains(parent)) // whose own row is the one before the edit
                    bits |= row(parent);
        }
        const auto shared = std::make_shared<const Row>(bits.words());
        for (const RoleId role : group)
            setRow(role, shared);
    }
}

// A row that is as it was loaded needs no place in the overlay.
void RoleClosure::setRow(RoleId role, const std::shared_ptr<const Row> &row)
{
    const std::span<const std::uint64_t> loaded = loadedRow(role);
    const std::size_t common = std::min(loaded.size(), row->size());
    const auto isZero = [](std::uint64_t word) { return word == 0; };
    const bool isAsLoaded = std::equal(row->begin(), row->begin() + std::ptrdiff_t(common), loaded.begin())
        && std::all_of(row->begin() + std::ptrdiff_t(common), row->end(), isZero)
        && std::all_of(loaded.begin() + std::ptrdiff_t(common), loaded.end(), isZero);
    if (isAsLoaded)
        m_edited.erase(std::uint32_t(role));
    else
        m_edited.insert_or_assign(std::uint32_t(role), row);
}

std::span<const std::uint64_t> RoleClosure::loadedRow(RoleId role) const
{
    const std::size_t start = m_loaded ? std::uint32_t(role) * m_loaded->wordsPerRole : 0;
    if (!m_loaded || start >= m_loaded->words.size())
        return {};
    return std::span<const std::uint64_t>(m_loaded->words).subspan(start, m_loaded->wordsPerRole);
}

std::span<const std::uint64_t> RoleClosure::row(RoleId role) const
{
    if (!m_edited.empty())
        if (const auto edited = m_edited.find(std::uint32_t(role)); edited != m_edited.end())
            return *edited->second;
    return loadedRow(role);
}

std::int64_t RoleClosure::heldCount(std::span<const RoleId> roles) const
{
    std::vector<std::span<const std::uint64_t>> rows(roles.size());
    std::transform(roles.begin(), roles.end(), rows.begin(), [this](RoleId role) { return row(role); });
    return unionCount(rows);
}

std::int64_t RoleClosure::byteSize() const
{
    std::size_t bytes = m_loaded ? m_loaded->words.capacity() * sizeof(std::uint64_t) : 0;
    for (const auto &[role, words] : m_edited)
        bytes += sizeof(*m_edited.begin()) + words->capacity() * sizeof(std::uint64_t);
    return std::int64_t(bytes);
}

} // namespace engine
