#include "comparison.h"
#include "visibletext.h"

#include <QLocale>
#include <QSet>

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

QString counted(qsizetype count, const QString &one)
{
    return QLocale().toString(qint64(count)) + u' ' + one + (count == 1 ? QString() : u"s"_s);
}

std::vector<Group> groupsOf(const std::vector<ByPermission> &side)
{
    std::vector<Group> groups;
    std::vector<const QStringList *> usersOfGroup;
    for (const ByPermission &entry : side) {
        const auto same = std::find_if(usersOfGroup.begin(), usersOfGroup.end(),
            [&entry](const QStringList *users) { return *users == entry.users; });
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

QString clause(qsizetype userCount, const QString &verb, const QString &permissions)
{
    return u"%1 %2%3 %4"_s.arg(counted(userCount, u"user"_s), verb, userCount == 1 ? u"s"_s : QString(), permissions);
}

QString sumOf(const std::vector<ByPermission> &side, const QString &verb)
{
    QSet<QString> users;
    for (const ByPermission &entry : side)
        users.unite(QSet<QString>(entry.users.begin(), entry.users.end()));
    return clause(users.size(), verb, counted(qsizetype(side.size()), u"permission"_s));
}

QStringList clauses(const std::vector<ByPermission> &side, const QString &verb)
{
    const std::vector<Group> groups = groupsOf(side);
    if (groups.size() > groupsPerSide)
        return {sumOf(side, verb)};
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
    return (clauses(difference.gained, u"gain"_s) + clauses(difference.lost, u"lose"_s)).join(u", "_s);
}

} // namespace engine
