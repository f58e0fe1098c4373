#include "changeobjects.h"

#include "overloaded.h"

namespace engine {

namespace {

class Concern {
public:
    Concern(ObjectKind kind, const QString &name) : m_kind(kind), m_name(name) { }

    bool operator()(const Assignment &c) const { return is(ObjectKind::User, c.user) || is(ObjectKind::Role, c.role); }
    bool operator()(const Grant &c) const
    {
        return is(ObjectKind::Role, c.role) || is(ObjectKind::Permission, c.permission);
    }
    bool operator()(const DirectGrant &c) const
    {
        return is(ObjectKind::User, c.user) || is(ObjectKind::Permission, c.permission);
    }
    bool operator()(const Inheritance &c) const { return is(ObjectKind::Role, c.role) || is(ObjectKind::Role, c.from); }
    bool operator()(const Existence &c) const
    {
        bool found = is(c.kind, c.name);
        forEachLink(c, [&](const Change &link) { found = found || std::visit(*this, link); });
        return found;
    }
    bool operator()(const Rename &c) const { return is(c.kind, c.before) || is(c.kind, c.after); }
    bool operator()(const Description &c) const { return is(c.kind, c.name); }
    bool operator()(const Activation &c) const { return is(ObjectKind::User, c.user); }

private:
    bool is(ObjectKind kind, const QString &name) const { return kind == m_kind && name == m_name; }

    ObjectKind m_kind;
    const QString &m_name;
};

} // namespace

bool concerns(const Change &change, ObjectKind kind, const QString &name)
{
    return std::visit(Concern(kind, name), change);
}

std::vector<NamedObject> objectsOf(const Change &change)
{
    using enum ObjectKind;
    using Objects = std::vector<NamedObject>;
    return std::visit(Overloaded{
                          [](const Assignment &c) {
                              return Objects{{User, c.user}, {Role, c.role}};
                          },
                          [](const Grant &c) {
                              return Objects{{Role, c.role}, {Permission, c.permission}};
                          },
                          [](const DirectGrant &c) {
                              return Objects{{User, c.user}, {Permission, c.permission}};
                          },
                          [](const Inheritance &c) {
                              return Objects{{Role, c.role}, {Role, c.from}};
                          },
                          [](const Existence &c) {
                              return Objects{{c.kind, c.name}};
                          },
                          [](const Rename &c) {
                              return Objects{{c.kind, c.after}};
                          },
                          [](const Description &c) {
                              return Objects{{c.kind, c.name}};
                          },
                          [](const Activation &c) {
                              return Objects{{User, c.user}};
                          },
                      },
        change);
}

} // namespace engine
