#include "permissionspage.h"

#include "datatreeview.h"
#include "pagetable.h"
#include "permissiontreemodel.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

PermissionsPage::PermissionsPage(const PageParts &parts)
    : ListPage({PageId::Permissions, ObjectKind::Permission, u"permissions"_s, tr("Filter permissions (Ctrl+F)"),
                   new DataTreeView},
        parts)
    , m_view(findChild<DataTreeView *>(u"permissionsView"_s))
    , m_model(new PermissionTreeModel(parts.workspace, this))
{
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setColumnWidths({200, 136, 104, 60, 60, 0});
    m_view->setQuietColumns({PermissionTreeModel::ThroughColumn, PermissionTreeModel::DescriptionColumn});
    connect(m_model, &PermissionTreeModel::refused, this, &Page::refused);
    finish();
}

engine::ChangeList PermissionsPage::selectedLinks() const
{
    const engine::AccessGraph &graph = workspace()->graph();
    engine::ChangeList links;
    for (const QModelIndex &index : selectedRows()) {
        if (m_model->isGroup(index) || m_model->objectAt(index).kind != ObjectKind::Role)
            return {};
        links.push_back(
            engine::Grant{graph.name(m_model->objectAt(index)), graph.name(m_model->permissionAt(index)), false});
    }
    return links;
}

void PermissionsPage::applyFilter(const QString &filter)
{
    m_model->setFilter(filter);
}

qint64 PermissionsPage::shownTotal() const
{
    return m_model->shownTotal();
}

qint64 PermissionsPage::unfilteredTotal() const
{
    return m_model->unfilteredTotal();
}

ObjectRef PermissionsPage::objectAt(const QModelIndex &index) const
{
    return m_model->objectAt(index);
}

int PermissionsPage::textColumn() const
{
    return PermissionTreeModel::DescriptionColumn;
}

QModelIndex PermissionsPage::indexOf(ObjectRef object) const
{
    return m_model->indexOf(object.permission());
}

bool PermissionsPage::isObject(const QModelIndex &index) const
{
    return !m_model->isGroup(index);
}

std::vector<ActionId> PermissionsPage::moreActions() const
{
    return {ActionId::ViewExpandAll, ActionId::ViewCollapseAll};
}
