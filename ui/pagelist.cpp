#include "pagelist.h"

#include "metrics.h"
#include "objectmime.h"
#include "pagelistdelegate.h"
#include "pagetable.h"
#include "plainlabel.h"
#include "words.h"
#include "workspace.h"

#include <QDragMoveEvent>
#include <QEvent>
#include <QMimeData>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 176;
constexpr int narrowWidth = 56;
constexpr int patienceMs = 600;

} // namespace

PageList::PageList(Workspace *workspace, Actions *actions, QWidget *parent)
    : QListWidget(parent), m_workspace(workspace), m_actions(actions)
{
    setObjectName(u"pageList"_s);
    setAccessibleName(tr("Pages"));
    setItemDelegate(new PageListDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setBackgroundRole(QPalette::Window);
    addRows();
    updateWidth();
    refresh();
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT pageAsked(PageId(item->data(PageListDelegate::PageRole).toInt()));
    });
    connect(workspace, &Workspace::reset, this, &PageList::refresh);
    connect(workspace, &Workspace::edited, this, &PageList::refresh);
    connect(workspace, &Workspace::stateChanged, this, &PageList::refresh);
    connect(workspace, &Workspace::rulesChanged, this, &PageList::refresh);
}

void PageList::addRows()
{
    QString group;
    for (const PageRow &row : pageTable()) {
        if (row.groupTitle() != group) {
            group = row.groupTitle();
            auto *heading = new QListWidgetItem(group, this);
            heading->setFlags(Qt::NoItemFlags);
            heading->setData(PageListDelegate::GroupRole, true);
        }
        auto *item = new QListWidgetItem(row.pageTitle(), this);
        item->setData(PageListDelegate::PageRole, int(row.id));
        item->setData(PageListDelegate::IconRole, int(row.icon));
    }
}

void PageList::setCurrent(PageId id)
{
    const QSignalBlocker blocker(this);
    setCurrentItem(itemOf(id));
}

QListWidgetItem *PageList::itemOf(PageId id) const
{
    for (int i = 0; i < count(); ++i) {
        const QVariant page = item(i)->data(PageListDelegate::PageRole);
        if (page.isValid() && PageId(page.toInt()) == id)
            return item(i);
    }
    return nullptr;
}

QRect PageList::rowRect(PageId id) const
{
    const QListWidgetItem *entry = itemOf(id);
    return entry ? visualItemRect(entry) : QRect();
}

PageId PageList::current() const
{
    const QListWidgetItem *item = currentItem();
    return item ? PageId(item->data(PageListDelegate::PageRole).toInt()) : PageId::Start;
}

void PageList::refresh()
{
    const bool open = m_workspace->isOpen();
    int next = 0;
    for (const PageRow &row : pageTable()) {
        while (item(next)->data(PageListDelegate::GroupRole).toBool())
            ++next;
        QListWidgetItem *entry = item(next++);
        const auto number = open ? row.count(*m_workspace) : std::nullopt;
        const QString shown = number ? grouped(*number) : QString();
        entry->setData(PageListDelegate::CountRole, shown);
        entry->setData(
            Qt::AccessibleTextRole, shown.isEmpty() ? row.pageTitle() : u"%1, %2"_s.arg(row.pageTitle(), shown));
        entry->setFlags(open ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        const QAction *action = m_actions->at(row.action);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString words =
            open ? tr("%1 (%2)").arg(row.pageTitle(), keys) : tr("%1: no database is open").arg(row.pageTitle());
        entry->setToolTip(words);
        entry->setStatusTip(words);
    }
    viewport()->update();
}

void PageList::setNarrow(bool narrow)
{
    if (m_isNarrow == narrow)
        return;
    m_isNarrow = narrow;
    static_cast<PageListDelegate *>(itemDelegate())->setNarrow(narrow);
    updateWidth();
}

void PageList::updateWidth()
{
    const int width = sizeHint().width();
    setMinimumWidth(width);
    setMaximumWidth(m_isNarrow ? width : QWIDGETSIZE_MAX);
    scheduleDelayedItemsLayout();
}

QSize PageList::sizeHint() const
{
    return {grown(this, m_isNarrow ? narrowWidth : leastWidth), 300};
}

void PageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

void PageList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(items::objectMimeType))
        event->acceptProposedAction(); // else no moves are told
}

void PageList::dragMoveEvent(QDragMoveEvent *event)
{
    QListWidgetItem *under = itemAt(event->position().toPoint());
    if (under != m_heldOver) {
        m_heldOver = under;
        m_patience.start(patienceMs, this);
    }
    event->ignore(); // nothing is dropped here
}

void PageList::dragLeaveEvent(QDragLeaveEvent *)
{
    m_patience.stop();
    m_heldOver = nullptr;
}

void PageList::dropEvent(QDropEvent *event)
{
    m_patience.stop();
    m_heldOver = nullptr;
    event->ignore();
}

void PageList::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_patience.timerId()) {
        QListWidget::timerEvent(event);
        return;
    }
    m_patience.stop();
    if (m_heldOver && m_heldOver->flags().testFlag(Qt::ItemIsEnabled))
        setCurrentItem(m_heldOver);
}
