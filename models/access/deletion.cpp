#include "deletion.h"

#include "edit.h"
#include "nameorder.h"

namespace engine {

namespace {

template <typename Id>
QStringList namesOfRest(const AccessGraph &graph, std::span<const Id> linked, const ObjectSet &gone)
{
    std::vector<Id> rest;
    std::copy_if(linked.begin(), linked.end(), std::back_inserter(rest), [&gone](Id id) { return !gone.contains(id); });
    sortByName(graph.objects(ObjectRef(Id{}).kind), rest);
    return namesOf(graph, rest);
}

ObjectLinks linksOf(const AccessGraph &graph, ObjectRef ref, const ObjectSet &gone)
{
    const auto rest = [&](auto linked) { return namesOfRest(graph, linked, gone); };
    switch (ref.kind) {
    case ObjectKind::User:
        return {.roles = rest(graph.rolesOf(ref.user())), .permissions = rest(graph.directGrantsOf(ref.user()))};
    case ObjectKind::Role: {
        ObjectSet goneOrSelf = gone; // a role of foreign data that inherits from itself is named once, as its parent
        goneOrSelf.insert(ref);
        return {.users = rest(graph.usersOf(ref.role())),
            .permissions = rest(graph.grantsOf(ref.role())),
            .parents = rest(graph.parentsOf(ref.role())),
            .heirs = namesOfRest(graph, graph.heirsOf(ref.role()), goneOrSelf)};
    }
    case ObjectKind::Permission:
        return {.users = rest(graph.directHoldersOf(ref.permission())),
            .roles = rest(graph.rolesGranting(ref.permission()))};
    }
    Q_UNREACHABLE();
}

} // namespace

Existence deletionAfter(const AccessGraph &graph, ObjectRef ref, const ObjectSet &gone)
{
    Existence deleted{ref.kind, graph.name(ref), graph.text(ref)};
    if (ref.kind == ObjectKind::User) {
        deleted.active = graph.isActive(ref.user());
        deleted.superuser = graph.isSuperuser(ref.user());
    }
    deleted.links = linksOf(graph, ref, gone);
    deleted.exists = false;
    return deleted;
}

Change deletion(const AccessGraph &graph, ObjectRef ref)
{
    return deletionAfter(graph, ref, {});
}

} // namespace engine
