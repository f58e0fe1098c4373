#include "openworkspace.h"

#include "databasefiles.h"
#include "graphtext.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto tables = R"sql(
    PRAGMA synchronous = OFF;
    CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, display_name TEXT, active INTEGER DEFAULT 1, superuser INTEGER DEFAULT 0);
    CREATE TABLE roles (id INTEGER PRIMARY KEY, name TEXT, description TEXT, category TEXT);
    CREATE TABLE permissions (id INTEGER PRIMARY KEY, name TEXT, description TEXT, category TEXT);
    CREATE TABLE user_roles (user_id INTEGER, role_id INTEGER);
    CREATE TABLE role_permissions (role_id INTEGER, permission_id INTEGER);
    CREATE TABLE role_parents (role_id INTEGER, parent_id INTEGER);
    CREATE TABLE user_permissions (user_id INTEGER, permission_id INTEGER);
)sql";

// Reads and writes whatever a graph can hold.
constexpr auto profile = R"toml(
name   = "drawn"
title  = "Drawn"
source = "a drawing"
offer  = "by hand"

[detect]
users = ["superuser"]

[check]
superusers = "%1"

%2
[read]
users         = "SELECT id AS key, name, display_name, active, superuser FROM users"
roles         = "SELECT id AS key, name, description, category FROM roles"
permissions   = "SELECT id AS key, name, description AS title, category FROM permissions"
assignments   = "SELECT user_id AS user, role_id AS role FROM user_roles"
grants        = "SELECT role_id AS role, permission_id AS permission FROM role_permissions"
direct_grants = "SELECT user_id AS user, permission_id AS permission FROM user_permissions"
inheritance   = "SELECT role_id AS role, parent_id AS inherits_from FROM role_parents"

[write]
assign      = ["INSERT INTO user_roles VALUES (:user, :role)"]
unassign    = ["DELETE FROM user_roles WHERE user_id = :user AND role_id = :role"]
grant       = ["INSERT INTO role_permissions VALUES (:role, :permission)"]
revoke      = ["DELETE FROM role_permissions WHERE role_id = :role AND permission_id = :permission"]
grant_user  = ["INSERT INTO user_permissions VALUES (:user, :permission)"]
revoke_user = ["DELETE FROM user_permissions WHERE user_id = :user AND permission_id = :permission"]
inherit     = ["INSERT INTO role_parents VALUES (:role, :from)"]
disinherit  = ["DELETE FROM role_parents WHERE role_id = :role AND parent_id = :from"]

create_role   = ["INSERT INTO roles (name, description) VALUES (:name, :description)"]
rename_role   = ["UPDATE roles SET name = :name WHERE id = :role"]
describe_role = ["UPDATE roles SET description = :description WHERE id = :role"]
delete_role   = [
  "DELETE FROM user_roles WHERE role_id = :role",
  "DELETE FROM role_permissions WHERE role_id = :role",
  "DELETE FROM role_parents WHERE role_id = :role OR parent_id = :role",
  "DELETE FROM roles WHERE id = :role",
]

create_permission   = ["INSERT INTO permissions (name, description) VALUES (:name, :description)"]
rename_permission   = ["UPDATE permissions SET name = :name WHERE id = :permission"]
describe_permission = ["UPDATE permissions SET description = :description WHERE id = :permission"]
delete_permission   = [
  "DELETE FROM role_permissions WHERE permission_id = :permission",
  "DELETE FROM user_permissions WHERE permission_id = :permission",
  "DELETE FROM permissions WHERE id = :permission",
]

create_user     = ["INSERT INTO users (name, display_name) VALUES (:name, :title)"]
rename_user     = ["UPDATE users SET name = :name WHERE id = :user"]
describe_user   = ["UPDATE users SET display_name = :title WHERE id = :user"]
activate_user   = ["UPDATE users SET active = 1 WHERE id = :user"]
deactivate_user = ["UPDATE users SET active = 0 WHERE id = :user"]
delete_user     = [
  "DELETE FROM user_roles WHERE user_id = :user",
  "DELETE FROM user_permissions WHERE user_id = :user",
  "DELETE FROM users WHERE id = :user",
]
)toml";

QString text(const QString &value)
{
    return u'\'' + QString(value).replace(u'\'', "''"_L1) + u'\'';
}

QString category(const engine::ObjectTable &table, std::uint32_t index)
{
    return text(QString::fromUtf8(table.categoryUtf8(index)));
}

QString row(const QString &table, const QStringList &values)
{
    return u"INSERT INTO %1 VALUES (%2);\n"_s.arg(table, values.join(u','));
}

