#pragma once

#include "shownobjects.h"

#include <QString>

#include <vector>

namespace items {

// The filter above the list of users. Every word must occur in the name, the display name or the name of an assigned
// role; "role:Editor" looks at roles alone (that role when there is one of exactly this name, else those whose names
// contain it), quotes hold words together (role:"Site admin"), and a '-' in front turns a word round.
class UserFilter {
public:
    explicit UserFilter(const PendingView &view) : m_view(view) { }

    // Another graph.
    void reset();
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_words.empty(); }

    // All listed users that match.
    engine::BitSet matches();
    bool fits(UserId user) const;

private:
    struct Word {
        QString text;
        bool isExcluded = false;
        bool isRole = false;
        std::vector<RoleId> roles = {}; // that it names
    };
    static std::vector<Word> parsed(const QString &text);
    std::vector<RoleId> rolesNamed(const Word &word);
    void findRoles();
    engine::BitSet usersWith(const Word &word);

    PendingView m_view;
    QString m_text;
    std::vector<Word> m_words;
    LazySearch m_users;
    LazySearch m_roles;
};

} // namespace items
