#pragma once

#include "pendingview.h"

#include <QString>

#include <memory>

namespace items {

// What a list of holders asks about its object: a role, whose users are assigned to it or to an heir, or a permission,
// held in effect.
class HolderSource {
public:
    static std::unique_ptr<HolderSource> of(const PendingView &view, ObjectRef object);
    virtual ~HolderSource() = default;
    Q_DISABLE_COPY_MOVE(HolderSource)

    // After an edit.
    virtual void refresh() = 0;
    virtual engine::BitSet holdersIn(const engine::AccessGraph &graph) const = 0;
    virtual bool hasIn(const engine::AccessGraph &graph, UserId user) const = 0;
    // As holdings and ways mean it, pending ones included.
    virtual Meaning meaning(UserId user) const = 0;
    // "assigned, Editor" of a role; "Author › Reader" of a permission.
    virtual QString throughIn(const engine::AccessGraph &graph, UserId user) const = 0;

protected:
    explicit HolderSource(const PendingView &view) : m_view(view) { }
    const PendingView &view() const { return m_view; }

private:
    PendingView m_view;
};

} // namespace items
