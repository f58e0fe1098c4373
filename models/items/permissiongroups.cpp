#include "permissiongroups.h"

#include "visibletext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace items {

namespace {

QString groupName(const PendingView &view, PermissionId permission)
{
    const std::string_view category = view.now().permissions().categoryUtf8(std::uint32_t(permission));
    if (!category.empty())
        return QString::fromUtf8(category);
    const QString name = view.exactName(permission);
    const auto mark = std::find_if(name.begin(), name.end(), [](QChar c) { return c == u'.' || c == u':'; });
    return mark == name.end() ? QString() : QString(name.begin(), mark - name.begin());
}

} // namespace

void PermissionGroups::reset(const PendingView &view)
{
    m_names.clear();
    m_members.clear();
    m_numbers.clear();
    m_groups.clear();
    const std::vector<std::uint32_t> all = view.listedByName(ObjectKind::Permission);
    for (const std::uint32_t index : all)
        groupOf(view, PermissionId(index));
    m_isGrouped = m_names.size() > 1 && m_names.size() < all.size();
}

std::uint32_t PermissionGroups::groupOf(const PendingView &view, PermissionId permission)
{
    const auto [found, isNew] = m_groups.try_emplace(std::uint32_t(permission));
    if (isNew) {
        found->second = numberOf(groupName(view, permission));
        m_members[found->second].push_back(std::uint32_t(permission));
    }
    return found->second;
}

std::uint32_t PermissionGroups::numberOf(const QString &name)
{
    const auto [found, isNew] = m_numbers.try_emplace(name, std::uint32_t(m_names.size()));
    if (isNew) {
        m_names.push_back(name.isEmpty() ? u"Other"_s : engine::visibleText(name));
        m_members.emplace_back();
    }
    return found->second;
}

void PermissionGroups::sort(std::vector<std::uint32_t> &groups) const
{
    std::vector<std::uint32_t> places(m_names.size());
    std::uint32_t place = 0;
    for (const auto &[name, number] : m_numbers)
        places[number] = name.isEmpty() ? std::numeric_limits<std::uint32_t>::max() : place++;
    std::sort(
        groups.begin(), groups.end(), [&places](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; });
}

} // namespace items
