#include "statescope.h"

#include <variant>

namespace store {

namespace {

// Collects what is touched.
class ScopeBuilder {
public:
    explicit ScopeBuilder(const Profile &profile) : m_profile(profile) { }

    void add(const engine::Assignment &c) { addLink(ReadQuery::Assignments, c.user, c.role); }
    void add(const engine::Grant &c) { addLink(ReadQuery::Grants, c.role, c.permission); }
    void add(const engine::DirectGrant &c) { addLink(ReadQuery::DirectGrants, c.user, c.permission); }
    void add(const engine::Inheritance &c)
    {
        addLink(ReadQuery::Inheritance, c.role, c.from);
        m_scope.hasWholeHierarchy = m_scope.hasWholeHierarchy || c.added;
    }
    void add(const engine::Existence &c) { addWithLinks(c.kind, c.name); }
    void add(const engine::Description &c) { addObject(c.kind, c.name); }
    void add(const engine::Activation &c) { addObject(ObjectKind::User, c.user); }
    void add(const engine::Rename &c)
    {
        m_renames.push_back(&c);
        const bool movesKey = c.kind == ObjectKind::Permission && m_profile.namesLiveInRows;
        for (const QString &name : {c.before, c.after}) {
            addObject(c.kind, name);
            if (movesKey)
                addWithLinks(c.kind, name);
        }
    }

    // What is renamed has the links of its new name under its old one as long as nothing is written.
    StateScope result()
    {
        for (auto rename = m_renames.rbegin(); rename != m_renames.rend(); ++rename) {
            const engine::Rename &c = **rename;
            for (const ReadQueryShape &shape : readQueryShapes()) {
                StateScope::Names &names = m_scope.linksFrom[std::size_t(shape.query)];
                const bool isAsked = !listsObjects(shape.query) && endsOf(shape.query).from == c.kind
                    && names.count(c.after.toStdString()) != 0;
                if (isAsked)
                    names.insert(c.before.toStdString());
            }
        }
        return m_scope;
    }

private:
    void addObject(ObjectKind kind, const QString &name) { m_scope.objects[std::size_t(kind)][name.toStdString()]; }

    void addLink(ReadQuery query, const QString &from, const QString &to)
    {
        addObject(endsOf(query).from, from);
        addObject(endsOf(query).to, to);
        m_scope.linksFrom[std::size_t(query)].insert(from.toStdString());
    }

    void addWithLinks(ObjectKind kind, const QString &name)
    {
        addObject(kind, name);
        for (const ReadQueryShape &shape : readQueryShapes()) {
            if (listsObjects(shape.query))
                continue;
            if (endsOf(shape.query).from == kind)
                m_scope.linksFrom[std::size_t(shape.query)].insert(name.toStdString());
            if (endsOf(shape.query).to == kind)
                m_scope.linksTo[std::size_t(shape.query)].insert(name.toStdString());
        }
    }

    const Profile &m_profile;
    StateScope m_scope;
    std::vector<const engine::Rename *> m_renames; // in order
};

} // namespace

StateScope::Keys StateScope::keysOf(ObjectKind kind, const Names &names) const
{
    Keys keys;
    for (const std::string &name : names) {
        const Keys &found = objects[std::size_t(kind)].at(name);
        keys.insert(found.begin(), found.end());
    }
    return keys;
}

StateScope scopeOf(const engine::ChangeList &changes, const Profile &profile)
{
    ScopeBuilder builder(profile);
    for (const engine::Change &change : changes)
        std::visit([&builder](const auto &c) { builder.add(c); }, change);
    return builder.result();
}

} // namespace store
