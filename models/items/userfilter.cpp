#include "userfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

bool isSameName(const QString &a, const QString &b)
{
    return a.normalized(QString::NormalizationForm_C)
               .compare(b.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive)
        == 0;
}

bool contains(const QString &name, const QString &word)
{
    return engine::NameSearch::matches({engine::NameSearch::words(word)}, name, {});
}

} // namespace

std::vector<UserFilter::Word> UserFilter::parsed(const QString &text)
{
    std::vector<Word> words;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        Word word;
        if (text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace()) {
            word.isExcluded = true;
            ++at;
        }
        if (constexpr auto role = "role:"_L1; text.mid(at).startsWith(role, Qt::CaseInsensitive)) {
            word.isRole = true;
            at += role.size();
        }
        bool isQuoted = false;
        for (; at < text.size() && (isQuoted || !text[at].isSpace()); ++at) {
            if (text[at] == u'"')
                isQuoted = !isQuoted;
            else
                word.text += text[at];
        }
        if (!word.text.trimmed().isEmpty())
            words.push_back(word);
    }
    return words;
}

void UserFilter::reset()
{
    m_users.reset();
    m_roles.reset();
    findRoles();
}

void UserFilter::setText(const QString &text)
{
    m_text = text;
    m_words = parsed(text);
    findRoles();
}

void UserFilter::findRoles()
{
    for (Word &word : m_words)
        word.roles = rolesNamed(word);
}

std::vector<RoleId> UserFilter::rolesNamed(const Word &word)
{
    const engine::ObjectTable &roles = m_view.now().roles();
    std::vector<RoleId> found;
    std::vector<RoleId> exact;
    for (const std::uint32_t index : m_roles.matches(roles, word.text)) {
        // A description that matches is not meant.
        if (roles.textUtf8(index).empty() || contains(roles.name(index), word.text))
            found.push_back(RoleId(index));
        if (word.isRole && isSameName(roles.name(index), word.text))
            exact.push_back(RoleId(index));
    }
    return word.isRole && !exact.empty() ? exact : found;
}

engine::BitSet UserFilter::usersWith(const Word &word)
{
    const engine::AccessGraph &graph = m_view.now();
    engine::BitSet users(graph.users().indexLimit());
    if (!word.isRole) {
        for (const std::uint32_t index : m_users.matches(graph.users(), word.text))
            users.insert(index);
    }
    for (const RoleId role : word.roles) {
        for (const UserId user : graph.usersOf(role))
            users.insert(user);
    }
    return users;
}

engine::BitSet UserFilter::matches()
{
    engine::BitSet found = m_view.now().users().existing();
    for (const Word &word : m_words) {
        if (word.isExcluded)
            found -= usersWith(word);
        else
            found &= usersWith(word);
    }
    for (const std::uint32_t index : m_view.leaving(ObjectKind::User)) {
        if (fits(UserId(index)))
            found.insert(index);
    }
    return found;
}

bool UserFilter::fits(UserId user) const
{
    const auto roles = (m_view.exists(user) ? m_view.now() : m_view.saved()).rolesOf(user);
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) {
        const auto isAssigned = [roles](RoleId role) { return std::binary_search(roles.begin(), roles.end(), role); };
        bool isFound = std::any_of(word.roles.begin(), word.roles.end(), isAssigned);
        if (!word.isRole && !isFound) {
            const std::vector<std::string> words = engine::NameSearch::words(word.text);
            isFound = engine::NameSearch::matches(words, m_view.exactName(user), m_view.text(user));
        }
        return isFound != word.isExcluded;
    });
}

} // namespace items
