#include "columnmenu.h"

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

void addColumns(QMenu *menu, QAbstractItemView *view)
{
    QHeaderView *header = headerOf(view);
    const std::vector<int> shown = shownColumns(header);
    for (int column = 0; column < header->count(); ++column) {
        // An ampersand in a title is no mnemonic.
        QString title = view->model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu->addAction(title.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // Without a column there would be no header to bring one back.
        action->setEnabled(shown.size() > 1 || !action->isChecked());
        QObject::connect(
            action, &QAction::toggled, header, [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
}

} // namespace

QMenu *makeColumnMenu(QAbstractItemView *view, const std::function<void()> &reset, QWidget *parent)
{
    auto *menu = new QMenu(tr("Columns"), parent);
    menu->setObjectName(QStringLiteral("columnMenu"));
    QObject::connect(menu, &QMenu::aboutToShow, view, [menu, view, reset] {
        menu->clear();
        addColumns(menu, view);
        menu->addSeparator();
        QObject::connect(menu->addAction(tr("Reset columns")), &QAction::triggered, view, reset);
    });
    return menu;
}
