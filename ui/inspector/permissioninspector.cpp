#include "permissioninspector.h"

#include "checklistmodel.h"
#include "datatableview.h"
#include "holdersmodel.h"
#include "listsection.h"
#include "splitter.h"
#include "words.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

PermissionInspector::PermissionInspector(Workspace *workspace, QWidget *parent)
    : InspectorPanel(ObjectKind::Permission, workspace, parent)
    , m_roles(new PermissionRolesModel(workspace, this))
    , m_holders(new HoldersModel(workspace, this))
{
    m_rolesSection = makeCheckList(u"permissionRolesView"_s, tr("Granted by"), m_roles, tr("Filter roles"));
    m_holdersSection =
        new ListSection(u"permissionUsersView"_s, tr("Who has it"), m_holders, ListSection::Header::Shown, this);
    m_holdersSection->view()->setColumnWidths({150, 0});
    m_holdersSection->setEmptySentence(tr("Nobody has this permission."));
    m_holdersSection->view()->setQuietColumns({HoldersModel::ThroughColumn});
    connect(m_holdersSection->view(), &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT objectAsked(m_holders->userAt(index.row())); });

    auto *splitter = new Splitter(Qt::Vertical, this);
    splitter->addWidget(m_rolesSection);
    splitter->addWidget(m_holdersSection);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({300, 360});
    addTab(splitter, tr("Access"));
    addDetails();
}

void PermissionInspector::objectsChanged()
{
    m_roles->setSubjects(objects());
    m_holders->setObject(objects().front());
}

void PermissionInspector::refresh()
{
    m_rolesSection->fitTo(m_roles->unfilteredTotal());
    m_rolesSection->setCount(tr("%1 of %2").arg(grouped(m_roles->heldTotal()), grouped(m_roles->unfilteredTotal())));
    m_holdersSection->setCount(grouped(m_holders->rowTotal()));
}

QString PermissionInspector::subtitle() const
{
    const engine::AccessGraph &graph = workspace()->graph();
    return tr("Granted by %1")
        .arg(countOf(ObjectKind::Role, qint64(graph.rolesGranting(objects().front().permission()).size())));
}
