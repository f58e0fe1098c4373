#include "grantswriter.h"

#include "visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPaths = 100'000; // of one pair: thirty layers of two roles have more than there is memory for

} // namespace

GrantsWriter::GrantsWriter(const engine::AccessGraph &graph, const GrantSelection &selection, GrantRows &rows)
    : m_graph(graph), m_selection(selection), m_rows(rows), m_permissionParts(graph.permissions().indexLimit())
{
    selection.permissions.forEach<PermissionId>([&](PermissionId permission) {
        const auto index = std::uint32_t(permission);
        m_permissionParts[index] = rows.permissionPart(graph.permissions().nameUtf8(index));
    });
}

Result<void> GrantsWriter::write()
{
    m_rows.begin();
    for (const UserId user : m_selection.users) {
        if (m_rows.hasFailed())
            break;
        if (const auto written = writeUser(user); !written)
            return written;
    }
    m_rows.end();
    return {};
}

Result<void> GrantsWriter::writeUser(UserId user)
{
    engine::BitSet permissions = m_graph.permissionsOf(user);
    permissions &= m_selection.permissions;
    const std::string userPart = m_rows.userPart(m_graph.users().nameUtf8(std::uint32_t(user)));
    Result<void> written;
    permissions.forEach<PermissionId>([&](PermissionId permission) {
        if (written)
            written = writePair(user, permission, userPart);
    });
    return written;
}

Result<void> GrantsWriter::writePair(UserId user, PermissionId permission, const std::string &userPart)
{
    const std::string &permissionPart = m_permissionParts[std::uint32_t(permission)];
    if (!m_selection.withPaths && !isDepthDecisive()) {
        m_rows.write({userPart, permissionPart});
        return {};
    }
    const auto found = paths(user, permission);
    if (!found)
        return tl::unexpected(found.error());
    if (!m_selection.withPaths) {
        if (!found->empty())
            m_rows.write({userPart, permissionPart});
        return {};
    }
    for (const engine::Path &path : *found)
        m_rows.write({userPart, permissionPart, throughPart(path)});
    return {};
}

// Where inheritance is followed to some depth only, a user of the role may have the permission by another way alone.
bool GrantsWriter::isDepthDecisive() const
{
    return m_selection.role && m_graph.semantics().depth;
}

Result<std::vector<engine::Path>> GrantsWriter::paths(UserId user, PermissionId permission) const
{
    engine::Decision decision = engine::decide(m_graph, user, permission, mostPaths);
    if (decision.pathCount > std::ssize(decision.paths))
        return failure(ErrorKind::Unreadable,
            u"The list is not whole: %1 has %2 on more paths than can be listed. rolewright-cli check --why shows the first."_s
                .arg(engine::inSentence(m_graph.name(user)), engine::inSentence(m_graph.name(permission))));
    std::vector<engine::Path> paths = std::move(decision.paths);
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
