#include "pagetable.h"

#include "logpage.h"
#include "permissionspage.h"
#include "posteditorpage.h"
#include "rolespage.h"
#include "rulespage.h"
#include "userspage.h"
#include "workspace.h"

#include <QCoreApplication>

namespace {

template <typename ListedPage>
Page *make(const PageParts &parts)
{
    return new ListedPage(parts);
}

template <ObjectKind kind>
std::optional<qint64> countOfKind(const Workspace &workspace)
{
    return workspace.graph().objects(kind).count();
}

std::optional<qint64> noCount(const Workspace &)
{
    return std::nullopt;
}

std::optional<qint64> ruleCount(const Workspace &workspace)
{
    const auto count = qint64(workspace.rules().kept().rules.size());
    return count == 0 ? std::nullopt : std::optional(count);
}

constexpr PageRow table[] = {
    {PageId::Users, QT_TRANSLATE_NOOP("PageTable", "Access"), QT_TRANSLATE_NOOP("PageTable", "Users"), Icon::Users,
        ActionId::GoUsers, make<UsersPage>, countOfKind<ObjectKind::User>},
    {PageId::Roles, QT_TRANSLATE_NOOP("PageTable", "Access"), QT_TRANSLATE_NOOP("PageTable", "Roles"), Icon::Role,
        ActionId::GoRoles, make<RolesPage>, countOfKind<ObjectKind::Role>},
    {PageId::Permissions, QT_TRANSLATE_NOOP("PageTable", "Access"), QT_TRANSLATE_NOOP("PageTable", "Permissions"),
        Icon::Permission, ActionId::GoPermissions, make<PermissionsPage>, countOfKind<ObjectKind::Permission>},
    {PageId::Rules, QT_TRANSLATE_NOOP("PageTable", "Checks"), QT_TRANSLATE_NOOP("PageTable", "Rules"), Icon::Rules,
        ActionId::GoRules, make<RulesPage>, ruleCount},
    {PageId::Log, QT_TRANSLATE_NOOP("PageTable", "Checks"), QT_TRANSLATE_NOOP("PageTable", "Log"), Icon::Log,
        ActionId::GoLog, make<LogPage>, noCount},
    {PageId::PostEditor, QT_TRANSLATE_NOOP("PageTable", "Demo"), QT_TRANSLATE_NOOP("PageTable", "Post editor"),
        Icon::PostEditor, ActionId::GoPostEditor, make<PostEditorPage>, noCount},
};

} // namespace

std::span<const PageRow> pageTable()
{
    return table;
}

QString PageRow::groupTitle() const
{
    return QCoreApplication::translate("PageTable", group);
}

QString PageRow::pageTitle() const
{
    return QCoreApplication::translate("PageTable", title);
}