template <typename Ids>
QString links(const QString &table, std::uint32_t from, const Ids &targets)
{
    QString sql;
    for (const auto to : targets)
        sql += row(table, {QString::number(from), QString::number(std::uint32_t(to))});
    return sql;
}

QString userRows(const engine::AccessGraph &graph)
{
    QString sql;
    for (const std::uint32_t i : graph.users().byName()) {
        const UserId user{i};
        sql += row(u"users"_s,
            {QString::number(i), text(graph.name(user)), text(graph.text(user)), QString::number(graph.isActive(user)),
                QString::number(graph.isSuperuser(user))});
        sql += links(u"user_roles"_s, i, graph.rolesOf(user));
        sql += links(u"user_permissions"_s, i, graph.directGrantsOf(user));
    }
    return sql;
}

QString otherRows(const engine::AccessGraph &graph)
{
    QString sql;
    for (const std::uint32_t i : graph.roles().byName()) {
        const RoleId role{i};
        sql += row(u"roles"_s,
            {QString::number(i), text(graph.name(role)), text(graph.text(role)), category(graph.roles(), i)});
        sql += links(u"role_permissions"_s, i, graph.grantsOf(role));
        sql += links(u"role_parents"_s, i, graph.parentsOf(role));
    }
    for (const std::uint32_t i : graph.permissions().byName()) {
        const PermissionId permission{i};
        sql += row(u"permissions"_s,
            {QString::number(i), text(graph.name(permission)), text(graph.text(permission)),
                category(graph.permissions(), i)});
    }
    return sql;
}

// For this program alone.
void installProfile(const QString &dataFolder, const engine::Semantics &semantics, int rolesPerUser)
{
    const QString folder = dataFolder + u"/rolewright/profiles"_s;
    QDir().mkpath(folder);
    const bool hasPower = semantics.superusers == engine::Semantics::Superusers::Everything;
    const QString limits = rolesPerUser > 0 ? u"[limits]\nroles_per_user = %1\n"_s.arg(rolesPerUser) : QString();
    writeFile(folder + u"/drawn.toml"_s,
        QString::fromUtf8(profile).arg(hasPower ? u"everything"_s : u"ignored"_s, limits).toUtf8());
    qputenv("XDG_DATA_HOME", dataFolder.toUtf8());
}

} // namespace

OpenWorkspace::OpenWorkspace(std::string_view graphText, const OpenLimits &limits)
    : OpenWorkspace(graphFromText(graphText, {.superusers = engine::Semantics::Superusers::Everything}), limits)
{
}

OpenWorkspace::OpenWorkspace(const engine::AccessGraph &graph, const OpenLimits &limits)
{
    installProfile(m_folder.path(), graph.semantics(), limits.rolesPerUser);
    const QString path = m_folder.filePath(u"drawn.sqlite"_s);
    runSql(path,
        QByteArray(tables) + QByteArray("BEGIN;") + userRows(graph).toUtf8() + otherRows(graph).toUtf8()
            + QByteArray("COMMIT;"));
    const auto end = [](const Error &error) { qFatal("%s (%s)", qPrintable(error.message), qPrintable(error.detail)); };
    QObject::connect(&m_workspace, &Workspace::failed, end);
    QObject::connect(&m_workspace, &Workspace::saveRefused, end);
    m_workspace.open({.location = path, .profile = u"drawn"_s, .readOnly = limits.isReadOnly});
    if (!QTest::qWaitFor([this] { return m_workspace.state() == Workspace::State::Open; }))
        qFatal("the drawn database was not opened");
    m_workspace.allowEditing();
}

void OpenWorkspace::stage(const engine::ChangeList &changes)
{
    if (const auto staged = m_workspace.stage(changes); !staged)
        qFatal("%s", qPrintable(staged.error().message));
}

void OpenWorkspace::remove(ObjectRef object)
{
    stage({engine::deletion(graph(), object)});
}

void OpenWorkspace::save()
{
    bool isSaved = false;
    const auto heard = QObject::connect(&m_workspace, &Workspace::saved, [&isSaved] { isSaved = true; });
    m_workspace.save();
    if (!QTest::qWaitFor([&isSaved] { return isSaved; }))
        qFatal("the drawn database was not saved");
    QObject::disconnect(heard);
}

void OpenWorkspace::reload()
{
    bool isRead = false;
    const auto heard = QObject::connect(&m_workspace, &Workspace::reloaded, [&isRead] { isRead = true; });
    m_workspace.reload();
    if (!QTest::qWaitFor([&isRead] { return isRead; }))
        qFatal("the drawn database was not read again");
    QObject::disconnect(heard);
}
