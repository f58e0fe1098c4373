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
    m_choices.clear();
    if (actingUserText(*m_workspace, std::nullopt).contains(m_filter, Qt::CaseInsensitive))
        m_choices.emplace_back();
    const std::size_t listed = std::min(found.size(), listedUsers);
    for (std::size_t i = 0; i < listed; ++i)
        m_choices.emplace_back(UserId(found[i]));
    m_more = qint64(found.size() - listed);
}

std::optional<UserId> ActingUserModel::userAt(int row) const
{
    return isChoice(row) ? m_choices[std::size_t(row)] : std::nullopt;
}

bool ActingUserModel::isChoice(int row) const
{
    return row >= 0 && std::size_t(row) < m_choices.size();
}

int ActingUserModel::rowOf(std::optional<UserId> user) const
{
    const auto found = std::find(m_choices.begin(), m_choices.end(), user);
    return found == m_choices.end() ? -1 : int(found - m_choices.begin());
}

int ActingUserModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size()) + (m_more > 0 ? 1 : 0);
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
