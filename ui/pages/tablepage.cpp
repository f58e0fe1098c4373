#include "tablepage.h"

#include "columnmenu.h"
#include "datatableview.h"
#include "emptystate.h"
#include "metrics.h"
#include "pageheader.h"
#include "pagetable.h"
#include "settings.h"
#include "strip.h"
#include "viewsupport.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TablePage::TablePage(PageId id, const QString &name, const QString &title, const PageParts &parts)
    : Page(id, name + "Page"_L1, parts.parent)
    , m_name(name)
    , m_settings(parts.settings)
    , m_header(new PageHeader(title, this))
    , m_stripPlace(new QVBoxLayout)
    , m_strip(new Strip(this))
    , m_view(new DataTableView(this))
    , m_empty(new EmptyState(m_view->viewport()))
{
    setAccessibleName(title);
    m_view->setObjectName(name + "View"_L1);
    m_view->setAccessibleName(title);
    m_empty->setObjectName(name + "Empty"_L1);
    m_view->viewport()->installEventFilter(this);
    m_strip->hide();
    auto *strip = new QVBoxLayout;
    strip->setContentsMargins(space::inset, 0, space::inset, space::small);
    strip->addWidget(m_strip);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stripPlace);
    layout->addLayout(strip);
    layout->addWidget(m_view, 1);
}

void TablePage::finish()
{
    m_firstLayout = viewLayout(m_view);
    restoreViewLayout(m_view, m_settings->value(layoutKey()).toByteArray());
    QMenu *more = makeColumnMenu(
        m_view, [this] { restoreViewLayout(m_view, m_firstLayout); }, this);
    more->setObjectName(m_name + "MoreMenu"_L1);
    m_header->setMoreMenu(more);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::showSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TablePage::showSelected);
}

bool TablePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_empty->setGeometry(m_view->viewport()->rect());
    return Page::eventFilter(watched, event);
}

QAbstractItemView *TablePage::view() const
{
    return m_view;
}

void TablePage::startAfresh()
{
    m_view->clearSelection();
    m_view->setCurrentIndex({});
    m_view->scrollToTop();
}

QString TablePage::layoutKey() const
{
    return "layout/"_L1 + m_name;
}

void TablePage::saveLayout()
{
    m_settings->setValue(layoutKey(), viewLayout(m_view));
}

void TablePage::resetLayout()
{
    restoreViewLayout(m_view, m_firstLayout);
    saveLayout();
}
