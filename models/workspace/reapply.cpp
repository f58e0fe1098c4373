#include "reapply.h"

#include "changestate.h"
#include "edit.h"
#include "overloaded.h"
#include "visibletext.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

// What objects are called when some renames were left out.
class KeptNames {
public:
    void leaveOut(const Rename &rename)
    {
        const QString kept = name(rename.kind, rename.before);
        forget(rename.kind, rename.before);
        m_names.insert_or_assign({rename.kind, rename.after}, kept);
    }
    void forget(ObjectKind kind, const QString &name) { m_names.erase({kind, name}); }

    Change translated(const Change &change) const;

private:
    QString name(ObjectKind kind, const QString &name) const
    {
        const auto kept = m_names.find({kind, name});
        return kept == m_names.end() ? name : kept->second;
    }
    QString user(const QString &name) const { return this->name(ObjectKind::User, name); }
    QString role(const QString &name) const { return this->name(ObjectKind::Role, name); }
    QString permission(const QString &name) const { return this->name(ObjectKind::Permission, name); }

    std::map<std::pair<ObjectKind, QString>, QString> m_names; // name in the changes → name kept
};

Change KeptNames::translated(const Change &change) const
{
    if (m_names.empty())
        return change;
    return std::visit(Overloaded{
                          [this](const Assignment &c) {
                              return Change(Assignment{user(c.user), role(c.role), c.added});
                          },
                          [this](const Grant &c) {
                              return Change(Grant{role(c.role), permission(c.permission), c.added});
                          },
                          [this](const DirectGrant &c) {
                              return Change(DirectGrant{user(c.user), permission(c.permission), c.added});
                          },
                          [this](const Inheritance &c) {
                              return Change(Inheritance{role(c.role), role(c.from), c.added});
                          },
                          [this](const Existence &c) {
                              Existence existence = c;
                              if (!c.exists)
                                  existence.name = name(c.kind, c.name);
                              return Change(existence);
                          },
                          [this](const Rename &c) {
                              return Change(Rename{c.kind, name(c.kind, c.before), c.after});
                          },
                          [this](const Description &c) {
                              return Change(Description{c.kind, name(c.kind, c.name), c.before, c.after});
                          },
                          [this](const Activation &c) {
                              return Change(Activation{user(c.user), c.active});
                          },
                      },
        change);
}

// The change as it was applied, or why it does not fit.
Result<Change> appliedWithin(AccessGraph &graph, const Change &change, int rolesPerUser)
{
    auto fitting = resolved(graph, change);
    if (!fitting)
        return fitting;
    const auto scope = engine::apply(graph, *fitting);
    Q_ASSERT(scope);
    if (direction(change) != Direction::Adds)
        return fitting;
    if (const auto user = overfullUser(graph, scope->users, rolesPerUser)) {
        const QString why = whyOverfull(graph.name(*user), qint64(graph.rolesOf(*user).size()), rolesPerUser);
        const auto undone = engine::apply(graph, inverse(*fitting));
        Q_ASSERT(undone);
        return failure(ErrorKind::Refused, why);
    }
    return fitting;
}

} // namespace

std::optional<UserId> overfullUser(const AccessGraph &graph, const std::vector<UserId> &users, int rolesPerUser)
{
    if (rolesPerUser == 0)
        return std::nullopt;
    const auto found = std::find_if(users.begin(), users.end(),
        [&](UserId user) { return graph.exists(user) && std::ssize(graph.rolesOf(user)) > rolesPerUser; });
    return found == users.end() ? std::nullopt : std::optional(*found);
}

QString whyOverfull(const QString &user, qint64 roleCount, int rolesPerUser)
{
    const QString roles = rolesPerUser == 1 ? u"one role"_s : u"%1 roles"_s.arg(rolesPerUser);
    return u"%1 would have %2 roles, and this database keeps %3 a user. Unassign the others first."_s.arg(
        inSentence(user), QString::number(roleCount), roles);
}

Reapplied reapply(
    AccessGraph &graph, const ChangeList &changes, int rolesPerUser, const std::function<bool(std::size_t)> &isWanted)
{
    Reapplied result;
    KeptNames names;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        bool isApplied = false;
        if (!isWanted || isWanted(i)) {
            const Change change = names.translated(changes[i]);
            const auto applied = appliedWithin(graph, change, rolesPerUser);
            isApplied = applied.has_value();
            if (isApplied)
                result.changes.push_back(*applied);
            else
                result.misfits.push_back({i, applied.error(), isSo(graph, change)});
        }
        if (const auto *rename = std::get_if<Rename>(&changes[i])) {
            if (isApplied)
                names.forget(rename->kind, rename->before);
            else
                names.leaveOut(*rename);
        }
    }
    return result;
}
