#include "comparison.h"
#include "visibletext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

using ByPermission = EffectDifference::ByPermission;

constexpr qsizetype namedPermissions = 3; // more are only counted
constexpr std::size_t groupsPerSide = 2; // more are added up

// Permissions that the same users gain, or lose.
struct Group {
    qsizetype userCount = 0;
    QStringList permissions;
};

QString counted(std::int64_t count, const QString &one)
{
    return QLocale().toString(qint64(count)) + u' ' + one + (count == 1 ? QString() : u"s"_s);
}

std::vector<Group> groupsOf(const std::vector<ByPermission> &side)
{
    std::vector<Group> groups;
    std::vector<const QList<UserId> *> usersOfGroup;
    for (const ByPermission &entry : side) {
        const auto same = std::find_if(usersOfGroup.begin(), usersOfGroup.end(),
            [&entry](const QList<UserId> *users) { return *users == entry.users; });
        if (same != usersOfGroup.end()) {
            groups[std::size_t(same - usersOfGroup.begin())].permissions << entry.permission;
        } else {
            groups.push_back({entry.users.size(), {entry.permission}});
            usersOfGroup.push_back(&entry.users);
        }
        if (groups.size() > groupsPerSide)
            break; // will be added up
    }
    return groups;
}

QString clause(std::int64_t userCount, const QString &verb, const QString &permissions)
{
    return u"%1 %2%3 %4"_s.arg(counted(userCount, u"user"_s), verb, userCount == 1 ? u"s"_s : QString(), permissions);
}

QStringList clauses(const std::vector<ByPermission> &side, std::int64_t userTotal, const QString &verb)
{
    const std::vector<Group> groups = groupsOf(side);
    if (groups.size() > groupsPerSide)
        return {clause(userTotal, verb, counted(std::int64_t(side.size()), u"permission"_s))};
    QStringList list;
    for (const Group &group : groups) {
        const bool isNamed = group.permissions.size() <= namedPermissions;
        list << clause(group.userCount, verb,
            isNamed ? inSentence(group.permissions) : counted(group.permissions.size(), u"permission"_s));
    }
    return list;
}

} // namespace

QString effectSentence(const EffectDifference &difference)
{
    if (difference.isEmpty())
        return u"Nobody gains or loses a permission"_s;
    const QStringList gained = clauses(difference.gained, difference.gainingUserCount(), u"gain"_s);
    const QStringList lost = clauses(difference.lost, difference.losingUserCount(), u"lose"_s);
    return (gained + lost).join(u", "_s);
}

} // namespace engine
