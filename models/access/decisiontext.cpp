#include "closename.h"
#include "decision.h"
#include "visibletext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

QString styled(const AccessGraph &graph, ObjectRef ref, NameStyle style)
{
    return style == NameStyle::Exact ? graph.name(ref) : visibleText(graph.name(ref));
}

QStringList roleNames(const AccessGraph &graph, const std::vector<RoleId> &roles, NameStyle style)
{
    QStringList names;
    for (const RoleId role : roles)
        names << styled(graph, role, style);
    return names;
}

QString holdersText(const AccessGraph &graph, const Decision &decision, const QString &object)
{
    if (decision.heldByRoles.empty())
        return u"No role holds %1."_s.arg(object);
    return u"Roles that hold %1: %2."_s.arg(
        object, inSentence(roleNames(graph, decision.heldByRoles, NameStyle::Exact)));
}

QString notActiveText(
    const AccessGraph &graph, const QString &user, const QString &permission, const Decision &decision)
{
    const QString roles = inSentence(roleNames(graph, decision.notActive, NameStyle::Exact));
    return decision.notActive.size() == 1
        ? u"%1 lacks %2 in this session: the role %3, which gives it, is not active."_s.arg(user, permission, roles)
        : u"%1 lacks %2 in this session: the roles %3, which give it, are not active."_s.arg(user, permission, roles);
}

QString grantedText(const AccessGraph &graph, const QString &user, const QString &permission, const Decision &decision)
{
    if (decision.paths.empty())
        return u"%1 has %2."_s.arg(user, permission);
    const Path &path = decision.paths.front();
    if (path.kind == Path::Kind::Superuser)
        return u"%1 is a superuser and may do everything."_s.arg(user);
    const QString way = path.kind == Path::Kind::Direct ? u"directly"_s : u"through "_s + throughText(graph, path);
    const std::int64_t others = decision.pathCount - 1;
    if (others == 0)
        return u"%1 has %2 %3."_s.arg(user, permission, way);
    const QString more = decision.pathCount == Decision::manyPaths ? u"very many other ways"_s
        : others == 1                                              ? u"one other way"_s
                      : u"%1 other ways"_s.arg(QLocale().toString(qint64(others)));
    return u"%1 has %2 %3, and in %4."_s.arg(user, permission, way, more);
}

} // namespace

QString statusLine(Decision::Status status)
{
    switch (status) {
    case Decision::Status::Allowed:
        return u"200 allowed"_s;
    case Decision::Status::NotSignedIn:
        return u"401 not signed in"_s;
    case Decision::Status::Forbidden:
        return u"403 forbidden"_s;
    }
    Q_UNREACHABLE();
}

QString pathText(const AccessGraph &graph, UserId user, const Path &path, PermissionId permission, NameStyle style)
{
    QStringList steps = {styled(graph, user, style)};
    if (path.kind == Path::Kind::Superuser)
        steps << u"superuser"_s;
    steps << roleNames(graph, path.roles, style) << styled(graph, permission, style);
    return steps.join(" > "_L1);
}

QString throughText(const AccessGraph &graph, const Path &path, NameStyle style)
{
    switch (path.kind) {
    case Path::Kind::Roles:
        return roleNames(graph, path.roles, style).join(u" › "_s);
    case Path::Kind::Direct:
        return u"direct"_s;
    case Path::Kind::Superuser:
        return u"superuser"_s;
    }
    Q_UNREACHABLE();
}

QString reasonText(
    const AccessGraph &graph, std::optional<UserId> user, const QString &permissionName, const Decision &decision)
{
    const QString permission = inSentence(permissionName);
    const QString name = user ? inSentence(graph.name(*user)) : QString();
    switch (decision.reason) {
    case Decision::Reason::Granted:
        return grantedText(graph, name, permission, decision);
    case Decision::Reason::Nobody:
        return u"Nobody is signed in."_s;
    case Decision::Reason::Inactive:
        return u"%1 is inactive and may not sign in."_s.arg(name);
    case Decision::Reason::NoRole:
        return u"%1 has no role. %2"_s.arg(name, holdersText(graph, decision, permission));
    case Decision::Reason::NotActive:
        return notActiveText(graph, name, permission, decision);
    case Decision::Reason::Missing:
        return u"%1 lacks %2. %3"_s.arg(name, permission, holdersText(graph, decision, u"it"_s));
    case Decision::Reason::UnknownPermission:
        return withCloseName(u"There is no permission %1."_s.arg(permission), graph.permissions(), permissionName);
    }
    Q_UNREACHABLE();
}

} // namespace engine
