#include "actingusermodel.h"

#include "meaning.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t listedUsers = 100;
constexpr std::size_t namedRoles = 3;

// "User", "Author, Editor, Reviewer …"; empty: no role.
QString roleList(const engine::AccessGraph &graph, UserId user)
{
    QStringList names;
    for (RoleId role : graph.rolesOf(user)) {
        if (std::size_t(names.size()) == namedRoles)
            return names.join(u", "_s) + u" …"_s;
        names << engine::visibleText(graph.name(role));
    }
    return names.join(u", "_s);
}

} // namespace

QString actingUserText(const Workspace &workspace, std::optional<UserId> user)
{
    if (!user)
        return ActingUserModel::tr("nobody");
    const QString name = engine::visibleText(workspace.graph().name(*user));
    const QString roles = roleList(workspace.graph(), *user);
    return roles.isEmpty() ? name : ActingUserModel::tr("%1 (%2)").arg(name, roles);
}

ActingUserModel::ActingUserModel(Workspace *workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{
    connect(workspace, &Workspace::reset, this, &ActingUserModel::reset);
    connect(workspace, &Workspace::edited, this, [this](const engine::EditScope &scope) {
        if (scope.objectsChanged)
            reset();
    });
    find();
}

void ActingUserModel::reset()
{
    m_search.reset();
    setFilter({});
}

void ActingUserModel::setFilter(const QString &filter)
{
    beginResetModel();
    m_filter = filter.trimmed();
    find();
    endResetModel();
}

void ActingUserModel::find()
{
    const engine::ObjectTable &users = m_workspace->graph().users();
    std::vector<std::uint32_t> found;
    if (m_filter.isEmpty()) {
        found = users.byName();
    } else {
        if (!m_search)
            m_search.emplace(users);
        found = m_search->matches(users, m_filter);
    }
    m_users.clear();
    for (std::size_t i = 0; i < std::min(found.size(), listedUsers); ++i)
        m_users.push_back(UserId(found[i]));
    m_more = qint64(found.size() - m_users.size());
}

std::optional<UserId> ActingUserModel::userAt(int row) const
{
    if (row < 1 || std::size_t(row) > m_users.size())
        return std::nullopt;
    return m_users[std::size_t(row) - 1];
}

bool ActingUserModel::isChoice(int row) const
{
    return row >= 0 && std::size_t(row) <= m_users.size();
}

int ActingUserModel::rowOf(UserId user) const
{
    const auto found = std::find(m_users.begin(), m_users.end(), user);
    return found == m_users.end() ? -1 : int(found - m_users.begin()) + 1;
}

int ActingUserModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_users.size()) + (m_more > 0 ? 2 : 1);
}

QString ActingUserModel::text(int row, int role) const
{
    if (!isChoice(row))
        return tr("%1 more: type a part of the name").arg(countOf(ObjectKind::User, m_more));
    const auto user = userAt(row);
    if (user && role == Qt::DisplayRole)
        return engine::visibleText(m_workspace->graph().name(*user));
    return actingUserText(*m_workspace, user);
}

QVariant ActingUserModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return text(index.row(), role);
    case items::SecondaryTextRole:
        if (const auto user = userAt(index.row()))
            return roleList(m_workspace->graph(), *user);
        return {};
    case items::IconRole:
        return QVariant::fromValue(userAt(index.row()) ? RowIcon::User : RowIcon::None);
    default:
        return {};
    }
}

Qt::ItemFlags ActingUserModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isChoice(index.row()) ? QAbstractListModel::flags(index) : Qt::ItemNeverHasChildren;
}
