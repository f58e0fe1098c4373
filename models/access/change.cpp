#include "change.h"

#include "overloaded.h"

using namespace Qt::StringLiterals;

namespace engine {

namespace {

template <typename Toggle>
Change opposite(Toggle change, bool Toggle::*flag)
{
    change.*flag = !(change.*flag);
    return change;
}

Direction directionOf(bool adds)
{
    return adds ? Direction::Adds : Direction::Removes;
}

// One of each word of the change file, in the order of verbs().
const ChangeList &blankChanges()
{
    static const ChangeList changes = [] {
        ChangeList list;
        const auto addBoth = [&list](const Change &change) {
            list.push_back(change);
            list.push_back(inverse(change));
        };
        addBoth(Assignment{});
        addBoth(Grant{});
        addBoth(DirectGrant{});
        addBoth(Inheritance{});
        for (const ObjectKind kind : {ObjectKind::Role, ObjectKind::Permission, ObjectKind::User}) {
            addBoth(Existence{kind, {}});
            list.push_back(Rename{kind, {}, {}});
            list.push_back(Description{kind, {}, {}, {}});
        }
        addBoth(Activation{});
        return list;
    }();
    return changes;
}

} // namespace

Change inverse(const Change &change)
{
    return std::visit(Overloaded{
                          [](const Assignment &c) { return opposite(c, &Assignment::added); },
                          [](const Grant &c) { return opposite(c, &Grant::added); },
                          [](const DirectGrant &c) { return opposite(c, &DirectGrant::added); },
                          [](const Inheritance &c) { return opposite(c, &Inheritance::added); },
                          [](const Existence &c) { return opposite(c, &Existence::exists); },
                          [](const Rename &c) {
                              return Change(Rename{c.kind, c.after, c.before});
                          },
                          [](const Description &c) {
                              return Change(Description{c.kind, c.name, c.after, c.before});
                          },
                          [](const Activation &c) { return opposite(c, &Activation::active); },
                      },
        change);
}

ChangeList inverse(const ChangeList &changes)
{
    ChangeList inverses;
    inverses.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        inverses.push_back(inverse(*change));
    return inverses;
}

Direction direction(const Change &change)
{
    return std::visit(Overloaded{
                          [](const Assignment &c) { return directionOf(c.added); },
                          [](const Grant &c) { return directionOf(c.added); },
                          [](const DirectGrant &c) { return directionOf(c.added); },
                          [](const Inheritance &c) { return directionOf(c.added); },
                          [](const Existence &c) { return directionOf(c.exists); },
                          [](const Rename &) { return Direction::Alters; },
                          [](const Description &) { return Direction::Alters; },
                          [](const Activation &c) { return directionOf(c.active); },
                      },
        change);
}

QString kindWord(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return u"user"_s;
    case ObjectKind::Role:
        return u"role"_s;
    case ObjectKind::Permission:
        return u"permission"_s;
    }
    Q_UNREACHABLE();
}

QString verb(const Change &change)
{
    return std::visit(
        Overloaded{
            [](const Assignment &c) { return c.added ? u"assign"_s : u"unassign"_s; },
            [](const Grant &c) { return c.added ? u"grant"_s : u"revoke"_s; },
            [](const DirectGrant &c) { return c.added ? u"grant-user"_s : u"revoke-user"_s; },
            [](const Inheritance &c) { return c.added ? u"inherit"_s : u"disinherit"_s; },
            [](const Existence &c) { return (c.exists ? u"create-"_s : u"delete-"_s) + kindWord(c.kind); },
            [](const Rename &c) { return u"rename-"_s + kindWord(c.kind); },
            [](const Description &c) { return u"describe-"_s + kindWord(c.kind); },
            [](const Activation &c) { return c.active ? u"activate-user"_s : u"deactivate-user"_s; },
        },
        change);
}

const QStringList &verbs()
{
    static const QStringList words = [] {
        QStringList list;
        for (const Change &change : blankChanges())
            list << verb(change);
        return list;
    }();
    return words;
}

std::optional<Change> changeWithVerb(const QString &verb)
{
    const qsizetype index = verbs().indexOf(verb);
    return index < 0 ? std::nullopt : std::optional(blankChanges()[std::size_t(index)]);
}

void forEachLink(const Existence &existence, const std::function<void(const Change &)> &visit)
{
    const bool added = existence.exists;
    const QString &self = existence.name;
    const ObjectLinks &links = existence.links;
    const auto visitAll = [&visit](const QStringList &names, const auto &link) {
        for (const QString &name : names)
            visit(link(name));
    };
    switch (existence.kind) {
    case ObjectKind::User:
        visitAll(links.roles, [&](const QString &role) { return Assignment{self, role, added}; });
        visitAll(links.permissions, [&](const QString &permission) { return DirectGrant{self, permission, added}; });
        break;
    case ObjectKind::Role:
        visitAll(links.users, [&](const QString &user) { return Assignment{user, self, added}; });
        visitAll(links.permissions, [&](const QString &permission) { return Grant{self, permission, added}; });
        visitAll(links.parents, [&](const QString &parent) { return Inheritance{self, parent, added}; });
        visitAll(links.heirs, [&](const QString &heir) { return Inheritance{heir, self, added}; });
        break;
    case ObjectKind::Permission:
        visitAll(links.users, [&](const QString &user) { return DirectGrant{user, self, added}; });
        visitAll(links.roles, [&](const QString &role) { return Grant{role, self, added}; });
        break;
    }
}

} // namespace engine
