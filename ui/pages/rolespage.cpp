#include "rolespage.h"

#include "datatreeview.h"
#include "pagetable.h"
#include "roletreemodel.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QDragMoveEvent>
#include <QStatusTipEvent>

#include <utility>

using namespace Qt::StringLiterals;

RolesPage::RolesPage(const PageParts &parts)
    : ListPage(
        {PageId::Roles, ObjectKind::Role, u"roles"_s, tr("Filter roles and grants (Ctrl+F)"), new DataTreeView}, parts)
    , m_view(findChild<DataTreeView *>(u"rolesView"_s))
    , m_model(new RoleTreeModel(parts.workspace, this))
{
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setAcceptDrops(true);
    m_view->setDropIndicatorShown(true);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setColumnWidths({150, 84, 84, 60, 92, 0});
    m_view->setFittedColumns({RoleTreeModel::RoleColumn, RoleTreeModel::StateColumn, RoleTreeModel::ThroughColumn});
    m_view->setQuietColumns({RoleTreeModel::ThroughColumn, RoleTreeModel::DescriptionColumn});
    connect(m_model, &RoleTreeModel::refused, this, &Page::refused);
    connect(parts.actions->at(ActionId::ViewHeirs), &QAction::toggled, this,
        [this](bool heirs) { m_model->setBelow(heirs ? RoleTreeModel::Below::Heirs : RoleTreeModel::Below::Parents); });
    finish();
}

bool RolesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragMove) {
        const auto *move = static_cast<const QDragMoveEvent *>(event);
        tellWhileDragging(m_model->whyNotDrop(*move->mimeData(), m_view->indexAt(move->position().toPoint())));
    } else if (event->type() == QEvent::DragLeave || event->type() == QEvent::Drop) {
        tellWhileDragging({});
    }
    return ListPage::eventFilter(watched, event);
}

void RolesPage::tellWhileDragging(const QString &words)
{
    if (std::exchange(m_dragWords, words) == words)
        return;
    QStatusTipEvent tip(words);
    QCoreApplication::sendEvent(this, &tip);
}

engine::ChangeList RolesPage::selectedLinks() const
{
    const engine::AccessGraph &graph = workspace()->graph();
    engine::ChangeList links;
    for (const QModelIndex &index : selectedRows()) {
        if (!index.parent().isValid())
            return {};
        const ObjectRef object = m_model->objectAt(index);
        const QString above = graph.name(m_model->roleAt(index));
        if (object.kind == ObjectKind::Permission)
            links.push_back(engine::Grant{above, graph.name(object), false});
        else if (m_model->below() == RoleTreeModel::Below::Parents)
            links.push_back(engine::Inheritance{above, graph.name(object), false});
        else
            links.push_back(engine::Inheritance{graph.name(object), above, false});
    }
    return links;
}

void RolesPage::startAfresh()
{
    actions()->at(ActionId::ViewHeirs)->setChecked(false);
    ListPage::startAfresh();
}

void RolesPage::applyFilter(const QString &filter)
{
    m_model->setFilter(filter);
}

qint64 RolesPage::shownTotal() const
{
    return m_model->shownTotal();
}

qint64 RolesPage::unfilteredTotal() const
{
    return m_model->unfilteredTotal();
}

ObjectRef RolesPage::objectAt(const QModelIndex &index) const
{
    return m_model->objectAt(index);
}

int RolesPage::textColumn() const
{
    return RoleTreeModel::DescriptionColumn;
}

QModelIndex RolesPage::indexOf(ObjectRef object) const
{
    return m_model->indexOf(object.role());
}

std::vector<ActionId> RolesPage::moreActions() const
{
    return {ActionId::ViewHeirs, ActionId::ViewExpandAll, ActionId::ViewCollapseAll};
}
