#pragma once

#include "accessgraph.h"
#include "meaning.h"

class Workspace;

namespace items {

// What is pending about objects: the graph as shown beside the graph as saved.
class PendingView {
public:
    explicit PendingView(const Workspace *workspace) : m_workspace(workspace) { }

    const engine::AccessGraph &now() const;
    const engine::AccessGraph &saved() const;

    bool exists(ObjectRef object) const { return now().exists(object); }
    bool existed(ObjectRef object) const { return saved().exists(object); }
    // Exists now or did as saved: has a row, if only one struck through.
    bool isListed(ObjectRef object) const { return exists(object) || existed(object); }
    // Added, Removed or None.
    Meaning existence(ObjectRef object) const;

    QString exactName(ObjectRef object) const;
    QString name(ObjectRef object) const; // for people
    QString text(ObjectRef object) const; // exact
    // For people: "was editor", when the name or the text is another one than saved; else empty.
    QString formerName(ObjectRef object) const;
    QString formerText(ObjectRef object) const;

    // All of a kind that are listed, in order of name; those on their way out stand where they stood.
    std::vector<std::uint32_t> listedByName(ObjectKind kind) const;
    // Those of them that are about to go, in no order.
    std::vector<std::uint32_t> leaving(ObjectKind kind) const;

private:
    const engine::AccessGraph &home(ObjectRef object) const; // where it exists

    const Workspace *m_workspace;
};

} // namespace items
