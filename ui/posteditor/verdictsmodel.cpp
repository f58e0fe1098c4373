#include "verdictsmodel.h"

#include "visibletext.h"
#include "workspace.h"

using namespace Qt::StringLiterals;
using namespace engine;

Meaning meaningOf(Decision::Status status)
{
    switch (status) {
    case Decision::Status::Allowed:
        return Meaning::Allowed;
    case Decision::Status::NotSignedIn:
        return Meaning::NotSignedIn;
    case Decision::Status::Forbidden:
        return Meaning::Forbidden;
    }
    return Meaning::None;
}

VerdictsModel::VerdictsModel(PostSession *session, const Workspace *workspace, QObject *parent)
    : TableModel(parent), m_session(session), m_workspace(workspace)
{
    connect(session, &PostSession::decisionsChanged, this, &VerdictsModel::follow);
}

void VerdictsModel::setSession(PostSession *session)
{
    m_session->disconnect(this);
    m_session = session;
    connect(session, &PostSession::decisionsChanged, this, &VerdictsModel::follow);
    follow();
}

void VerdictsModel::follow()
{
    Q_EMIT dataChanged(index(0, 0), index(int(rowTotal()) - 1, VerdictColumn));
}

const std::vector<TableModel::Column> &VerdictsModel::columns() const
{
    static const std::vector<Column> columns{
        {u"permission"_s, tr("Permission")}, {u"verdict"_s, tr("Answer"), Align::Trailing}};
    return columns;
}

qint64 VerdictsModel::rowTotal() const
{
    return qint64(std::size(PostApplication::actions));
}

QString VerdictsModel::verdict(const Decision &decision) const
{
    if (!decision.isAllowed())
        return meaningWord(meaningOf(decision.status));
    return decision.paths.empty()
        ? meaningWord(Meaning::Allowed)
        : tr("allowed through %1").arg(throughText(m_workspace->graph(), decision.paths.front()));
}

QVariant VerdictsModel::cell(qint64 row, int column, int role) const
{
    const PostApplication::Action action = actionAt(row);
    const QString permission = visibleText(m_session->application()->permissionFor(action));
    if (role == Qt::DisplayRole && column == PermissionColumn)
        return permission;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != items::MeaningRole)
        return {};
    const Decision decision = m_session->decide(action);
    if (role == items::MeaningRole)
        return QVariant::fromValue(column == PermissionColumn ? meaningOf(decision.status) : Meaning::None);
    return role == Qt::DisplayRole ? verdict(decision) : u"%1: %2"_s.arg(permission, verdict(decision));
}
