#pragma once

#include "decision.h"
#include "meaning.h"

namespace items {

// Through what a permission is held, by one role or by users: one way for each role that grants it, the shortest.
class Ways {
public:
    // Of a role: "Editor" when it grants by itself, "Author › Reader" for what it inherits.
    static Ways ofRole(const engine::AccessGraph &graph, RoleId role, PermissionId permission);
    // Adds the paths of a user.
    void add(const engine::AccessGraph &graph, UserId user, PermissionId permission);

    std::size_t count() const { return m_ways.size(); }
    // Those that lead through more than one role.
    Ways inherited() const;
    // "Editor, Author › Reader", "direct", "superuser"; shortest first, beyond four the rest is counted.
    QString text() const;
    // Own, Inherited, OwnAndInherited, Direct, Superuser or None.
    Meaning meaning() const;

private:
    struct Way {
        engine::Path path;
        QString text;
    };
    void add(const engine::Path &path, const QString &text);

    std::vector<Way> m_ways;
};

} // namespace items
