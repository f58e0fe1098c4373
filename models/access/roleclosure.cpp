#include "roleclosure.h"

#include <algorithm>
#include <limits>

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

// Gives every row its place: from the least to the greatest permission that the role grants or a parent has.
void RoleClosure::layOut(Loaded &rows, const RoleGroups &groups, const Grants &grants, const Links &parents)
{
    std::size_t total = 0;
    for (std::size_t i = 0; i < groups.count(); ++i) {
        std::size_t first = std::numeric_limits<std::size_t>::max();
        std::size_t end = 0;
        const auto include = [&](std::size_t from, std::size_t to) {
            first = std::min(first, from / wordsPerBlock * wordsPerBlock);
            end = std::max(end, to);
        };
        for (const RoleId role : groups.group(i)) {
            if (const auto own = grants.of(role); !own.empty())
                include(std::uint32_t(own.front()) / 64, std::uint32_t(own.back()) / 64 + 1);
            for (const RoleId parent : parents.of(role)) // those of the group itself have no place yet
                if (const Place &place = rows.places[std::uint32_t(parent)]; place.wordTotal > 0)
                    include(place.first, place.first + place.wordTotal);
        }
        if (end == 0)
            continue;
        const Place place{total, std::uint32_t(first), std::uint32_t(end - first)};
        total += place.wordTotal;
        for (const RoleId role : groups.group(i))
            rows.places[std::uint32_t(role)] = place;
    }
    rows.words.resize(total);
}

void RoleClosure::rebuild(std::uint32_t roleLimit, const Grants &grants, const Links &parents)
{
    Loaded rows{.places = std::vector<Place>(roleLimit), .words = {}};
    const RoleGroups groups = groupRoles(BitSet::firstIds(roleLimit), parents);
    layOut(rows, groups, grants, parents);
    for (const RoleId role : groups.roles) { // parents first
        const Place &place = rows.places[std::uint32_t(role)];
        const auto row = std::span(rows.words).subspan(place.start, place.wordTotal);
        for (const PermissionId permission : grants.of(role))
            row[std::uint32_t(permission) / 64 - place.first] |= std::uint64_t(1) << (std::uint32_t(permission) % 64);
        for (const RoleId parent : parents.of(role))
            if (const BitWindow inherited = rows.row(parent); !inherited.words.empty())
                uniteBits(row.subspan(inherited.first - place.first), inherited.words);
    }
    m_loaded = std::make_shared<const Loaded>(std::move(rows));
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
        const BitWindow window = bits.window();
        const auto shared = std::make_shared<const EditedRow>(
            EditedRow{window.first, std::vector(window.words.begin(), window.words.end())});
        for (const RoleId role : group)
            setRow(role, shared);
    }
}

// A row that is as it was loaded needs no place in the overlay.
void RoleClosure::setRow(RoleId role, const std::shared_ptr<const EditedRow> &row)
{
    const BitWindow loaded = loadedRow(role);
    if (loaded.first == row->first
        && std::equal(loaded.words.begin(), loaded.words.end(), row->words.begin(), row->words.end()))
        m_edited.erase(std::uint32_t(role));
    else
        m_edited.insert_or_assign(std::uint32_t(role), row);
}

std::int64_t RoleClosure::heldCount(std::span<const RoleId> roles) const
{
    std::vector<BitWindow> windows(roles.size());
    std::transform(roles.begin(), roles.end(), windows.begin(), [this](RoleId role) { return row(role); });
    return unionCount(windows);
}

std::int64_t RoleClosure::byteSize() const
{
    std::size_t bytes = 0;
    if (m_loaded)
        bytes += m_loaded->words.capacity() * sizeof(std::uint64_t) + m_loaded->places.capacity() * sizeof(Place);
    for (const auto &[role, row] : m_edited)
        bytes += sizeof(*m_edited.begin()) + sizeof(*row) + row->words.capacity() * sizeof(std::uint64_t);
    return std::int64_t(bytes);
}

} // namespace engine
