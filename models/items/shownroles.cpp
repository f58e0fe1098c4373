#include "shownroles.h"

#include <QStringList>

namespace items {

namespace {

// The words of a filter that ask for something, or those that exclude ("-word").
QString wordsOf(const QString &filter, bool isExcluding)
{
    QStringList words = filter.simplified().split(u' ');
    words.removeIf([isExcluding](const QString &word) { return word.startsWith(u'-') != isExcluding; });
    return words.join(u' ');
}

} // namespace

void ShownRoles::reset()
{
    m_permissionNames.reset();
    ShownObjects::reset();
}

engine::BitSet ShownRoles::permissionsNamed(const QString &words)
{
    engine::BitSet found;
    for (const std::uint32_t index : m_permissionNames.matches(view().now().permissions(), words))
        found.insert(index);
    return found;
}

std::vector<std::uint32_t> ShownRoles::matches(const QString &filter)
{
    std::vector<std::uint32_t> found = ShownObjects::matches(filter);
    const QString asked = wordsOf(filter, false);
    if (asked.isEmpty())
        return found;
    const engine::BitSet permissions = permissionsNamed(asked);
    engine::BitSet isFound;
    for (const std::uint32_t index : found)
        isFound.insert(index);
    for (const std::uint32_t index : ShownObjects::matches(wordsOf(filter, true))) {
        if (isFound.contains(index) || !view().exists(RoleId(index)))
            continue;
        engine::BitSet held = view().now().permissionsOf(RoleId(index));
        held &= permissions;
        if (!held.isEmpty())
            found.push_back(index);
    }
    view().now().roles().sortByName(found);
    return found;
}

} // namespace items
