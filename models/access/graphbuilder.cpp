#include "graphbuilder.h"

#include "objecttablebuilder.h"
#include "rolegroups.h"

#include <limits>

namespace engine {

namespace {

// Links of one kind as they come: by the numbers of their keys.
struct LinkRows {
    struct Link {
        std::uint32_t from;
        std::uint32_t to;
    };
    std::vector<Link> links;

    bool add(std::uint32_t from, std::uint32_t to)
    {
        if (links.size() == std::numeric_limits<std::uint32_t>::max())
            return false;
        links.push_back({from, to});
        return true;
    }
};

using Indexes = std::vector<std::uint32_t>; // by key number

// The end of the links in `row` once those with both ends are in, sorted and without doubles.
template <typename To>
std::uint32_t compactRow(std::vector<To> &targets, std::uint32_t start, std::uint32_t end, std::uint32_t destination)
{
    const auto first = targets.begin() + start;
    const auto last = targets.begin() + end;
    if (!std::is_sorted(first, last))
        std::sort(first, last);
    const auto kept = std::unique(first, last);
    std::move(first, kept, targets.begin() + destination);
    return destination + std::uint32_t(kept - first);
}

// Leaves the rows empty.
template <typename From, typename To>
Adjacency<From, To> adjacencyOf(
    LinkRows &rows, std::uint32_t fromLimit, const Indexes &fromOfKey, const Indexes &toOfKey, LoadReport &report)
{
    const std::vector<LinkRows::Link> links = std::move(rows.links);
    const auto isDangling = [&](const LinkRows::Link &link) {
        return fromOfKey[link.from] == ObjectTableBuilder::none || toOfKey[link.to] == ObjectTableBuilder::none;
    };
    // While the rows fill up, starts[row + 1] is where the next link of that row goes; in the end that is the start of
    // the row after it.
    std::vector<std::uint32_t> starts(fromLimit + std::size_t(2));
    for (const LinkRows::Link &link : links) {
        if (isDangling(link))
            ++report.danglingLinks;
        else
            ++starts[fromOfKey[link.from] + std::size_t(2)];
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<To> targets(starts.back());
    for (const LinkRows::Link &link : links)
        if (!isDangling(link))
            targets[starts[fromOfKey[link.from] + std::size_t(1)]++] = To(toOfKey[link.to]);
    starts.pop_back();

    std::uint32_t end = 0;
    for (std::uint32_t row = 0, start = 0; row < fromLimit; ++row) {
        end = compactRow(targets, start, starts[row + 1], end);
        start = std::exchange(starts[row + 1], end);
    }
    report.doubleLinks += std::int64_t(targets.size()) - end;
    targets.resize(end);
    return Adjacency<From, To>(std::move(starts), std::move(targets));
}

std::int64_t rolesInCircles(std::uint32_t roleLimit, const Adjacency<RoleId, RoleId> &parents)
{
    const RoleGroups groups = groupRoles(BitSet::firstIds(roleLimit), parents);
    std::int64_t total = 0;
    for (std::size_t i = 0; i < groups.count(); ++i) {
        const std::span<const RoleId> group = groups.group(i);
        if (group.size() > 1 || parents.contains(group.front(), group.front()))
            total += std::int64_t(group.size());
    }
    return total;
}

} // namespace

struct GraphBuilder::Data {
    Semantics semantics = {};
    ObjectTableBuilder users{ObjectTableBuilder::EqualNames::StayApart};
    ObjectTableBuilder roles{ObjectTableBuilder::EqualNames::StayApart};
    ObjectTableBuilder permissions{ObjectTableBuilder::EqualNames::AreOne};
    LinkRows assignments = {};
    LinkRows grants = {};
    LinkRows directGrants = {};
    LinkRows inheritance = {};
    LoadReport report = {};

    void count(bool wasTaken)
    {
        if (!wasTaken)
            ++report.rowsTooMany;
    }
};

GraphBuilder::GraphBuilder(Semantics semantics) : m_data(std::make_unique<Data>(Data{.semantics = semantics})) { }

GraphBuilder::~GraphBuilder() = default;

void GraphBuilder::addUser(
    const Key &key, std::string_view name, std::string_view displayName, bool active, bool superuser)
{
    m_data->count(
        m_data->users.add(key, {.name = name, .text = displayName, .isActive = active, .isSuperuser = superuser}));
}

void GraphBuilder::addRole(
    const Key &key, std::string_view name, std::string_view description, std::string_view category)
{
    m_data->count(m_data->roles.add(key, {.name = name, .text = description, .category = category}));
}

void GraphBuilder::addPermission(
    const Key &key, std::string_view name, std::string_view description, std::string_view category)
{
    m_data->count(m_data->permissions.add(key, {.name = name, .text = description, .category = category}));
}

void GraphBuilder::addAssignment(const Key &user, const Key &role)
{
    m_data->count(m_data->assignments.add(m_data->users.numberOf(user), m_data->roles.numberOf(role)));
}

void GraphBuilder::addGrant(const Key &role, const Key &permission)
{
    m_data->count(m_data->grants.add(m_data->roles.numberOf(role), m_data->permissions.numberOf(permission)));
}

void GraphBuilder::addDirectGrant(const Key &user, const Key &permission)
{
    m_data->count(m_data->directGrants.add(m_data->users.numberOf(user), m_data->permissions.numberOf(permission)));
}

void GraphBuilder::addInheritance(const Key &role, const Key &inheritsFrom)
{
    m_data->count(m_data->inheritance.add(m_data->roles.numberOf(role), m_data->roles.numberOf(inheritsFrom)));
}

void GraphBuilder::addIncompleteRow()
{
    ++m_data->report.incompleteRows;
}

AccessGraph GraphBuilder::build(LoadReport *report)
{
    Data &data = *m_data;
    AccessGraph graph;
    graph.m_semantics = data.semantics;
    auto [users, userOfKey] = data.users.build();
    auto [roles, roleOfKey] = data.roles.build();
    auto [permissions, permissionOfKey] = data.permissions.build();
    graph.m_users = std::move(users);
    graph.m_roles = std::move(roles);
    graph.m_permissions = std::move(permissions);

    const std::uint32_t userLimit = graph.m_users.indexLimit();
    const std::uint32_t roleLimit = graph.m_roles.indexLimit();
    graph.m_rolesOfUser = adjacencyOf<UserId, RoleId>(data.assignments, userLimit, userOfKey, roleOfKey, data.report);
    graph.m_usersOfRole = graph.m_rolesOfUser.transposed();
    graph.m_grantsOfRole =
        adjacencyOf<RoleId, PermissionId>(data.grants, roleLimit, roleOfKey, permissionOfKey, data.report);
    graph.m_rolesOfPermission = graph.m_grantsOfRole.transposed();
    graph.m_directOfUser =
        adjacencyOf<UserId, PermissionId>(data.directGrants, userLimit, userOfKey, permissionOfKey, data.report);
    graph.m_usersOfPermission = graph.m_directOfUser.transposed();
    graph.m_parentsOfRole = adjacencyOf<RoleId, RoleId>(data.inheritance, roleLimit, roleOfKey, roleOfKey, data.report);
    graph.m_heirsOfRole = graph.m_parentsOfRole.transposed();

    data.report.inheritanceCircles = rolesInCircles(roleLimit, graph.m_parentsOfRole);
    graph.m_closure.rebuild(roleLimit, graph.m_grantsOfRole, graph.m_parentsOfRole);

    if (report)
        *report = data.report;
    m_data = std::make_unique<Data>(Data{.semantics = data.semantics});
    return graph;
}

} // namespace engine
