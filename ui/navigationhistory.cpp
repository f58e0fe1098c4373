#include "navigationhistory.h"

#include <QtGlobal>

namespace {

constexpr std::size_t longest = 100;

} // namespace

void NavigationHistory::visit(const Place &place)
{
    if (!m_places.empty() && m_places[m_position] == place)
        return;
    if (!m_places.empty()) {
        m_places.resize(m_position + 1);
        // Coming to a page and choosing the first object there is one step.
        if (m_places.back().page == place.page && !m_places.back().object)
            m_places.pop_back();
    }
    m_places.push_back(place);
    if (m_places.size() > longest)
        m_places.erase(m_places.begin());
    m_position = m_places.size() - 1;
}

NavigationHistory::Place NavigationHistory::back()
{
    Q_ASSERT(canGoBack());
    return m_places[--m_position];
}

NavigationHistory::Place NavigationHistory::forward()
{
    Q_ASSERT(canGoForward());
    return m_places[++m_position];
}

void NavigationHistory::clear()
{
    m_places.clear();
    m_position = 0;
}
