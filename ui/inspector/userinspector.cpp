#include "userinspector.h"

#include "checklistmodel.h"
#include "datatableview.h"
#include "effectivepermissionsmodel.h"
#include "listsection.h"
#include "pendingview.h"
#include "splitter.h"
#include "userrow.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

namespace {

// Of more users the window would wait for what they may do in effect.
constexpr std::size_t countedUsers = 20000;

} // namespace

UserInspector::UserInspector(Workspace *workspace, QWidget *parent)
    : InspectorPanel(ObjectKind::User, workspace, parent)
    , m_roles(new UserRolesModel(workspace, this))
    , m_effective(new EffectivePermissionsModel(workspace, this))
{
    m_rolesSection = makeCheckList(u"userRolesView"_s, tr("Roles"), m_roles, tr("Filter roles"));
    m_effectiveSection = new ListSection(
        u"effectivePermissionsView"_s, tr("Effective permissions"), m_effective, ListSection::Header::Shown, this);
    m_effectiveSection->view()->setColumnWidths({100, 0});
    m_effectiveSection->view()->setFittedColumns({EffectivePermissionsModel::PermissionColumn});
    m_effectiveSection->setEmptySentence(tr("No permission in effect."));
    m_effectiveSection->view()->setQuietColumns({EffectivePermissionsModel::ThroughColumn});
    connect(m_effectiveSection->view(), &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT objectAsked(m_effective->permissionAt(index.row())); });

    auto *splitter = new Splitter(Qt::Vertical, this);
    splitter->addWidget(m_rolesSection);
    splitter->addWidget(m_effectiveSection);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({300, 360});
    addTab(splitter, tr("Access"));
    connect(workspace, &Workspace::saved, this, [this] { // then nothing is pending any more
        if (!objects().empty())
            setObjects(std::vector(objects()));
    });
    addDetails();
}

void UserInspector::objectsChanged()
{
    m_roles->setSubjects(objects());
    std::vector<UserId> users;
    if (objects().size() <= countedUsers) {
        for (ObjectRef object : objects())
            users.push_back(object.user());
    }
    m_effective->setUsers(users);
}

void UserInspector::refresh()
{
    m_rolesSection->fitTo(m_roles->unfilteredTotal());
    m_rolesSection->setCount(
        tr("%1 of %2 held").arg(grouped(m_roles->heldTotal()), grouped(m_roles->unfilteredTotal())));
    m_effectiveSection->setCount(objects().size() <= countedUsers
            ? grouped(m_effective->rowTotal())
            : tr("not listed for more than %1").arg(countOf(ObjectKind::User, qint64(countedUsers))));
}

QString UserInspector::subtitle() const
{
    const engine::AccessGraph &graph = workspace()->graph();
    const UserId user = objects().front().user();
    const QString name = engine::visibleText(graph.text(user));
    const bool isPending = items::pendingActivation(items::PendingView(workspace()), user) != Meaning::None;
    const QString activity = !isPending ? graph.isActive(user) ? tr("active") : tr("inactive")
        : graph.isActive(user) ? tr("active after Save")
                                        : tr("inactive after Save");
    const QString state = !graph.isSuperuser(user) ? activity
        : isPending                                ? tr("superuser, %1").arg(activity)
                                                   : tr("superuser");
    return name.isEmpty() ? tr("User, %1").arg(state) : tr("%1 · %2").arg(name, state);
}
