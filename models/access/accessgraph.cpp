#include "accessgraph.h"

#include "change.h"
#include "closename.h"
#include "visibletext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

using RoleLinks = Adjacency<RoleId, RoleId>;

constexpr int anyNumber = std::numeric_limits<int>::max();

// The roles themselves and all that the links lead to over at most that many edges, nearest first, each once.
// Below 0 edges: none.
std::vector<RoleId> reached(std::span<const RoleId> starts, const RoleLinks &links, int edgeLimit)
{
    BitSet seen;
    std::vector<RoleId> found;
    const auto meet = [&](std::span<const RoleId> roles) {
        for (const RoleId role : roles) {
            if (seen.contains(role))
                continue;
            seen.insert(role);
            found.push_back(role);
        }
    };
    if (edgeLimit >= 0)
        meet(starts);
    std::size_t next = 0;
    for (int edges = 0; next < found.size() && edges < edgeLimit; ++edges)
        for (const std::size_t end = found.size(); next < end; ++next)
            meet(links.of(found[next]));
    return found;
}

std::vector<RoleId> reachedFrom(RoleId start, const RoleLinks &links)
{
    std::vector<RoleId> found = reached(std::span(&start, 1), links, anyNumber);
    found.erase(found.begin());
    return found;
}

} // namespace

const ObjectTable &AccessGraph::objects(ObjectKind kind) const
{
    switch (kind) {
    case ObjectKind::User:
        return m_users;
    case ObjectKind::Role:
        return m_roles;
    case ObjectKind::Permission:
        return m_permissions;
    }
    Q_UNREACHABLE();
}

std::vector<ObjectRef> AccessGraph::objectsNamed(ObjectKind kind, const QString &name) const
{
    std::vector<ObjectRef> found;
    if (!name.isValidUtf16()) // half a character would be looked up as a question mark
        return found;
    for (const std::uint32_t index : objects(kind).named(name.toStdString()))
        found.push_back(ObjectRef(kind, index));
    return found;
}

Result<ObjectRef> AccessGraph::object(ObjectKind kind, const QString &name) const
{
    const std::vector<ObjectRef> found = objectsNamed(kind, name);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return failure(ErrorKind::Usage,
            withCloseName(u"There is no %1 %2."_s.arg(kindWord(kind), inSentence(name)), objects(kind), name));
    return failure(ErrorKind::Usage,
        u"%1 %2s are called %3; give them different names first."_s.arg(
            QString::number(found.size()), kindWord(kind), inSentence(name)));
}

Result<UserId> AccessGraph::user(const QString &name) const
{
    return object(ObjectKind::User, name).map([](ObjectRef ref) { return ref.user(); });
}

Result<RoleId> AccessGraph::role(const QString &name) const
{
    return object(ObjectKind::Role, name).map([](ObjectRef ref) { return ref.role(); });
}

Result<PermissionId> AccessGraph::permission(const QString &name) const
{
    return object(ObjectKind::Permission, name).map([](ObjectRef ref) { return ref.permission(); });
}

std::vector<RoleId> AccessGraph::ancestors(RoleId role) const
{
    return reachedFrom(role, m_parentsOfRole);
}

std::vector<RoleId> AccessGraph::descendants(RoleId role) const
{
    return reachedFrom(role, m_heirsOfRole);
}

std::vector<RoleId> AccessGraph::rolesGiving(RoleId role) const
{
    return reached(std::span(&role, 1), m_heirsOfRole, inheritanceLimit());
}

BitSet AccessGraph::memberSetOf(RoleId role) const
{
    BitSet members(m_users.indexLimit());
    for (const RoleId heir : rolesGiving(role)) {
        for (const UserId user : usersOf(heir))
            members.insert(user);
    }
    return members;
}

BitSet AccessGraph::permissionsOf(RoleId role) const
{
    BitSet held(m_permissions.indexLimit());
    held |= m_closure.row(role);
    return held;
}

BitSet AccessGraph::permissionsOf(std::span<const RoleId> assigned) const
{
    BitSet held(m_permissions.indexLimit());
    if (!m_semantics.depth) {
        for (const RoleId role : assigned)
            held |= m_closure.row(role);
    } else {
        for (const RoleId role : reached(assigned, m_parentsOfRole, inheritanceLimit()))
            for (const PermissionId permission : grantsOf(role))
                held.insert(permission);
    }
    return held;
}

std::int64_t AccessGraph::permissionCountOf(std::span<const RoleId> assigned) const
{
    return m_semantics.depth ? permissionsOf(assigned).count() : m_closure.heldCount(assigned);
}

int AccessGraph::inheritanceLimit() const
{
    return m_semantics.depth ? *m_semantics.depth - 1 : anyNumber;
}

bool AccessGraph::isShutOut(UserId user) const
{
    return m_semantics.inactiveUsers == Semantics::InactiveUsers::Denied && !isActive(user);
}

bool AccessGraph::hasEverything(UserId user) const
{
    return m_semantics.superusers == Semantics::Superusers::Everything && isSuperuser(user);
}

bool AccessGraph::holds(UserId user, PermissionId permission) const
{
    if (!exists(user) || !exists(permission) || isShutOut(user))
        return false;
    if (hasEverything(user) || m_directOfUser.contains(user, permission))
        return true;
    const std::span<const RoleId> roles = rolesOf(user);
    if (m_semantics.depth)
        return permissionsOf(roles).contains(permission);
    return std::any_of(roles.begin(), roles.end(), [&](RoleId role) { return m_closure.contains(role, permission); });
}

