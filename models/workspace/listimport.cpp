#include "listimport.h"

#include "reapply.h"

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

ObjectKind listedKind(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Roles:
        return ObjectKind::Role;
    case ImportKind::Permissions:
    case ImportKind::GrantsOfRole:
        return ObjectKind::Permission;
    case ImportKind::Table:
    case ImportKind::Users:
    case ImportKind::UsersOfRole:
        break;
    }
    return ObjectKind::User;
}

} // namespace

std::vector<ImportLine> importLines(const QString &text)
{
    QString withoutReturns = text;
    withoutReturns.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QStringView all(withoutReturns);
    if (all.startsWith(QChar::ByteOrderMark))
        all = all.sliced(1);
    std::vector<ImportLine> lines;
    qint64 number = 0;
    for (const QStringView line : all.tokenize(u'\n')) {
        ++number;
        if (!line.trimmed().isEmpty())
            lines.push_back({number, line.toString()});
    }
    return lines;
}

bool ListImport::isOfRole() const
{
    return m_request.kind == ImportKind::GrantsOfRole || m_request.kind == ImportKind::UsersOfRole;
}

QString ListImport::whyNot()
{
    if (!isOfRole())
        return {};
    return m_request.role.isEmpty() ? u"A role is needed."_s : m_names.whyNotOne(ObjectKind::Role, m_request.role);
}

QString ListImport::plan(const ImportLine &line, ChangeList *changes)
{
    if (const qint64 other = m_lines.value(line.name); other != 0)
        return u"The same is in line %1."_s.arg(other);
    m_lines.insert(line.name, line.line);
    const ObjectKind kind = listedKind(m_request.kind);
    if (isOfRole()) {
        if (const QString why = m_names.whyNotOne(kind, line.name); !why.isEmpty())
            return why;
    } else if (m_names.exists(kind, line.name)) {
        return {}; // already so
    }
    const auto fits = m_names.fitting(changeFor(line.name));
    if (!fits)
        return fits.error().message;
    if (!*fits)
        return {};
    QString why = whyTooManyRoles(line.name);
    if (why.isEmpty())
        changes->push_back(**fits);
    return why;
}

Change ListImport::changeFor(const QString &name) const
{
    if (m_request.kind == ImportKind::GrantsOfRole)
        return Grant{m_request.role, name};
    if (m_request.kind == ImportKind::UsersOfRole)
        return Assignment{name, m_request.role};
    return Existence{.kind = listedKind(m_request.kind), .name = name};
}

QString ListImport::whyTooManyRoles(const QString &user) const
{
    if (m_request.kind != ImportKind::UsersOfRole || m_request.rolesPerUser == 0)
        return {};
    const auto roles = qint64(m_request.graph.rolesOf(m_request.graph.user(user).value()).size()) + 1;
    return roles > m_request.rolesPerUser ? whyOverfull(user, roles, m_request.rolesPerUser) : QString();
}
