#include "namecomparison.h"

#include "differenceparts.h"

#include <algorithm>
#include <limits>

namespace engine {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// Which object of one graph is which of the other.
struct Partners {
    std::vector<std::uint32_t> inAfter; // by index before; nobody: gone, or not to be told from others
    std::vector<std::uint32_t> inBefore; // by index after
    std::vector<std::uint32_t> gone; // indexes before, by name
    std::vector<std::uint32_t> come; // indexes after, by name
    std::vector<std::uint32_t> kept; // indexes after, by name
};

// Walks along the names of one table, each with all that are called so.
class NameRuns {
public:
    explicit NameRuns(const ObjectTable &table) : m_table(table), m_order(table.byName()) { }

    bool isAtEnd() const { return m_first == m_order.size(); }
    std::string_view name() const { return m_table.nameUtf8(m_order[m_first]); }
    std::uint32_t index() const { return m_order[m_first]; }
    std::size_t length() const
    {
        std::size_t end = m_first + 1;
        while (end < m_order.size() && m_table.nameUtf8(m_order[end]) == name())
            ++end;
        return end - m_first;
    }
    void next() { m_first += length(); }

private:
    const ObjectTable &m_table;
    std::vector<std::uint32_t> m_order;
    std::size_t m_first = 0;
};

// No change gives or takes a superuser's flag: the user goes and comes again.
bool isSameKind(const ObjectTable &before, std::uint32_t a, const ObjectTable &after, std::uint32_t b)
{
    return before.isSuperuser(a) == after.isSuperuser(b);
}

Partners partnersOf(const ObjectTable &before, const ObjectTable &after)
{
    Partners partners;
    partners.inAfter.assign(before.indexLimit(), nobody);
    partners.inBefore.assign(after.indexLimit(), nobody);
    NameRuns a(before);
    NameRuns b(after);
    while (!a.isAtEnd() || !b.isAtEnd()) {
        const bool takesBefore = b.isAtEnd() || (!a.isAtEnd() && a.name() <= b.name());
        const bool takesAfter = a.isAtEnd() || (!b.isAtEnd() && b.name() <= a.name());
        const bool isClear = (!takesBefore || a.length() == 1) && (!takesAfter || b.length() == 1);
        if (isClear && takesBefore && takesAfter && isSameKind(before, a.index(), after, b.index())) {
            partners.inAfter[a.index()] = b.index();
            partners.inBefore[b.index()] = a.index();
            partners.kept.push_back(b.index());
        } else if (isClear) {
            if (takesBefore)
                partners.gone.push_back(a.index());
            if (takesAfter)
                partners.come.push_back(b.index());
        }
        if (takesBefore)
            a.next();
        if (takesAfter)
            b.next();
    }
    return partners;
}

class NameComparison {
public:
    NameComparison(const AccessGraph &before, const AccessGraph &after)
        : m_before(before)
        , m_after(after)
        , m_users(partnersOf(before.users(), after.users()))
        , m_roles(partnersOf(before.roles(), after.roles()))
        , m_permissions(partnersOf(before.permissions(), after.permissions()))
    {
    }

    ChangeList changes()
    {
        for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission})
            compareObjects(kind);
        compareLinks(&AccessGraph::rolesOf, m_users, m_roles, [](const QString &user, const QString &role, bool added) {
            return Assignment{user, role, added};
        });
        compareLinks(
            &AccessGraph::grantsOf, m_roles, m_permissions, [](const QString &role, const QString &held, bool added) {
                return Grant{role, held, added};
            });
        compareLinks(&AccessGraph::directGrantsOf, m_users, m_permissions,
            [](const QString &user, const QString &held, bool added) {
                return DirectGrant{user, held, added};
            });
        compareLinks(
            &AccessGraph::parentsOf, m_roles, m_roles, [](const QString &role, const QString &from, bool added) {
                return Inheritance{role, from, added};
            });
        return m_parts.takeList();
    }

private:
    const Partners &partners(ObjectKind kind) const
    {
        return kind == ObjectKind::User ? m_users : kind == ObjectKind::Role ? m_roles : m_permissions;
    }

    void compareObjects(ObjectKind kind)
    {
        for (const std::uint32_t index : partners(kind).gone)
            m_parts.addDeletion(m_before, {kind, index});
        for (const std::uint32_t index : partners(kind).come)
            m_parts.addCreation(m_after, {kind, index});
        for (const std::uint32_t index : partners(kind).kept)
            m_parts.addFacts(m_before, {kind, partners(kind).inBefore[index]}, m_after, {kind, index});
    }

    template <typename From, typename To, typename Make>
    void compareLinks(
        std::span<const To> (AccessGraph::*linksOf)(From) const, const Partners &froms, const Partners &tos, Make make)
    {
        std::vector<bool> isNew(tos.inBefore.size());
        for (const std::uint32_t index : tos.come)
            isNew[index] = true;
        const auto compare = [&](std::uint32_t index) {
            const std::uint32_t indexBefore = froms.inBefore[index];
            std::vector<std::uint32_t> linksBefore; // as indexes after; the others went with what is gone
            if (indexBefore != nobody)
                for (const To to : (m_before.*linksOf)(From(indexBefore)))
                    if (const std::uint32_t partner = tos.inAfter[std::uint32_t(to)]; partner != nobody)
                        linksBefore.push_back(partner);
            std::vector<std::uint32_t> linksAfter;
            for (const To to : (m_after.*linksOf)(From(index)))
                if (tos.inBefore[std::uint32_t(to)] != nobody || isNew[std::uint32_t(to)])
                    linksAfter.push_back(std::uint32_t(to));
            std::sort(linksBefore.begin(), linksBefore.end());
            std::sort(linksAfter.begin(), linksAfter.end());
            visitDifference(linksBefore, linksAfter, [&](const std::vector<std::uint32_t> &links, bool added) {
                for (const std::uint32_t to : links)
                    m_parts.addLink(make(m_after.name(From(index)), m_after.name(To(to)), added), added);
            });
        };
        std::for_each(froms.kept.begin(), froms.kept.end(), compare);
        std::for_each(froms.come.begin(), froms.come.end(), compare);
    }

    const AccessGraph &m_before;
    const AccessGraph &m_after;
    Partners m_users;
    Partners m_roles;
    Partners m_permissions;
    DifferenceParts m_parts;
};

} // namespace

ChangeList changesByName(const AccessGraph &before, const AccessGraph &after)
{
    return NameComparison(before, after).changes();
}

} // namespace engine
