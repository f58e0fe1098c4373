#pragma once

#include "ids.h"
#include "pageid.h"

#include <optional>
#include <vector>

// Where one was: pages and the object that was shown there, for Back and Forward.
class NavigationHistory {
public:
    struct Place {
        PageId page = PageId::Users;
        std::optional<ObjectRef> object = {};
        bool operator==(const Place &) const = default;
    };

    // A new place cuts off what was forward; the same place twice is once; the last object of a page replaces the one
    // before.
    void visit(const Place &place);
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_places.size(); }
    Place back();
    Place forward();
    void clear();

private:
    std::vector<Place> m_places;
    std::size_t m_position = 0;
};
