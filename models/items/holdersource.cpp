#include "holdersource.h"

#include "holdings.h"
#include "itemtext.h"
#include "visibletext.h"
#include "ways.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

constexpr qsizetype heirLimit = 4; // named in one cell

class RoleUsers final : public HolderSource {
public:
    RoleUsers(const PendingView &view, RoleId role) : HolderSource(view), m_role(role) { refresh(); }

    void refresh() override
    {
        m_heirs = setOf(view().now());
        m_savedHeirs = setOf(view().saved());
    }
    engine::BitSet holdersIn(const engine::AccessGraph &graph) const override { return graph.memberSetOf(m_role); }
    bool hasIn(const engine::AccessGraph &graph, UserId user) const override
    {
        return isAssigned(graph, user) || !assignedHeirs(graph, user).isEmpty();
    }
    Meaning meaning(UserId user) const override
    {
        return Holding{isAssigned(view().now(), user), !assignedHeirs(view().now(), user).isEmpty(),
            isAssigned(view().saved(), user), !assignedHeirs(view().saved(), user).isEmpty()}
            .meaning();
    }
    QString throughIn(const engine::AccessGraph &graph, UserId user) const override
    {
        QStringList texts = assignedHeirs(graph, user);
        if (isAssigned(graph, user))
            texts.prepend(u"assigned"_s);
        return listed(texts, heirLimit);
    }

private:
    engine::BitSet setOf(const engine::AccessGraph &graph) const
    {
        engine::BitSet heirs;
        for (const RoleId role : graph.rolesGiving(m_role))
            heirs.insert(role);
        heirs.remove(m_role);
        return heirs;
    }
    const engine::BitSet &heirsIn(const engine::AccessGraph &graph) const
    {
        return &graph == &view().now() ? m_heirs : m_savedHeirs;
    }
    bool isAssigned(const engine::AccessGraph &graph, UserId user) const
    {
        const auto roles = graph.rolesOf(user);
        return std::binary_search(roles.begin(), roles.end(), m_role);
    }
    // Names, for people.
    QStringList assignedHeirs(const engine::AccessGraph &graph, UserId user) const
    {
        QStringList names;
        for (const RoleId role : graph.rolesOf(user)) {
            if (heirsIn(graph).contains(role))
                names << engine::visibleText(graph.name(role));
        }
        return names;
    }

    RoleId m_role;
    engine::BitSet m_heirs;
    engine::BitSet m_savedHeirs;
};

class PermissionUsers final : public HolderSource {
public:
    PermissionUsers(const PendingView &view, PermissionId permission) : HolderSource(view), m_permission(permission) { }

    void refresh() override { }
    engine::BitSet holdersIn(const engine::AccessGraph &graph) const override
    {
        engine::BitSet users;
        for (const UserId user : graph.holdersOf(m_permission))
            users.insert(user);
        return users;
    }
    bool hasIn(const engine::AccessGraph &graph, UserId user) const override { return graph.holds(user, m_permission); }
    Meaning meaning(UserId user) const override
    {
        const bool holds = hasIn(view().now(), user);
        if (holds != hasIn(view().saved(), user))
            return holds ? Meaning::Added : Meaning::Removed;
        return waysIn(view().now(), user).meaning();
    }
    QString throughIn(const engine::AccessGraph &graph, UserId user) const override
    {
        return waysIn(graph, user).text();
    }

private:
    Ways waysIn(const engine::AccessGraph &graph, UserId user) const
    {
        Ways ways;
        ways.add(graph, user, m_permission);
        return ways;
    }

    PermissionId m_permission;
};

} // namespace

std::unique_ptr<HolderSource> HolderSource::of(const PendingView &view, ObjectRef object)
{
    if (object.kind == ObjectKind::Role)
        return std::make_unique<RoleUsers>(view, object.role());
    return std::make_unique<PermissionUsers>(view, object.permission());
}

} // namespace items
