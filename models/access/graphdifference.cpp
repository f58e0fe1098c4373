#include "deletion.h"
#include "edit.h"
#include "nameorder.h"
#include "renameorder.h"

#include <algorithm>
#include <iterator>

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
        ChangeList list;
        for (ChangeList *part :
            {&m_deletions, &m_renames, &m_creations, &m_descriptions, &m_activations, &m_removedLinks, &m_addedLinks})
            std::move(part->begin(), part->end(), std::back_inserter(list));
        return list;
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
                m_deletions.push_back(deletionAfter(m_before, ref, m_gone));
                m_gone.insert(ref);
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
        m_renames.insert(m_renames.end(), ordered.begin(), ordered.end());
        for (const std::uint32_t index : editedObjects(m_after, kind)) {
            const ObjectRef ref(kind, index);
            if (!m_before.exists(ref) || m_gone.contains(ref))
                addCreation(ref);
            else
                compareFacts(ref);
        }
    }

    void addCreation(ObjectRef ref)
    {
        Existence created{ref.kind, m_after.name(ref), m_after.text(ref)};
        if (ref.kind == ObjectKind::User) {
            created.active = m_after.isActive(ref.user());
            created.superuser = m_after.isSuperuser(ref.user());
        }
        m_creations.push_back(created);
    }

    void compareFacts(ObjectRef ref)
    {
        const QString name = m_after.name(ref);
        if (const QString text = m_after.text(ref); text != m_before.text(ref))
            m_descriptions.push_back(Description{ref.kind, name, m_before.text(ref), text});
        if (ref.kind == ObjectKind::User && m_after.isActive(ref.user()) != m_before.isActive(ref.user()))
            m_activations.push_back(Activation{name, m_after.isActive(ref.user())});
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
            std::vector<To> removed;
            std::set_difference(linksBefore.begin(), linksBefore.end(), linksAfter.begin(), linksAfter.end(),
                std::back_inserter(removed));
            addLinks(m_removedLinks, from, removed, false, make);
            std::vector<To> added;
            std::set_difference(linksAfter.begin(), linksAfter.end(), linksBefore.begin(), linksBefore.end(),
                std::back_inserter(added));
            addLinks(m_addedLinks, from, added, true, make);
        }
    }

    // Without the links that go with a deleted object.
    template <typename From, typename To>
    std::vector<To> linksThatStay(std::span<const To> links, From from) const
    {
        std::vector<To> stay;
        if (!m_gone.contains(from))
            std::copy_if(
                links.begin(), links.end(), std::back_inserter(stay), [this](To to) { return !m_gone.contains(to); });
        return stay;
    }

    template <typename From, typename To, typename Make>
    void addLinks(ChangeList &list, From from, std::vector<To> links, bool added, Make make) const
    {
        sortByName(m_after.objects(ObjectRef(To{}).kind), links);
        for (const To to : links)
            list.push_back(make(m_after.name(from), m_after.name(to), added));
    }

    const AccessGraph &m_before;
    const AccessGraph &m_after;
    ObjectSet m_gone; // deleted on the way
    std::vector<UserId> m_replaced; // and created again
    ChangeList m_deletions;
    ChangeList m_renames;
    ChangeList m_creations;
    ChangeList m_descriptions;
    ChangeList m_activations;
    ChangeList m_removedLinks;
    ChangeList m_addedLinks;
};

} // namespace

ChangeList changesBetween(const AccessGraph &before, const AccessGraph &after)
{
    return GraphDifference(before, after).changes();
}

} // namespace engine
