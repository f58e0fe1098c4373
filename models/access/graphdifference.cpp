#include "differenceparts.h"
#include "edit.h"
#include "nameorder.h"
#include "renameorder.h"

#include <algorithm>

namespace engine {

namespace {

template <typename Id>
std::vector<Id> united(std::vector<Id> ids, const std::vector<Id> &others)
{
    ids.insert(ids.end(), others.begin(), others.end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

class GraphDifference {
public:
    GraphDifference(const AccessGraph &before, const AccessGraph &after) : m_before(before), m_after(after) { }

    ChangeList changes()
    {
        for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission})
            compareObjects(kind);
        compareLinks();
        return m_parts.takeList();
    }

private:
    // The edited objects that exist in `graph`, by their name there.
    std::vector<std::uint32_t> editedObjects(const AccessGraph &graph, ObjectKind kind) const
    {
        std::vector<std::uint32_t> edited =
            united(m_before.objects(kind).editedIndexes(), m_after.objects(kind).editedIndexes());
        const auto isMissing = [&](std::uint32_t index) { return !graph.exists({kind, index}); };
        edited.erase(std::remove_if(edited.begin(), edited.end(), isMissing), edited.end());
        graph.objects(kind).sortByName(edited);
        return edited;
    }

    // No change gives or takes a superuser's flag: the user goes and comes again.
    bool isReplaced(ObjectRef ref) const
    {
        return ref.kind == ObjectKind::User && m_before.isSuperuser(ref.user()) != m_after.isSuperuser(ref.user());
    }

    void compareObjects(ObjectKind kind)
    {
        std::vector<Rename> renames;
        for (const std::uint32_t index : editedObjects(m_before, kind)) {
            const ObjectRef ref(kind, index);
            if (!m_after.exists(ref) || isReplaced(ref)) {
                m_parts.addDeletion(m_before, ref);
                if (m_after.exists(ref))
                    m_replaced.push_back(ref.user());
            } else if (m_before.name(ref) != m_after.name(ref)) {
                renames.push_back({kind, m_before.name(ref), m_after.name(ref)});
            }
        }
        const auto isTaken = [&](const QString &name) {
            const std::string utf8 = name.toStdString();
            return !m_before.objects(kind).named(utf8).empty() || !m_after.objects(kind).named(utf8).empty();
        };
        const std::vector<Rename> ordered = applicableOrder(renames, isTaken);
        m_parts.renames.insert(m_parts.renames.end(), ordered.begin(), ordered.end());
        for (const std::uint32_t index : editedObjects(m_after, kind)) {
            const ObjectRef ref(kind, index);
            if (!m_before.exists(ref) || m_parts.gone.contains(ref))
                m_parts.addCreation(m_after, ref);
            else
                m_parts.addFacts(m_before, ref, m_after, ref);
        }
    }

    void compareLinks()
    {
        compareRows(united(m_before.usersWithEditedRoles(), united(m_after.usersWithEditedRoles(), m_replaced)),
            &AccessGraph::rolesOf, [](const QString &user, const QString &role, bool added) {
                return Assignment{user, role, added};
            });
        compareRows(united(m_before.rolesWithEditedGrants(), m_after.rolesWithEditedGrants()), &AccessGraph::grantsOf,
            [](const QString &role, const QString &permission, bool added) {
                return Grant{role, permission, added};
            });
        compareRows(
            united(m_before.usersWithEditedDirectGrants(), united(m_after.usersWithEditedDirectGrants(), m_replaced)),
            &AccessGraph::directGrantsOf, [](const QString &user, const QString &permission, bool added) {
                return DirectGrant{user, permission, added};
            });
        compareRows(united(m_before.rolesWithEditedParents(), m_after.rolesWithEditedParents()),
            &AccessGraph::parentsOf, [](const QString &role, const QString &from, bool added) {
                return Inheritance{role, from, added};
            });
    }

    template <typename From, typename To, typename Make>
    void compareRows(std::vector<From> rows, std::span<const To> (AccessGraph::*linksOf)(From) const, Make make)
    {
        rows.erase(
            std::remove_if(rows.begin(), rows.end(), [this](From from) { return !m_after.exists(from); }), rows.end());
        sortByName(m_after.objects(ObjectRef(From{}).kind), rows);
        for (const From from : rows) {
            const auto linksBefore = linksThatStay((m_before.*linksOf)(from), from);
            const auto linksAfter = (m_after.*linksOf)(from);
            visitDifference(linksBefore, linksAfter, [&](std::vector<To> links, bool added) {
                sortByName(m_after.objects(ObjectRef(To{}).kind), links);
                for (const To to : links)
                    m_parts.addLink(make(m_after.name(from), m_after.name(to), added), added);
            });
        }
    }

    // Without the links that go with a deleted object.
    template <typename From, typename To>
    std::vector<To> linksThatStay(std::span<const To> links, From from) const
    {
        std::vector<To> stay;
        if (!m_parts.gone.contains(from))
            std::copy_if(links.begin(), links.end(), std::back_inserter(stay),
                [this](To to) { return !m_parts.gone.contains(to); });
        return stay;
    }

    const AccessGraph &m_before;
    const AccessGraph &m_after;
    DifferenceParts m_parts;
    std::vector<UserId> m_replaced; // deleted on the way and created again
};

} // namespace

ChangeList changesBetween(const AccessGraph &before, const AccessGraph &after)
{
    return GraphDifference(before, after).changes();
}

} // namespace engine
