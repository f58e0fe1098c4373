#include "grantswriter.h"

#include <algorithm>
#include <limits>

GrantsWriter::GrantsWriter(const engine::AccessGraph &graph, const GrantSelection &selection, GrantRows &rows)
    : m_graph(graph), m_selection(selection), m_rows(rows), m_permissionParts(graph.permissions().indexLimit())
{
    selection.permissions.forEach<PermissionId>([&](PermissionId permission) {
        const auto index = std::uint32_t(permission);
        m_permissionParts[index] = rows.permissionPart(graph.permissions().nameUtf8(index));
    });
}

void GrantsWriter::write()
{
    m_rows.begin();
    for (const UserId user : m_selection.users) {
        if (m_rows.hasFailed())
            break;
        writeUser(user);
    }
    m_rows.end();
}

void GrantsWriter::writeUser(UserId user)
{
    engine::BitSet permissions = m_graph.permissionsOf(user);
    permissions &= m_selection.permissions;
    const std::string userPart = m_rows.userPart(m_graph.users().nameUtf8(std::uint32_t(user)));
    permissions.forEach<PermissionId>([&](PermissionId permission) {
        const std::string &permissionPart = m_permissionParts[std::uint32_t(permission)];
        if (m_selection.withPaths) {
            for (const engine::Path &path : paths(user, permission))
                m_rows.write({userPart, permissionPart, throughPart(path)});
        } else if (!isDepthDecisive() || !paths(user, permission).empty()) {
            m_rows.write({userPart, permissionPart});
        }
    });
}

// Where inheritance is followed to some depth only, a user of the role may have the permission by another way alone.
bool GrantsWriter::isDepthDecisive() const
{
    return m_selection.role && m_graph.semantics().depth;
}

std::vector<engine::Path> GrantsWriter::paths(UserId user, PermissionId permission) const
{
    auto paths = engine::decide(m_graph, user, permission, std::numeric_limits<int>::max()).paths;
    if (const auto role = m_selection.role) {
        const auto isOther = [role](const engine::Path &path) {
            return std::count(path.roles.begin(), path.roles.end(), *role) == 0;
        };
        paths.erase(std::remove_if(paths.begin(), paths.end(), isOther), paths.end());
    }
    return paths;
}

std::string GrantsWriter::throughPart(const engine::Path &path) const
{
    return m_rows.throughPart(engine::throughText(m_graph, path, engine::NameStyle::Exact).toStdString());
}
