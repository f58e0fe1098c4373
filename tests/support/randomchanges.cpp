#include "randomchanges.h"

#include "overloaded.h"

#include <array>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

// Takes a number apart into choices.
class Choices {
public:
    explicit Choices(std::uint32_t number) : m_left(number) { }

    std::size_t below(std::size_t limit)
    {
        const std::size_t choice = m_left % limit;
        m_left /= std::uint32_t(limit);
        return choice;
    }

private:
    std::uint32_t m_left;
};

constexpr std::array userNames = {"ada", "bob.o'brien", "ines", "Zo\xC3\xAB \"Zed\"", "root"};
constexpr std::array roleNames = {"Admin", "Author", "Editor", "User",
    "gr\xC3\xB6\xC3\x9F"
    "e",
    "gro\xCC\x88"
    "\xC3\x9F"
    "e",
    "viewers "};
constexpr std::array permissionNames = {"Create Post", "Edit Post", "View Post",
    "a\xE2\x80\xAE"
    "b",
    "\xF0\x9F\x9A\x80"};

QString objectName(const AccessGraph &graph, ObjectKind kind, Choices &choices)
{
    const std::vector<std::uint32_t> existing = graph.objects(kind).byName();
    const std::size_t choice = choices.below(existing.size() + 1);
    return choice < existing.size() ? graph.objects(kind).name(existing[choice]) : u"nobody"_s;
}

QString newName(const AccessGraph &graph, ObjectKind kind, Choices &choices)
{
    static const QStringList names = {
        u"new 1"_s, u"new 2"_s, u"new 3"_s, u"nobody"_s, u" "_s, u"ada"_s, u"Admin"_s, u"viewers "_s, u"a\u202Eb"_s};
    const std::size_t choice = choices.below(std::size_t(names.size()) + 1);
    return choice < std::size_t(names.size()) ? names[qsizetype(choice)] : objectName(graph, kind, choices);
}

Existence existence(const AccessGraph &graph, const Existence &blank, Choices &choices)
{
    Existence change = blank;
    if (!blank.exists) {
        change.name = objectName(graph, blank.kind, choices);
        return change;
    }
    change.name = newName(graph, blank.kind, choices);
    change.active = choices.below(3) > 0;
    change.superuser = choices.below(3) == 0;
    const auto maybe = [&](ObjectKind kind) {
        return choices.below(2) == 0 ? QStringList() : QStringList{objectName(graph, kind, choices)};
    };
    change.links = {.users = maybe(ObjectKind::User),
        .roles = maybe(ObjectKind::Role),
        .permissions = {},
        .parents = maybe(ObjectKind::Role),
        .heirs = maybe(ObjectKind::Role)};
    return change;
}

} // namespace

AccessGraph randomGraph(const std::vector<std::uint32_t> &links, Semantics semantics, bool withCircles)
{
    GraphBuilder builder(semantics);
    for (const std::string_view user : userNames)
        builder.addUser(user, user, "display", user != "ines", user == "root");
    for (const std::string_view role : roleNames)
        builder.addRole(role, role);
    for (const std::string_view permission : permissionNames)
        builder.addPermission(permission, permission, "description");
    for (const std::uint32_t link : links) {
        Choices choices(link);
        const std::size_t kind = choices.below(5);
        const std::size_t from = choices.below(roleNames.size());
        const std::size_t to = choices.below(roleNames.size());
        if (kind == 0)
            builder.addAssignment(userNames[from % userNames.size()], roleNames[to]);
        else if (kind == 1)
            builder.addGrant(roleNames[from], permissionNames[to % permissionNames.size()]);
        else if (kind == 2)
            builder.addDirectGrant(userNames[from % userNames.size()], permissionNames[to % permissionNames.size()]);
        else if (withCircles || from < to)
            builder.addInheritance(roleNames[from], roleNames[to]);
    }
    return builder.build();
}

Change randomChange(const AccessGraph &graph, std::uint32_t number)
{
    using enum ObjectKind;
    Choices choices(number);
    const Change blank = *changeWithVerb(verbs()[qsizetype(choices.below(std::size_t(verbs().size())))]);
    const auto name = [&](ObjectKind kind) { return objectName(graph, kind, choices); };
    return std::visit(Overloaded{
                          [&](const Assignment &c) -> Change {
                              return Assignment{name(User), name(Role), c.added};
                          },
                          [&](const Grant &c) -> Change {
                              return Grant{name(Role), name(Permission), c.added};
                          },
                          [&](const DirectGrant &c) -> Change {
                              return DirectGrant{name(User), name(Permission), c.added};
                          },
                          [&](const Inheritance &c) -> Change {
                              return Inheritance{name(Role), name(Role), c.added};
                          },
                          [&](const Existence &c) -> Change { return existence(graph, c, choices); },
                          [&](const Rename &c) -> Change {
                              return Rename{c.kind, name(c.kind), newName(graph, c.kind, choices)};
                          },
                          [&](const Description &c) -> Change {
                              return Description{c.kind, name(c.kind), {}, newName(graph, c.kind, choices)};
                          },
                          [&](const Activation &c) -> Change {
                              return Activation{name(User), c.active};
                          },
                      },
        blank);
}

Change writableChange(const AccessGraph &graph, std::uint32_t number)
{
    Change change = randomChange(graph, number);
    if (auto *existence = std::get_if<Existence>(&change); existence && existence->exists)
        change = Existence{existence->kind, existence->name, existence->text};
    return change;
}
