#pragma once

#include "namesearch.h"
#include "pendingview.h"

#include <optional>

namespace items {

// A NameSearch made when it is first asked for: most lists are never filtered.
class LazySearch {
public:
    void reset() { m_search.reset(); } // another graph
    std::vector<std::uint32_t> matches(const engine::ObjectTable &table, const QString &filter);

private:
    std::optional<engine::NameSearch> m_search;
};

// The objects of one kind that a filtered list shows. What an edit makes stop matching stays until the next filter, so
// that nothing moves under the hand; what an edit creates comes in when it matches.
class ShownObjects {
public:
    ShownObjects(const PendingView &view, ObjectKind kind) : m_view(view), m_kind(kind) { }
    virtual ~ShownObjects() = default;
    Q_DISABLE_COPY_MOVE(ShownObjects)

    // Another graph: finds all anew.
    virtual void reset();
    void setFilter(const QString &filter);
    const QString &filter() const { return m_filter; }
    // Follows an edit or a save.
    void sync();

    const std::vector<std::uint32_t> &shown() const { return m_shown; } // in order of name
    // Without those that are about to go.
    qint64 shownTotal() const;
    qint64 unfilteredTotal() const;

protected:
    const PendingView &view() const { return m_view; }
    // The listed objects that match, in order of name.
    virtual std::vector<std::uint32_t> matches(const QString &filter);

private:
    std::vector<std::uint32_t> takeNewlyListed();

    PendingView m_view;
    ObjectKind m_kind;
    QString m_filter;
    LazySearch m_search;
    std::vector<std::uint32_t> m_shown;
    engine::BitSet m_known; // listed at the last look
};

} // namespace items
