#include "columnmenu.h"

#include "plainlabel.h"
#include "viewsupport.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ColumnMenu", text);
}

QString titleOf(const QAbstractItemView *view, int column)
{
    return plainButtonText(view->model()->headerData(column, Qt::Horizontal).toString());
}

void addColumns(QMenu *menu, QAbstractItemView *view)
{
    QHeaderView *header = headerOf(view);
    const std::vector<int> shown = shownColumns(header);
    for (int column = 0; column < header->count(); ++column) {
        QAction *action = menu->addAction(titleOf(view, column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // Without a column there would be no header to bring one back.
        if (shown.size() == 1 && action->isChecked()) {
            action->setEnabled(false);
            action->setToolTip(tr("One column has to stay"));
        }
        QObject::connect(
            action, &QAction::toggled, header, [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
}

// The header itself has no focus: sorting by keyboard starts here.
void addSorting(QMenu *menu, QAbstractItemView *view)
{
    QHeaderView *header = headerOf(view);
    if (!header->isSortIndicatorShown())
        return;
    QMenu *sorting = menu->addMenu(tr("Sort by"));
    for (const int column : shownColumns(header)) {
        QAction *action = sorting->addAction(titleOf(view, column));
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == column);
        QObject::connect(action, &QAction::triggered, header, [header, column] {
            // The same column again: the other way round.
            const bool turns =
                header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
            header->setSortIndicator(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

} // namespace

QMenu *makeColumnMenu(QAbstractItemView *view, const std::function<void()> &reset, QWidget *parent)
{
    auto *menu = new QMenu(tr("Columns"), parent);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, view, [menu, view, reset] { fillColumnMenu(menu, view, reset); });
    return menu;
}

void fillColumnMenu(QMenu *menu, QAbstractItemView *view, const std::function<void()> &reset)
{
    qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // clear() leaves them
    menu->clear();
    addColumns(menu, view);
    addSorting(menu, view);
    menu->addSeparator();
    QObject::connect(menu->addAction(tr("Reset columns")), &QAction::triggered, view, reset);
}
