#include "checklist.h"

#include "edit.h"
#include "itemtext.h"
#include "visibletext.h"
#include "workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

CheckList::CheckList(CheckKind kind, Workspace *workspace)
    : m_kind(kind), m_workspace(workspace), m_view(workspace), m_items(m_view, itemKind(kind))
{
    reset();
}

void CheckList::reset()
{
    m_items.reset();
    if (m_kind == CheckKind::RoleGrants)
        m_groups.reset(m_view);
    setSubjects({});
}

void CheckList::setSubjects(const std::vector<ObjectRef> &subjects)
{
    m_subjects = subjects;
    sync();
    m_places.clear();
    for (std::uint32_t item = 0; item < m_view.now().objects(itemKind(m_kind)).indexLimit(); ++item) {
        const CheckTally tally = m_tallies.of({itemKind(m_kind), item});
        m_places.push_back(tally.own + tally.removed > 0 ? 0 : tally.inherited > 0 ? 1 : 2);
    }
}

void CheckList::sync()
{
    m_items.sync();
    m_tallies.count(m_kind, m_view, m_subjects);
}

bool CheckList::isItself(std::uint32_t item) const
{
    return m_kind == CheckKind::RoleParents && m_subjects.size() == 1 && m_subjects.front().index == item;
}

int CheckList::placeOf(std::uint32_t item) const
{
    return item < m_places.size() ? m_places[item] : 2;
}

std::vector<CheckList::Row> CheckList::freshRows()
{
    if (m_subjects.empty())
        return {};
    std::vector<std::uint32_t> items = m_items.shown();
    std::erase_if(items, [this](std::uint32_t item) { return isItself(item); });
    if (m_kind == CheckKind::RoleGrants && !m_groups.isEmpty())
        return groupedRows(items);
    std::stable_sort(
        items.begin(), items.end(), [this](std::uint32_t a, std::uint32_t b) { return placeOf(a) < placeOf(b); });
    std::vector<Row> rows;
    rows.reserve(items.size());
    for (const std::uint32_t item : items)
        rows.push_back({false, item});
    return rows;
}

std::vector<CheckList::Row> CheckList::groupedRows(const std::vector<std::uint32_t> &items)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> itemsOf;
    for (const std::uint32_t item : items)
        itemsOf[m_groups.groupOf(m_view, PermissionId(item))].push_back(item);
    std::vector<std::uint32_t> groups;
    groups.reserve(itemsOf.size());
    for (const auto &entry : itemsOf)
        groups.push_back(entry.first);
    m_groups.sort(groups);
    std::vector<Row> rows;
    for (const std::uint32_t group : groups) {
        rows.push_back({true, group});
        for (const std::uint32_t item : itemsOf[group])
            rows.push_back({false, item});
    }
    return rows;
}

bool CheckList::isHeld(std::uint32_t item) const
{
    const CheckTally tally = m_tallies.of({itemKind(m_kind), item});
    return linkKind(m_kind) == LinkKind::Grant ? tally.isHeldByAll() : tally.isOwnOfAll();
}

qint64 CheckList::heldTotal() const
{
    qint64 total = 0;
    for (std::uint32_t item = 0; item < m_view.now().objects(itemKind(m_kind)).indexLimit(); ++item)
        total += isHeld(item) ? 1 : 0;
    return total;
}

qint64 CheckList::itemTotal() const
{
    const bool isOneMissing =
        m_kind == CheckKind::RoleParents && m_subjects.size() == 1 && m_view.exists(m_subjects.front());
    return m_items.unfilteredTotal() - (isOneMissing ? 1 : 0);
}

QString CheckList::groupTotal(const Row &row) const
{
    qint64 held = 0;
    qint64 total = 0;
    for (const std::uint32_t item : m_groups.members(row.number)) {
        if (!m_view.exists(PermissionId(item)))
            continue;
        ++total;
        held += isHeld(item) ? 1 : 0;
    }
    return u"%1 of %2"_s.arg(grouped(held), grouped(total));
}

QString CheckList::whyNot(const Row &row) const
{
    const ObjectRef item = itemOf(row);
    const auto goes = [this](ObjectRef object) { return !m_view.exists(object); };
    const auto leaving = std::find_if(m_subjects.begin(), m_subjects.end(), goes);
    if (goes(item) || leaving != m_subjects.end()) {
        const QString name = engine::inSentence(m_view.exactName(goes(item) ? item : *leaving));
        return u"%1 is about to be deleted. Undo that first."_s.arg(name);
    }
    const bool isAdded = !tally(row).isOwnOfAll();
    const QString reason = m_workspace->whyNot(linkVerb(linkKind(m_kind), isAdded));
    return reason.isEmpty() && isAdded ? whyNoLink(item) : reason;
}

// What inheritance forbids: a role below itself.
QString CheckList::whyNoLink(ObjectRef item) const
{
    if (m_kind != CheckKind::RoleParents)
        return {};
    const std::vector<RoleId> ancestors = m_view.now().ancestors(item.role());
    for (const ObjectRef subject : m_subjects) {
        const bool isCircle =
            subject == item || std::find(ancestors.begin(), ancestors.end(), subject.role()) != ancestors.end();
        if (!isCircle)
            continue;
        const auto fits = engine::resolved(m_view.now(), linkChange(m_workspace, linkOf(m_kind, subject, item), true));
        if (!fits)
            return fits.error().message;
    }
    return {};
}

Result<void> CheckList::set(const std::vector<Row> &rows, bool isTicked)
{
    std::vector<Link> links;
    for (const Row &row : rows)
        for (const ObjectRef subject : m_subjects)
            links.push_back(linkOf(m_kind, subject, itemOf(row)));
    return stageLinks(m_workspace, links, isTicked);
}

} // namespace items
