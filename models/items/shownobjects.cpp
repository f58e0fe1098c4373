#include "shownobjects.h"

#include <algorithm>

namespace items {

std::vector<std::uint32_t> LazySearch::matches(const engine::ObjectTable &table, const QString &filter)
{
    if (!m_search)
        m_search.emplace(table);
    return m_search->matches(table, filter);
}

void ShownObjects::reset()
{
    m_search.reset();
    m_shown = matches(m_filter);
    m_known = {};
    for (const std::uint32_t index : m_view.listedByName(m_kind))
        m_known.insert(index);
}

void ShownObjects::setFilter(const QString &filter)
{
    m_filter = filter;
    m_shown = matches(filter);
}

void ShownObjects::sync()
{
    std::erase_if(m_shown, [this](std::uint32_t index) { return !m_view.isListed(ObjectRef(m_kind, index)); });
    const std::vector<std::uint32_t> created = takeNewlyListed();
    if (created.empty())
        return;
    engine::BitSet matching;
    for (const std::uint32_t index : matches(m_filter))
        matching.insert(index);
    for (const std::uint32_t index : created) {
        if (matching.contains(index))
            m_shown.push_back(index);
    }
    m_view.now().objects(m_kind).sortByName(m_shown);
}

std::vector<std::uint32_t> ShownObjects::takeNewlyListed()
{
    std::vector<std::uint32_t> found;
    for (const std::uint32_t index : m_view.now().objects(m_kind).editedIndexes()) {
        if (!m_view.isListed(ObjectRef(m_kind, index))) {
            m_known.remove(index); // an undone creation; a redo makes it new again
        } else if (!m_known.contains(index)) {
            m_known.insert(index);
            found.push_back(index);
        }
    }
    return found;
}

std::vector<std::uint32_t> ShownObjects::matches(const QString &filter)
{
    if (filter.trimmed().isEmpty())
        return m_view.listedByName(m_kind);
    const engine::ObjectTable &table = m_view.now().objects(m_kind);
    std::vector<std::uint32_t> found = m_search.matches(table, filter);
    const std::vector<std::string> words = engine::NameSearch::words(filter);
    for (const std::uint32_t index : m_view.leaving(m_kind)) {
        if (engine::NameSearch::matches(words, table.name(index), table.text(index)))
            found.push_back(index);
    }
    table.sortByName(found);
    return found;
}

qint64 ShownObjects::shownTotal() const
{
    return std::count_if(m_shown.begin(), m_shown.end(),
        [this](std::uint32_t index) { return m_view.exists(ObjectRef(m_kind, index)); });
}

qint64 ShownObjects::unfilteredTotal() const
{
    return m_view.now().objects(m_kind).count();
}

} // namespace items
