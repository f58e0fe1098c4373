#pragma once

#include "adjacency.h"
#include "bitset.h"
#include "ids.h"
#include "objecttable.h"
#include "result.h"
#include "roleclosure.h"
#include "semantics.h"

#include <span>
#include <vector>

namespace engine {

// Who may do what: users, roles, permissions and the four kinds of links between them.
//
// A value. What was loaded is shared by all copies and never written again; edits lie in small overlays. So a copy
// costs as much as the edits since loading: keep one as "saved", hand one to a thread, compare two. Ids mean the same
// in all copies. Spans stay valid until the next edit of this copy. All links come sorted by id and without doubles.
class AccessGraph {
public:
    AccessGraph() = default;

    const Semantics &semantics() const { return m_semantics; }

    const ObjectTable &users() const { return m_users; }
    const ObjectTable &roles() const { return m_roles; }
    const ObjectTable &permissions() const { return m_permissions; }
    const ObjectTable &objects(ObjectKind kind) const;

    // A deleted object still has its name (for rows on their way out); exists() is false.
    bool exists(ObjectRef ref) const { return objects(ref.kind).exists(ref.index); }
    QString name(ObjectRef ref) const { return objects(ref.kind).name(ref.index); }
    // Display name of a user, description of a role or permission; may be empty.
    QString text(ObjectRef ref) const { return objects(ref.kind).text(ref.index); }
    bool isActive(UserId user) const { return m_users.isActive(std::uint32_t(user)); }
    bool isSuperuser(UserId user) const { return m_users.isSuperuser(std::uint32_t(user)); }

    // Error (Usage): there is none of that name, or several share it.
    Result<UserId> user(const QString &name) const;
    Result<RoleId> role(const QString &name) const;
    Result<PermissionId> permission(const QString &name) const;
    Result<ObjectRef> object(ObjectKind kind, const QString &name) const;
    // All that are called so, usually one: tables of others may keep two users or two roles of a name.
    std::vector<ObjectRef> objectsNamed(ObjectKind kind, const QString &name) const;

    std::span<const RoleId> rolesOf(UserId user) const { return m_rolesOfUser.of(user); }
    std::span<const UserId> usersOf(RoleId role) const { return m_usersOfRole.of(role); }
    std::span<const PermissionId> grantsOf(RoleId role) const { return m_grantsOfRole.of(role); } // own grants only
    std::span<const RoleId> rolesGranting(PermissionId permission) const
    {
        return m_rolesOfPermission.of(permission);
    } // own only
    std::span<const PermissionId> directGrantsOf(UserId user) const { return m_directOfUser.of(user); }
    std::span<const UserId> directHoldersOf(PermissionId permission) const
    {
        return m_usersOfPermission.of(permission);
    }
    std::span<const RoleId> parentsOf(RoleId role) const { return m_parentsOfRole.of(role); }
    std::span<const RoleId> heirsOf(RoleId role) const { return m_heirsOfRole.of(role); }

    // All roles reached by inheritance, nearest first, each once, without the role itself (circles in foreign data
    // end).
    std::vector<RoleId> ancestors(RoleId role) const;
    std::vector<RoleId> descendants(RoleId role) const;

    // The role and the heirs that give it to whoever is assigned them: all of them, or those within the depth.
    std::vector<RoleId> rolesGiving(RoleId role) const;
    // Everybody who is assigned one of these.
    BitSet memberSetOf(RoleId role) const;

    std::int64_t assignmentCount() const { return m_rolesOfUser.linkCount(); }
    std::int64_t grantCount() const { return m_grantsOfRole.linkCount(); }
    std::int64_t directGrantCount() const { return m_directOfUser.linkCount(); }
    std::int64_t inheritanceCount() const { return m_parentsOfRole.linkCount(); }

    // What a role has, inherited included. Ignores Semantics::depth, which counts from the user.
    bool holds(RoleId role, PermissionId permission) const { return m_closure.contains(role, permission); }
    BitSet permissionsOf(RoleId role) const;
    // The effective grants of a user: roles, inheritance, direct grants, and the semantics (inactive, superuser,
    // depth).
    bool holds(UserId user, PermissionId permission) const;
    BitSet permissionsOf(UserId user) const;
    // What these roles together give somebody who is assigned them: inheritance and depth heeded.
    BitSet permissionsOf(std::span<const RoleId> assigned) const;
    std::int64_t permissionCountOf(std::span<const RoleId> assigned) const;
    // Everybody for whom holds(user, permission), by id.
    std::vector<UserId> holdersOf(PermissionId permission) const { return holderSetOf(permission).ids<UserId>(); }
    BitSet holderSetOf(PermissionId permission) const;

    // What edits touched since loading, in this copy: for comparisons that cost as much as the edits.
    std::vector<UserId> usersWithEditedRoles() const { return m_rolesOfUser.editedRows(); }
    std::vector<UserId> usersWithEditedDirectGrants() const { return m_directOfUser.editedRows(); }
    std::vector<RoleId> rolesWithEditedGrants() const { return m_grantsOfRole.editedRows(); }
    std::vector<RoleId> rolesWithEditedParents() const { return m_parentsOfRole.editedRows(); }
    // The inheritance was there when the graph was loaded, whatever was edited since.
    bool wasLoaded(RoleId role, RoleId inheritsFrom) const { return m_parentsOfRole.wasLoaded(role, inheritsFrom); }

    // Bytes of the arrays, names and overlays; what is shared between copies counts in each.
    std::int64_t byteSize() const;

    // Same objects by name (with text, flags) and same links by name, whatever their ids are.
    bool isEquivalentTo(const AccessGraph &other) const;

private:
    // Edges of inheritance that follow the assignment at most; negative: not even the assignment counts.
    int inheritanceLimit() const;
    bool isShutOut(UserId user) const; // inactive, and such users are denied
    bool hasEverything(UserId user) const; // superuser, and such users may do everything

    friend class GraphBuilder; // makes one
    friend class GraphEditor; // changes one

    Semantics m_semantics;
    ObjectTable m_users;
    ObjectTable m_roles;
    ObjectTable m_permissions;
    Adjacency<UserId, RoleId> m_rolesOfUser;
    Adjacency<RoleId, UserId> m_usersOfRole;
    Adjacency<RoleId, PermissionId> m_grantsOfRole;
    Adjacency<PermissionId, RoleId> m_rolesOfPermission;
    Adjacency<UserId, PermissionId> m_directOfUser;
    Adjacency<PermissionId, UserId> m_usersOfPermission;
    Adjacency<RoleId, RoleId> m_parentsOfRole;
    Adjacency<RoleId, RoleId> m_heirsOfRole;
    RoleClosure m_closure;
};

} // namespace engine
