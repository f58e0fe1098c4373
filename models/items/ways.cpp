#include "ways.h"

#include "itemtext.h"
#include "paths.h"

#include <algorithm>
#include <utility>

namespace items {

namespace {

constexpr int pathLimit = 100; // shortest first; further ones hardly ever end in yet another role
constexpr qsizetype wayLimit = 4;

bool endAlike(const engine::Path &a, const engine::Path &b)
{
    return a.kind == b.kind && (a.roles.empty() || a.roles.back() == b.roles.back());
}

} // namespace

Ways Ways::ofRole(const engine::AccessGraph &graph, RoleId role, PermissionId permission)
{
    Ways ways;
    for (const engine::Path &path : engine::pathsOf(graph, role, permission, pathLimit).paths) {
        engine::Path shown = path;
        if (shown.roles.size() > 1)
            shown.roles.erase(shown.roles.begin());
        ways.add(path, engine::throughText(graph, shown));
    }
    return ways;
}

void Ways::add(const engine::AccessGraph &graph, UserId user, PermissionId permission)
{
    for (const engine::Path &path : engine::decide(graph, user, permission, pathLimit).paths)
        add(path, engine::throughText(graph, path));
}

void Ways::add(const engine::Path &path, const QString &text)
{
    const auto found =
        std::find_if(m_ways.begin(), m_ways.end(), [&](const Way &way) { return endAlike(way.path, path); });
    if (found == m_ways.end())
        m_ways.push_back({path, text});
    else if (path.roles.size() < found->path.roles.size())
        *found = {path, text};
}

Ways Ways::inherited() const
{
    Ways ways = *this;
    std::erase_if(ways.m_ways, [](const Way &way) { return way.path.roles.size() < 2; });
    return ways;
}

QString Ways::text() const
{
    std::vector<Way> ways = m_ways;
    std::sort(ways.begin(), ways.end(), [](const Way &a, const Way &b) {
        return std::pair(a.path.roles.size(), a.text) < std::pair(b.path.roles.size(), b.text);
    });
    QStringList texts;
    for (const Way &way : ways)
        texts << way.text;
    return listed(texts, wayLimit);
}

Meaning Ways::meaning() const
{
    bool isOwn = false;
    bool isInherited = false;
    bool isDirect = false;
    for (const Way &way : m_ways) {
        if (way.path.kind == engine::Path::Kind::Superuser)
            return Meaning::Superuser;
        isDirect = isDirect || way.path.kind == engine::Path::Kind::Direct;
        isOwn = isOwn || way.path.roles.size() == 1;
        isInherited = isInherited || way.path.roles.size() > 1;
    }
    if (isDirect && !isOwn && !isInherited)
        return Meaning::Direct;
    if (isInherited)
        return isOwn || isDirect ? Meaning::OwnAndInherited : Meaning::Inherited;
    return isOwn ? Meaning::Own : Meaning::None;
}

} // namespace items
