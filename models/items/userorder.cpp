#include "userorder.h"

#include "effectivecounts.h"
#include "userrow.h"
#include "usertablemodel.h"

#include <algorithm>
#include <string_view>

namespace items {

namespace {

// The first eight bytes as a number: compares like the text, and nearly always decides.
std::uint64_t prefix(std::string_view text)
{
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof key; ++i)
        key = key << 8 | (i < text.size() ? std::uint8_t(text[i]) : 0);
    return key;
}

std::uint64_t statePlace(Meaning state)
{
    constexpr Meaning order[] = {
        Meaning::Active, Meaning::Inactive, Meaning::Removed, Meaning::Superuser}; // as the words
    return std::uint64_t(std::find(std::begin(order), std::end(order), state) - std::begin(order));
}

// What users are compared by: a number first, then what it leaves open.
class UserKeys {
public:
    UserKeys(const PendingView &view, int column) : m_view(view), m_users(view.now().users()), m_column(column)
    {
        if (column != UserTableModel::RolesColumn)
            return;
        const engine::ObjectTable &roles = view.now().roles();
        m_roleRanks.resize(roles.indexLimit());
        std::uint32_t rank = 0;
        for (const std::uint32_t role : roles.byName())
            m_roleRanks[role] = ++rank;
    }

    // Many keys will be asked for.
    void prepareAll()
    {
        if (m_column == UserTableModel::PermissionsColumn)
            m_counts = engine::countEffectiveGrants(m_view.now()).byUser;
    }
    std::uint64_t key(std::uint32_t user) const
    {
        switch (m_column) {
        case UserTableModel::NameColumn:
            return prefix(m_users.textUtf8(user));
        case UserTableModel::RolesColumn: {
            const std::vector<std::uint32_t> ranks = ranksOf(user);
            return (ranks.empty() ? 0 : std::uint64_t(ranks[0]) << 32) | (ranks.size() < 2 ? 0 : ranks[1]);
        }
        case UserTableModel::PermissionsColumn:
            return user < m_counts.size() ? m_counts[user]
                                          : std::uint64_t(m_view.now().permissionsOf(UserId(user)).count());
        case UserTableModel::StateColumn:
            return statePlace(userState(m_view, UserId(user)));
        default:
            return prefix(m_users.nameUtf8(user));
        }
    }
    int compareRest(std::uint32_t a, std::uint32_t b) const
    {
        if (m_column == UserTableModel::NameColumn)
            return m_users.textUtf8(a).compare(m_users.textUtf8(b));
        if (m_column != UserTableModel::RolesColumn)
            return 0;
        const auto order = ranksOf(a) <=> ranksOf(b);
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    }
    int compareNames(std::uint32_t a, std::uint32_t b) const
    {
        const int order = m_users.nameUtf8(a).compare(m_users.nameUtf8(b));
        return order != 0 ? order : a < b ? -1 : a > b ? 1 : 0;
    }
    int compare(std::uint32_t a, std::uint32_t b) const
    {
        if (const std::uint64_t keyA = key(a), keyB = key(b); keyA != keyB)
            return keyA < keyB ? -1 : 1;
        const int rest = compareRest(a, b);
        return rest != 0 ? rest : compareNames(a, b);
    }

private:
    std::vector<std::uint32_t> ranksOf(std::uint32_t user) const
    {
        std::vector<std::uint32_t> ranks;
        for (const RoleId role : m_view.now().rolesOf(UserId(user)))
            ranks.push_back(m_roleRanks[std::uint32_t(role)]);
        std::sort(ranks.begin(), ranks.end());
        return ranks;
    }

    const PendingView &m_view;
    const engine::ObjectTable &m_users;
    int m_column;
    std::vector<std::uint32_t> m_roleRanks;
    std::vector<std::uint32_t> m_counts;
};

void sortByKeys(const PendingView &view, int column, std::vector<std::uint32_t> &usersByName)
{
    struct Entry {
        std::uint64_t key;
        std::uint32_t place; // among the users by name
    };
    UserKeys keys(view, column);
    keys.prepareAll();
    std::vector<Entry> entries(usersByName.size());
    for (std::uint32_t place = 0; place < entries.size(); ++place)
        entries[place] = {keys.key(usersByName[place]), place};
    std::sort(entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) {
        if (a.key != b.key)
            return a.key < b.key;
        const int rest = keys.compareRest(usersByName[a.place], usersByName[b.place]);
        return rest != 0 ? rest < 0 : a.place < b.place;
    });
    std::vector<std::uint32_t> sorted(entries.size());
    std::transform(
        entries.begin(), entries.end(), sorted.begin(), [&](const Entry &entry) { return usersByName[entry.place]; });
    usersByName = std::move(sorted);
}

} // namespace

std::vector<std::uint32_t> UserOrder::sorted(const PendingView &view) const
{
    std::vector<std::uint32_t> users = view.listedByName(ObjectKind::User);
    if (column != UserTableModel::UserColumn)
        sortByKeys(view, column, users);
    if (direction == Qt::DescendingOrder)
        std::reverse(users.begin(), users.end());
    return users;
}

std::ptrdiff_t UserOrder::placeOf(
    const PendingView &view, std::uint32_t user, const std::vector<std::uint32_t> &users) const
{
    const UserKeys keys(view, column);
    const auto isBefore = [&](std::uint32_t a, std::uint32_t b) {
        const int order = keys.compare(a, b);
        return direction == Qt::AscendingOrder ? order < 0 : order > 0;
    };
    return std::upper_bound(users.begin(), users.end(), user, isBefore) - users.begin();
}

} // namespace items
