#include "userspage.h"

#include "datatableview.h"
#include "pagetable.h"
#include "usertablemodel.h"
#include "workspace.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

UsersPage::UsersPage(const PageParts &parts)
    : ListPage({PageId::Users, ObjectKind::User, u"users"_s, tr("Filter users (Ctrl+F)"), new DataTableView}, parts)
    , m_model(new UserTableModel(parts.workspace, this))
{
    auto *view = findChild<DataTableView *>(u"usersView"_s);
    view->setModel(m_model);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setSortingEnabled(true);
    view->sortByColumn(UserTableModel::UserColumn, Qt::AscendingOrder);
    view->setDragEnabled(true);
    view->setDragDropMode(QAbstractItemView::DragOnly);
    view->setColumnWidths({110, 110, 0, 96, 96});
    view->setFittedColumns({UserTableModel::StateColumn, UserTableModel::UserColumn, UserTableModel::NameColumn});
    connect(m_model, &UserTableModel::refused, this, &Page::refused);
    finish();
}

void UsersPage::startAfresh()
{
    ListPage::startAfresh();
    static_cast<DataTableView *>(view())->sortByColumn(UserTableModel::UserColumn, Qt::AscendingOrder);
}

void UsersPage::applyFilter(const QString &filter)
{
    m_model->setFilter(filter);
}

qint64 UsersPage::shownTotal() const
{
    return m_model->shownTotal();
}

qint64 UsersPage::unfilteredTotal() const
{
    return m_model->unfilteredTotal();
}

ObjectRef UsersPage::objectAt(const QModelIndex &index) const
{
    return m_model->userAt(index.row());
}

int UsersPage::textColumn() const
{
    return UserTableModel::NameColumn;
}

QModelIndex UsersPage::indexOf(ObjectRef object) const
{
    const qint64 row = m_model->rowOf(object.user());
    return row < 0 ? QModelIndex() : m_model->index(int(row), 0);
}

ListPage::Nothing UsersPage::nothing() const
{
    if (workspace()->isOpen() && !workspace()->info().hasUserTable)
        return {tr("This database keeps no users"),
            tr("It has roles and permissions, but no table of users. One can be added."),
            actions()->at(ActionId::FileAddUserTable)};
    return ListPage::nothing();
}
