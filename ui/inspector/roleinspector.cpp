#include "roleinspector.h"

#include "checklistmodel.h"
#include "datatableview.h"
#include "holdersmodel.h"
#include "listsection.h"
#include "splitter.h"
#include "words.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

RoleInspector::RoleInspector(Workspace *workspace, QWidget *parent)
    : InspectorPanel(ObjectKind::Role, workspace, parent)
    , m_parents(new RoleParentsModel(workspace, this))
    , m_grants(new RoleGrantsModel(workspace, this))
    , m_holders(new HoldersModel(workspace, this))
{
    m_parentsSection = makeCheckList(u"roleParentsView"_s, tr("Inherits from"), m_parents, {});
    m_grantsSection = makeCheckList(u"roleGrantsView"_s, tr("Grants"), m_grants, tr("Filter permissions"));
    m_holdersSection = new ListSection(u"roleUsersView"_s, tr("Users"), m_holders, ListSection::Header::Shown, this);
    m_holdersSection->view()->setColumnWidths({160, 0});
    m_holdersSection->setEmptySentence(tr("No user has this role."));
    m_holdersSection->view()->setQuietColumns({HoldersModel::ThroughColumn});
    connect(m_holdersSection->view(), &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT objectAsked(m_holders->userAt(index.row())); });

    auto *splitter = new Splitter(Qt::Vertical, this);
    splitter->addWidget(m_parentsSection);
    splitter->addWidget(m_grantsSection);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({140, 500});
    addTab(splitter, tr("Grants"));
    addTab(m_holdersSection, tr("Users"));
    addDetails();
}

void RoleInspector::objectsChanged()
{
    m_parents->setSubjects(objects());
    m_grants->setSubjects(objects());
    m_holders->setObject(objects().front());
}

void RoleInspector::refresh()
{
    m_parentsSection->fitTo(m_parents->unfilteredTotal());
    m_parentsSection->setCount(
        tr("%1 of %2").arg(grouped(m_parents->heldTotal()), grouped(m_parents->unfilteredTotal())));
    m_grantsSection->setCount(tr("%1 of %2").arg(grouped(m_grants->heldTotal()), grouped(m_grants->unfilteredTotal())));
    m_holdersSection->setCount(grouped(m_holders->rowTotal()));
}

QString RoleInspector::subtitle() const
{
    const engine::AccessGraph &graph = workspace()->graph();
    const RoleId role = objects().front().role();
    return tr("%1, %2").arg(countOf(ObjectKind::User, qint64(graph.usersOf(role).size())),
        countOf(ObjectKind::Permission, qint64(graph.permissionsOf(role).count())));
}
