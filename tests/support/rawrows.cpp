#include "rawrows.h"

#include <limits>

using engine::Semantics;

namespace {

constexpr int mostObjects = 12;

std::vector<RawRows::Pair> anyLinks()
{
    const auto end = rc::gen::inRange(0, mostObjects + 1);
    return *rc::gen::container<std::vector<RawRows::Pair>>(rc::gen::pair(end, end));
}

std::set<int> anySome()
{
    const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, mostObjects));
    return {numbers.begin(), numbers.end()};
}

std::string nameOf(int number)
{
    const std::string digits = std::to_string(number);
    return std::string(3 - digits.size(), '0') + digits;
}

void addObjects(const RawRows &rows, engine::GraphBuilder &builder)
{
    for (int user = rows.userCount; user-- > 0;)
        builder.addUser(user, nameOf(user), {}, !rows.inactive.contains(user), rows.superusers.contains(user));
    for (int role = rows.roleCount; role-- > 0;)
        builder.addRole(role, nameOf(role));
    for (int permission = rows.permissionCount; permission-- > 0;)
        builder.addPermission(permission, nameOf(permission));
}

void addLinks(const RawRows &rows, engine::GraphBuilder &builder)
{
    for (const auto &[user, role] : rows.assignments)
        builder.addAssignment(user, role);
    for (const auto &[role, permission] : rows.grants)
        builder.addGrant(role, permission);
    for (const auto &[user, permission] : rows.directGrants)
        builder.addDirectGrant(user, permission);
    for (const auto &[heir, parent] : rows.inheritance)
        builder.addInheritance(heir, parent);
}

} // namespace

std::set<int> RawRows::rolesOf(int user) const
{
    const int depth = semantics.depth.value_or(std::numeric_limits<int>::max());
    std::set<int> reached;
    std::set<int> latest;
    for (const auto &[assigned, role] : assignments)
        if (assigned == user && role < roleCount && depth > 0)
            latest.insert(role);
    for (int edges = 1; !latest.empty(); ++edges) {
        std::set<int> next;
        for (const auto &[heir, parent] : inheritance)
            if (latest.contains(heir) && parent < roleCount && edges < depth)
                next.insert(parent);
        reached.merge(std::set<int>(latest));
        for (const int role : reached)
            next.erase(role);
        latest = next;
    }
    return reached;
}

std::set<RawRows::Pair> RawRows::effectiveGrants() const
{
    std::set<Pair> found;
    for (int user = 0; user < userCount; ++user) {
        if (inactive.contains(user) && semantics.inactiveUsers == Semantics::InactiveUsers::Denied)
            continue;
        const bool hasEverything =
            superusers.contains(user) && semantics.superusers == Semantics::Superusers::Everything;
        for (int permission = 0; hasEverything && permission < permissionCount; ++permission)
            found.emplace(user, permission);
        const std::set<int> roles = rolesOf(user);
        for (const auto &[role, permission] : grants)
            if (roles.contains(role) && permission < permissionCount)
                found.emplace(user, permission);
        for (const auto &[holder, permission] : directGrants)
            if (holder == user && permission < permissionCount)
                found.emplace(user, permission);
    }
    return found;
}

RawRows anyRows()
{
    const auto count = rc::gen::inRange(0, mostObjects + 1);
    return {
        .userCount = *count,
        .roleCount = *count,
        .permissionCount = *count,
        .inactive = anySome(),
        .superusers = anySome(),
        .assignments = anyLinks(),
        .grants = anyLinks(),
        .directGrants = anyLinks(),
        .inheritance = anyLinks(),
        .semantics =
            {
                .inactiveUsers = *rc::gen::element(Semantics::InactiveUsers::Denied, Semantics::InactiveUsers::Ignored),
                .superusers = *rc::gen::element(Semantics::Superusers::Everything, Semantics::Superusers::Ignored),
                .depth = *rc::gen::element<std::optional<int>>(std::nullopt, 0, 1, 2, 3, 10),
            },
    };
}

engine::AccessGraph graphOf(const RawRows &rows, bool linksFirst, engine::LoadReport *report)
{
    engine::GraphBuilder builder(rows.semantics);
    if (linksFirst)
        addLinks(rows, builder);
    addObjects(rows, builder);
    if (!linksFirst)
        addLinks(rows, builder);
    return builder.build(report);
}
