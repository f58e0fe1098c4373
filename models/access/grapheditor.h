#pragma once

#include "edit.h"

namespace engine {

// Writes resolved changes into a graph, keeps every array, its mirror image and the closure right, and notes what it
// touched. What roles hold is worked out once, in finish(): until then the links are right and the closure is not.
// Until then only one thread may look at the graph.
class GraphEditor {
public:
    explicit GraphEditor(AccessGraph &graph) : m_graph(graph) { }

    // As resolved() gave it for the graph as it is now.
    void apply(const Change &change);
    // Must be called after the last change.
    EditScope finish();

private:
    void write(const Assignment &assignment);
    void write(const Grant &grant);
    void write(const DirectGrant &grant);
    void write(const Inheritance &inheritance);
    void write(const Existence &existence);
    void write(const Rename &rename);
    void write(const Description &description);
    void write(const Activation &activation);

    void setAssignment(UserId user, RoleId role, bool exists);
    void setGrant(RoleId role, PermissionId permission, bool exists);
    void setDirectGrant(UserId user, PermissionId permission, bool exists);
    void setInheritance(RoleId heir, RoleId parent, bool exists);
    void addLinks(ObjectRef ref, const ObjectLinks &links);
    void removeLinks(ObjectRef ref);

    ObjectTable &table(ObjectKind kind);
    ObjectRef find(ObjectKind kind, const QString &name) const;
    UserId user(const QString &name) const { return find(ObjectKind::User, name).user(); }
    RoleId role(const QString &name) const { return find(ObjectKind::Role, name).role(); }
    PermissionId permission(const QString &name) const { return find(ObjectKind::Permission, name).permission(); }
    void settleLinks();
    void touch(ObjectRef ref);
    // Own grants or parents differ: what it and its heirs hold too.
    void touchGrants(RoleId role);

    AccessGraph &m_graph;
    EditScope m_scope;
    std::vector<RoleId> m_changedRoles;
};

} // namespace engine
