#include "checktally.h"

#include "alikeusers.h"
#include "itemtext.h"
#include "pendingview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

// Kinds of selected users. With more, what all of them inherit is hardly ever the question, and finding it would take
// seconds.
constexpr std::size_t inheritanceLimit = 2000;

bool contains(std::span<const RoleId> roles, RoleId role)
{
    return std::binary_search(roles.begin(), roles.end(), role);
}

} // namespace

void CheckTally::add(const Holding &holding, qint64 total)
{
    own += holding.own ? total : 0;
    added += holding.own && !holding.wasOwn ? total : 0;
    removed += !holding.own && holding.wasOwn ? total : 0;
    inherited += !holding.own && holding.inherited ? total : 0;
    only = holding;
}

Qt::CheckState CheckTally::state() const
{
    if (own == 0)
        return Qt::Unchecked;
    return isOwnOfAll() ? Qt::Checked : Qt::PartiallyChecked;
}

Meaning CheckTally::meaning() const
{
    if (subjects == 1)
        return only.meaning();
    if (own > 0 && !isOwnOfAll())
        return Meaning::Mixed;
    if (own > 0)
        return added > 0 ? Meaning::Added : Meaning::Own;
    if (removed > 0)
        return Meaning::Removed;
    return isHeldByAll() ? Meaning::Inherited : Meaning::None;
}

Meaning CheckTally::rowMeaning() const
{
    if (subjects == 1)
        return only.rowMeaning();
    return added > 0 ? Meaning::Added : removed > 0 ? Meaning::Removed : Meaning::None;
}

bool CheckTally::isStruck() const
{
    return removed > 0 && own == 0 && inherited == 0;
}

QList<CellNote> CheckTally::notes() const
{
    if (subjects != 1)
        return notesOfSeveral();
    if (only.meaning() == Meaning::None)
        return {};
    return {{only.meaning(), only.word()}};
}

QList<CellNote> CheckTally::notesOfSeveral() const
{
    QList<CellNote> notes;
    if (own > 0 && !isOwnOfAll())
        notes.append({Meaning::None, u"%1 of %2"_s.arg(grouped(own), grouped(subjects))});
    if (own == 0 && inherited > 0)
        notes.append(
            {Meaning::Inherited, isHeldByAll() ? u"inherited"_s : u"inherited by %1"_s.arg(grouped(inherited))});
    if (added > 0)
        notes.append({Meaning::Added, u"added to %1"_s.arg(grouped(added))});
    if (removed > 0)
        notes.append({Meaning::Removed, u"removed from %1"_s.arg(grouped(removed))});
    return notes;
}

void CheckTallies::count(CheckKind kind, const PendingView &view, const std::vector<ObjectRef> &subjects)
{
    m_subjects = qint64(subjects.size());
    m_byItem.assign(view.now().objects(itemKind(kind)).indexLimit(), CheckTally{.subjects = m_subjects});
    const auto add = [&](ObjectRef subject, qint64 total) {
        const Holdings holdings = holdingsOf(kind, view, subject);
        holdings.listed().forEach<std::uint32_t>(
            [&](std::uint32_t item) { m_byItem[item].add(holdings.of(item), total); });
    };
    if (kind != CheckKind::UserRoles) {
        for (const ObjectRef subject : subjects)
            add(subject, 1);
        return;
    }
    std::vector<UserId> users;
    users.reserve(subjects.size());
    for (const ObjectRef subject : subjects)
        users.push_back(subject.user());
    const std::vector<AlikeUsers> groups = groupAlike(view, users);
    for (const AlikeUsers &group : groups) {
        if (groups.size() <= inheritanceLimit)
            add(group.first, group.total);
        else
            countAssignments(view, group.first, group.total);
    }
}

void CheckTallies::countAssignments(const PendingView &view, UserId user, qint64 total)
{
    const auto now = view.now().rolesOf(user);
    const auto saved = view.saved().rolesOf(user);
    for (const RoleId role : now)
        m_byItem[std::uint32_t(role)].add({.own = true, .wasOwn = contains(saved, role)}, total);
    for (const RoleId role : saved) {
        if (!contains(now, role))
            m_byItem[std::uint32_t(role)].add({.wasOwn = true}, total);
    }
}

} // namespace items
