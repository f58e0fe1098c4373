#include "effectivecounts.h"

#include "textpool.h"

namespace engine {

namespace {

// What a user has by roles alone, worked out once for all users with the same roles.
class SharedCounts {
public:
    explicit SharedCounts(const AccessGraph &graph) : m_graph(graph) { }

    void fetchSoon(std::span<const RoleId> roles) const { m_index.fetchSlotSoon(bytesOf(roles)); }

    std::uint32_t of(std::span<const RoleId> roles)
    {
        const std::string_view bytes = bytesOf(roles);
        const std::uint32_t known = m_index.find(bytes, m_roleSets);
        if (known != TextIndex::none)
            return m_counts[known];
        const auto count = std::uint32_t(m_graph.permissionCountOf(roles));
        if (m_roleSets.hasRoomFor(bytes.size())) {
            m_roleSets.append(bytes);
            m_index.insert(m_roleSets.size() - 1, m_roleSets);
            m_counts.push_back(count);
        }
        return count;
    }

private:
    static std::string_view bytesOf(std::span<const RoleId> roles)
    {
        return {reinterpret_cast<const char *>(roles.data()), roles.size_bytes()};
    }

    const AccessGraph &m_graph;
    TextPool m_roleSets; // each as the bytes of its ids
    TextIndex m_index;
    std::vector<std::uint32_t> m_counts;
};

// Whether nothing but the roles says what the user has.
bool hasRolesOnly(const AccessGraph &graph, UserId user)
{
    const Semantics &semantics = graph.semantics();
    return graph.exists(user) && graph.directGrantsOf(user).empty()
        && (graph.isActive(user) || semantics.inactiveUsers == Semantics::InactiveUsers::Ignored)
        && (!graph.isSuperuser(user) || semantics.superusers == Semantics::Superusers::Ignored);
}

} // namespace

EffectiveCounts countEffectiveGrants(const AccessGraph &graph)
{
    EffectiveCounts counts;
    counts.byUser.reserve(graph.users().indexLimit());
    SharedCounts shared(graph);
    for (std::uint32_t index = 0; index < graph.users().indexLimit(); ++index) {
        const auto user = UserId(index);
        shared.fetchSoon(graph.rolesOf(UserId(index + 16)));
        counts.byUser.push_back(hasRolesOnly(graph, user) ? shared.of(graph.rolesOf(user))
                                                          : std::uint32_t(graph.permissionsOf(user).count()));
        counts.total += counts.byUser.back();
    }
    return counts;
}

} // namespace engine
