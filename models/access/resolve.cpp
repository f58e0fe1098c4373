#include "circle.h"
#include "deletion.h"
#include "edit.h"
#include "grapheditor.h"
#include "nameorder.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace engine {

namespace {

tl::unexpected<Error> refused(const QString &message)
{
    return failure(ErrorKind::Refused, message);
}

template <typename Id>
bool contains(std::span<const Id> ids, Id id)
{
    return std::binary_search(ids.begin(), ids.end(), id);
}

struct Ends {
    ObjectRef from;
    ObjectRef to;
};

Result<Ends> findEnds(
    const AccessGraph &graph, ObjectKind fromKind, const QString &from, ObjectKind toKind, const QString &to)
{
    const Result<ObjectRef> first = graph.object(fromKind, from);
    if (!first)
        return tl::unexpected(first.error());
    const Result<ObjectRef> second = graph.object(toKind, to);
    if (!second)
        return tl::unexpected(second.error());
    return Ends{*first, *second};
}

template <typename... Names>
QString said(const QString &sentence, const Names &...names)
{
    return sentence.arg(inSentence(names)...);
}

Result<Change> resolve(const AccessGraph &graph, const Assignment &c)
{
    return findEnds(graph, ObjectKind::User, c.user, ObjectKind::Role, c.role)
        .and_then([&](const Ends &ends) -> Result<Change> {
            if (contains(graph.rolesOf(ends.from.user()), ends.to.role()) == c.added)
                return refused(said(c.added ? u"%1 already has %2."_s : u"%1 does not have %2."_s, c.user, c.role));
            return c;
        });
}

QString whyNotRevoked(const AccessGraph &graph, const Grant &c, RoleId role, PermissionId permission)
{
    for (const RoleId ancestor : graph.ancestors(role)) {
        if (contains(graph.grantsOf(ancestor), permission))
            return said(
                u"%1 does not grant %2 itself; it inherits it from %3."_s, c.role, c.permission, graph.name(ancestor));
    }
    return said(u"%1 does not have %2."_s, c.role, c.permission);
}

Result<Change> resolve(const AccessGraph &graph, const Grant &c)
{
    return findEnds(graph, ObjectKind::Role, c.role, ObjectKind::Permission, c.permission)
        .and_then([&](const Ends &ends) -> Result<Change> {
            const RoleId role = ends.from.role();
            const PermissionId permission = ends.to.permission();
            const bool isGranted = contains(graph.grantsOf(role), permission);
            if (isGranted && c.added)
                return refused(said(u"%1 already has %2."_s, c.role, c.permission));
            if (!isGranted && !c.added)
                return refused(whyNotRevoked(graph, c, role, permission));
            return c;
        });
}

Result<Change> resolve(const AccessGraph &graph, const DirectGrant &c)
{
    return findEnds(graph, ObjectKind::User, c.user, ObjectKind::Permission, c.permission)
        .and_then([&](const Ends &ends) -> Result<Change> {
            if (contains(graph.directGrantsOf(ends.from.user()), ends.to.permission()) != c.added)
                return c;
            return refused(
                said(c.added ? u"%1 already has a direct grant of %2."_s : u"%1 has no direct grant of %2."_s, c.user,
                    c.permission));
        });
}

Result<Change> resolve(const AccessGraph &graph, const Inheritance &c)
{
    return findEnds(graph, ObjectKind::Role, c.role, ObjectKind::Role, c.from)
        .and_then([&](const Ends &ends) -> Result<Change> {
            const RoleId heir = ends.from.role();
            const RoleId parent = ends.to.role();
            if (contains(graph.parentsOf(heir), parent) == c.added)
                return refused(said(
                    c.added ? u"%1 already inherits from %2."_s : u"%1 does not inherit from %2."_s, c.role, c.from));
            const std::vector<RoleId> circle = c.added ? circleClosedBy(graph, heir, parent) : std::vector<RoleId>();
            if (circle.empty())
                return c;
            if (heir == parent)
                return refused(said(u"%1 cannot inherit from itself."_s, c.role));
            QStringList names;
            for (const RoleId role : circle)
                names << inSentence(graph.name(role));
            return refused(u"%1 cannot inherit from %2: that would close the circle %3."_s.arg(
                inSentence(c.role), inSentence(c.from), names.join(" > "_L1)));
        });
}

// Whether an object may be called so from now on: usable, and not taken.
Result<void> checkNewName(const AccessGraph &graph, ObjectKind kind, const QString &name)
{
    const ObjectTable &table = graph.objects(kind);
    const QString why = whyNotAName(name);
    if (!why.isEmpty() && !(name.isValidUtf16() && table.wasLoaded(name.toStdString())))
        return refused(u"%1 cannot be the name of a %2. %3."_s.arg(inSentence(name), kindWord(kind), why));
    if (!table.named(name.toStdString()).empty())
        return refused(u"There is already a %1 %2."_s.arg(kindWord(kind), inSentence(name)));
    return {};
}

Result<void> checkText(const QString &text)
{
    if (text.isValidUtf16())
        return {};
    return refused(u"The text %1 holds half a character and cannot be kept."_s.arg(inSentence(text)));
}

// The first error of check(kind, name) over everything an object is linked with.
template <typename Check>
Result<void> checkEachLinked(const ObjectLinks &links, Check check)
{
    const std::pair<ObjectKind, const QStringList &> lists[] = {{ObjectKind::User, links.users},
        {ObjectKind::Role, links.roles}, {ObjectKind::Permission, links.permissions}, {ObjectKind::Role, links.parents},
        {ObjectKind::Role, links.heirs}};
    for (const auto &[kind, names] : lists) {
        for (const QString &name : names) {
            if (Result<void> result = check(kind, name); !result)
                return result;
        }
    }
    return {};
}

// Everything a new object is to be linked with must be there.
Result<void> checkLinkedObjects(const AccessGraph &graph, const Existence &c)
{
    return checkEachLinked(c.links, [&](ObjectKind kind, const QString &name) -> Result<void> {
        if (kind == c.kind && name == c.name)
            return {};
        return graph.object(kind, name).map([](ObjectRef) {});
    });
}

// A new role between parents and heirs may close a circle: each link is tried in turn.
Result<void> checkInheritance(const AccessGraph &graph, const Existence &c)
{
    AccessGraph trial = graph;
    GraphEditor editor(trial);
    editor.apply(Existence{c.kind, c.name});
    Result<void> result;
    Existence inheritance{c.kind, c.name};
    inheritance.links = {.parents = c.links.parents, .heirs = c.links.heirs};
    forEachLink(inheritance, [&](const Change &link) {
        if (!result)
            return;
        if (const Result<Change> fitting = resolved(trial, link))
            editor.apply(*fitting);
        else
            result = tl::unexpected(fitting.error());
    });
    return result;
}

QStringList sortedOnce(QStringList names)
{
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    names.removeDuplicates();
    return names;
}

// Without what means nothing for its kind.
Existence tidied(Existence c)
{
    const bool isUser = c.kind == ObjectKind::User;
    const bool isRole = c.kind == ObjectKind::Role;
    const auto only = [](bool applies, const QStringList &names) {
        return applies ? sortedOnce(names) : QStringList();
    };
    c.active = !isUser || c.active;
    c.superuser = isUser && c.superuser;
    c.links = {.users = only(!isUser, c.links.users),
        .roles = only(!isRole, c.links.roles),
        .permissions = only(c.kind != ObjectKind::Permission, c.links.permissions),
        .parents = only(isRole, c.links.parents),
        .heirs = only(isRole, c.links.heirs)};
    return c;
}

Result<Change> resolveCreation(const AccessGraph &graph, const Existence &given)
{
    const Existence c = tidied(given);
    return checkNewName(graph, c.kind, c.name)
        .and_then([&] { return checkText(c.text); })
        .and_then([&] { return checkLinkedObjects(graph, c); })
        .and_then([&]() -> Result<void> {
            const bool isBetween = !c.links.parents.isEmpty() && !c.links.heirs.isEmpty();
            const bool mayCloseCircle = isBetween || c.links.parents.contains(c.name) || c.links.heirs.contains(c.name);
            return mayCloseCircle ? checkInheritance(graph, c) : Result<void>();
        })
        .map([&] { return Change(c); });
}

// Linked objects that share a name could not be told apart when the deletion is undone.
Result<void> checkLinksHaveNames(const AccessGraph &graph, const Existence &c)
{
    return checkEachLinked(c.links, [&](ObjectKind kind, const QString &name) -> Result<void> {
        if (graph.objects(kind).named(name.toStdString()).size() < 2)
            return {};
        return refused(u"%1 cannot be deleted: it is linked with a %2 %3, and several are called so."_s.arg(
            inSentence(c.name), kindWord(kind), inSentence(name)));
    });
}

Result<Change> resolve(const AccessGraph &graph, const Existence &c)
{
    if (c.exists)
        return resolveCreation(graph, c);
    return graph.object(c.kind, c.name).and_then([&](ObjectRef ref) {
        const Existence deleted = deletionAfter(graph, ref, {});
        return checkLinksHaveNames(graph, deleted).map([&] { return Change(deleted); });
    });
}

Result<Change> resolve(const AccessGraph &graph, const Rename &c)
{
    return graph.object(c.kind, c.before).and_then([&](ObjectRef) -> Result<Change> {
        if (c.before == c.after)
            return refused(u"The %1 is already called %2."_s.arg(kindWord(c.kind), inSentence(c.after)));
        return checkNewName(graph, c.kind, c.after).map([&] { return Change(c); });
    });
}

Result<Change> resolve(const AccessGraph &graph, const Description &c)
{
    return graph.object(c.kind, c.name).and_then([&](ObjectRef ref) -> Result<Change> {
        const QString before = graph.text(ref);
        if (before == c.after)
            return refused(said(c.kind == ObjectKind::User ? u"%1 already has this display name."_s
                                                           : u"%1 already has this description."_s,
                c.name));
        return checkText(c.after).map([&] { return Change(Description{c.kind, c.name, before, c.after}); });
    });
}

Result<Change> resolve(const AccessGraph &graph, const Activation &c)
{
    return graph.object(ObjectKind::User, c.user).and_then([&](ObjectRef ref) -> Result<Change> {
        if (graph.isActive(ref.user()) == c.active)
            return refused(said(c.active ? u"%1 is already active."_s : u"%1 is already inactive."_s, c.user));
        return c;
    });
}

} // namespace

Result<Change> resolved(const AccessGraph &graph, const Change &change)
{
    return std::visit([&graph](const auto &c) { return resolve(graph, c); }, change);
}

} // namespace engine