BitSet AccessGraph::permissionsOf(UserId user) const
{
    if (!exists(user) || isShutOut(user))
        return BitSet(m_permissions.indexLimit());
    if (hasEverything(user))
        return m_permissions.existing();
    BitSet held = permissionsOf(rolesOf(user));
    for (const PermissionId permission : directGrantsOf(user))
        held.insert(permission);
    return held;
}

BitSet AccessGraph::holderSetOf(PermissionId permission) const
{
    if (!exists(permission))
        return {};
    std::vector<std::uint64_t> words((std::size_t(m_users.indexLimit()) + 63) / 64);
    const auto add = [&words](std::span<const UserId> users) {
        for (const UserId user : users)
            words[std::uint32_t(user) / 64] |= std::uint64_t(1) << (std::uint32_t(user) % 64);
    };
    // Against the direction of inheritance, because few roles hold a permission.
    for (const RoleId role : reached(rolesGranting(permission), m_heirsOfRole, inheritanceLimit()))
        add(usersOf(role));
    add(directHoldersOf(permission));
    BitSet holders(std::move(words));
    if (m_semantics.superusers == Semantics::Superusers::Everything)
        holders |= m_users.superusers();
    if (m_semantics.inactiveUsers == Semantics::InactiveUsers::Denied)
        holders -= m_users.inactive();
    return holders;
}

std::int64_t AccessGraph::byteSize() const
{
    return m_users.byteSize() + m_roles.byteSize() + m_permissions.byteSize() //
        + m_rolesOfUser.byteSize() + m_usersOfRole.byteSize() //
        + m_grantsOfRole.byteSize() + m_rolesOfPermission.byteSize() //
        + m_directOfUser.byteSize() + m_usersOfPermission.byteSize() //
        + m_parentsOfRole.byteSize() + m_heirsOfRole.byteSize() //
        + m_closure.byteSize();
}

namespace {

// The places of the existing objects in order of name, by index: the same in two graphs that hold the same objects.
struct NameRanks {
    std::vector<std::uint32_t> byName;
    std::vector<std::uint32_t> ranks;

    explicit NameRanks(const ObjectTable &table) : byName(table.byName()), ranks(table.indexLimit())
    {
        for (std::uint32_t rank = 0; rank < byName.size(); ++rank)
            ranks[byName[rank]] = rank;
    }
};

struct GraphRanks {
    NameRanks users;
    NameRanks roles;
    NameRanks permissions;

    explicit GraphRanks(const AccessGraph &graph)
        : users(graph.users()), roles(graph.roles()), permissions(graph.permissions())
    {
    }
};

bool haveSameObjects(const ObjectTable &a, const NameRanks &ranksA, const ObjectTable &b, const NameRanks &ranksB)
{
    return std::equal(ranksA.byName.begin(), ranksA.byName.end(), ranksB.byName.begin(), ranksB.byName.end(),
        [&](std::uint32_t i, std::uint32_t j) {
            return a.nameUtf8(i) == b.nameUtf8(j) && a.textUtf8(i) == b.textUtf8(j) && a.isActive(i) == b.isActive(j)
                && a.isSuperuser(i) == b.isSuperuser(j);
        });
}

template <typename To>
std::vector<std::uint32_t> sortedRanks(std::span<const To> row, const NameRanks &to)
{
    std::vector<std::uint32_t> found(row.size());
    std::transform(row.begin(), row.end(), found.begin(), [&](To id) { return to.ranks[std::uint32_t(id)]; });
    std::sort(found.begin(), found.end());
    return found;
}

// The objects of the rows are the same in both; so the rows are compared by rank.
template <typename From, typename To>
bool haveSameLinks(const Adjacency<From, To> &a, const NameRanks &fromA, const NameRanks &toA, //
    const Adjacency<From, To> &b, const NameRanks &fromB, const NameRanks &toB)
{
    if (a.linkCount() != b.linkCount())
        return false;
    return std::equal(fromA.byName.begin(), fromA.byName.end(), fromB.byName.begin(), fromB.byName.end(),
        [&](std::uint32_t i, std::uint32_t j) {
            return sortedRanks(a.of(From(i)), toA) == sortedRanks(b.of(From(j)), toB);
        });
}

} // namespace

bool AccessGraph::isEquivalentTo(const AccessGraph &other) const
{
    const GraphRanks a(*this);
    const GraphRanks b(other);
    return haveSameObjects(m_users, a.users, other.m_users, b.users)
        && haveSameObjects(m_roles, a.roles, other.m_roles, b.roles)
        && haveSameObjects(m_permissions, a.permissions, other.m_permissions, b.permissions)
        && haveSameLinks(m_rolesOfUser, a.users, a.roles, other.m_rolesOfUser, b.users, b.roles)
        && haveSameLinks(m_grantsOfRole, a.roles, a.permissions, other.m_grantsOfRole, b.roles, b.permissions)
        && haveSameLinks(m_directOfUser, a.users, a.permissions, other.m_directOfUser, b.users, b.permissions)
        && haveSameLinks(m_parentsOfRole, a.roles, a.roles, other.m_parentsOfRole, b.roles, b.roles);
}

} // namespace engine
