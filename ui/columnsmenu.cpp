#include "columnsmenu.h"

#include "columnmenu.h"
#include "page.h"
#include "pagearea.h"
#include "viewsupport.h"

#include <QAbstractItemView>
#include <QHeaderView>

using namespace Qt::StringLiterals;

ColumnsMenu::ColumnsMenu(PageArea *area, QWidget *parent) : QMenu(tr("C&olumns"), parent), m_area(area)
{
    setObjectName(u"columnsMenu"_s);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, [this] {
        Page *page = m_area->current();
        fillColumnMenu(this, page->view(), [page] { page->resetLayout(); });
    });
    connect(area, &PageArea::currentChanged, this, &ColumnsMenu::refresh);
    refresh();
}

void ColumnsMenu::refresh()
{
    const QAbstractItemView *view = m_area->current()->view();
    const QHeaderView *header = view ? headerOf(view) : nullptr;
    const bool hasColumns = header && !header->isHidden();
    menuAction()->setEnabled(hasColumns);
    menuAction()->setToolTip(hasColumns ? QString() : tr("Columns: this page has none to choose from"));
}
