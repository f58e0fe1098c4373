#include "grantselection.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::BitSet;

namespace {

std::vector<UserId> allUsers(const engine::AccessGraph &graph)
{
    std::vector<UserId> users;
    for (const std::uint32_t index : graph.users().byName())
        users.push_back(UserId(index));
    return users;
}

// Who has something through the role: a superuser has it anyway, with the role and without.
std::vector<UserId> holders(const engine::AccessGraph &graph, RoleId role)
{
    std::vector<UserId> users = graph.memberSetOf(role).ids<UserId>();
    if (graph.semantics().superusers == engine::Semantics::Superusers::Everything)
        std::erase_if(users, [&graph](UserId user) { return graph.isSuperuser(user); });
    return users;
}

BitSet allPermissions(const engine::AccessGraph &graph)
{
    BitSet permissions;
    for (std::uint32_t index = 0; index < graph.permissions().indexLimit(); ++index)
        permissions.insert(PermissionId(index));
    return permissions;
}

} // namespace

Result<GrantSelection> grantSelection(const Invocation &call, const engine::AccessGraph &graph)
{
    GrantSelection selection{.permissions = allPermissions(graph), .withPaths = call.has(u"why"_s)};
    if (const auto name = call.value(u"role"_s)) {
        const auto role = graph.role(*name);
        if (!role)
            return tl::unexpected(role.error());
        selection.role = *role;
        selection.permissions = graph.permissionsOf(*role);
    }
    if (const auto name = call.value(u"permission"_s)) {
        const auto permission = graph.permission(*name);
        if (!permission)
            return tl::unexpected(permission.error());
        BitSet only;
        only.insert(*permission);
        selection.permissions &= only;
    }
    selection.users = selection.role ? holders(graph, *selection.role) : allUsers(graph);
    if (const auto name = call.value(u"user"_s)) {
        const auto user = graph.user(*name);
        if (!user)
            return tl::unexpected(user.error());
        const bool isSelected = std::count(selection.users.begin(), selection.users.end(), *user) != 0;
        selection.users = isSelected ? std::vector{*user} : std::vector<UserId>();
    }
    return selection;
}
