#include "readquery.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace store {

const std::array<ReadQueryShape, 7> &readQueryShapes()
{
    static const std::array<ReadQueryShape, 7> shapes = {{
        {ReadQuery::Users, "users"_L1, "Reading users"_L1, {"key"_L1, "name"_L1},
            {"display_name"_L1, "active"_L1, "superuser"_L1}},
        {ReadQuery::Roles, "roles"_L1, "Reading roles"_L1, {"key"_L1, "name"_L1}, {"description"_L1, "category"_L1}},
        {ReadQuery::Permissions, "permissions"_L1, "Reading permissions"_L1, {"key"_L1, "name"_L1},
            {"title"_L1, "category"_L1}},
        {ReadQuery::Assignments, "assignments"_L1, "Reading assignments"_L1, {"user"_L1, "role"_L1}, {}},
        {ReadQuery::Grants, "grants"_L1, "Reading grants"_L1, {"role"_L1, "permission"_L1}, {}},
        {ReadQuery::DirectGrants, "direct_grants"_L1, "Reading direct grants"_L1, {"user"_L1, "permission"_L1}, {}},
        {ReadQuery::Inheritance, "inheritance"_L1, "Reading inheritance"_L1, {"role"_L1, "inherits_from"_L1}, {}},
    }};
    return shapes;
}

const ReadQueryShape &shapeOf(ReadQuery query)
{
    return readQueryShapes()[std::size_t(query)];
}

bool isUnknownMeaning(const QString &column)
{
    static const QStringList meanings = {u"deny"_s, u"derived"_s, u"everyone"_s, u"visitors"_s};
    return meanings.contains(column);
}

bool listsObjects(ReadQuery query)
{
    return query == ReadQuery::Users || query == ReadQuery::Roles || query == ReadQuery::Permissions;
}

ReadQuery queryOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return ReadQuery::Users;
    case ObjectKind::Role:
        return ReadQuery::Roles;
    case ObjectKind::Permission:
        return ReadQuery::Permissions;
    }
    Q_UNREACHABLE();
}

ObjectKind kindOf(ReadQuery query)
{
    Q_ASSERT(listsObjects(query));
    if (query == ReadQuery::Users)
        return ObjectKind::User;
    return query == ReadQuery::Roles ? ObjectKind::Role : ObjectKind::Permission;
}

LinkEnds endsOf(ReadQuery query)
{
    switch (query) {
    case ReadQuery::Assignments:
        return {ObjectKind::User, ObjectKind::Role};
    case ReadQuery::Grants:
        return {ObjectKind::Role, ObjectKind::Permission};
    case ReadQuery::DirectGrants:
        return {ObjectKind::User, ObjectKind::Permission};
    default:
        return {ObjectKind::Role, ObjectKind::Role};
    }
}

} // namespace store
