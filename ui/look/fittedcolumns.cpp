#include "fittedcolumns.h"

#include "metrics.h"
#include "stretchcolumn.h"
#include "viewsupport.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

FittedColumns::FittedColumns(QAbstractItemView *view, const std::vector<int> &columns)
    : QObject(headerOf(view)), m_view(view), m_soon(new QTimer(this))
{
    QHeaderView *header = headerOf(view);
    for (const int column : columns)
        m_columns.push_back({column, header->sectionSize(column), header->sectionSize(column)});
    m_soon->setSingleShot(true);
    m_soon->setInterval(0); // once for many changes in a row
    connect(m_soon, &QTimer::timeout, this, &FittedColumns::measure);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        const bool isFitted = std::any_of(
            m_columns.begin(), m_columns.end(), [column](const Column &fitted) { return fitted.index == column; });
        // By the mouse: else it is the view that arranges itself.
        if (isFitted && !m_isFitting && m_isPressed && !m_own.contains(column))
            m_own << column;
    });
    view->viewport()->installEventFilter(this);
    header->viewport()->installEventFilter(this);
    connectModel();
    measureSoon();
}

void FittedColumns::connectModel()
{
    const QAbstractItemModel *model = m_view->model();
    connect(model, &QAbstractItemModel::modelReset, this, &FittedColumns::startAgain);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FittedColumns::measureSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, &FittedColumns::measureSoon);
    if (const auto *tree = qobject_cast<QTreeView *>(m_view))
        connect(tree, &QTreeView::expanded, this, &FittedColumns::measureSoon);
}

void FittedColumns::setOwnColumns(const QList<int> &columns)
{
    m_own = columns;
    measureSoon();
}

bool FittedColumns::eventFilter(QObject *watched, QEvent *event)
{
    // By its type first: the last events of a view come when it is no list any more.
    switch (event->type()) {
    case QEvent::Resize:
        if (watched == m_view->viewport())
            measureSoon();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        m_isPressed = watched != m_view->viewport();
        break;
    case QEvent::MouseButtonRelease:
        m_isPressed = false;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FittedColumns::startAgain()
{
    for (Column &column : m_columns)
        column.wanted = column.least;
    measureSoon();
}

void FittedColumns::measureSoon()
{
    m_soon->start();
}

void FittedColumns::measure()
{
    for (Column &column : m_columns)
        column.wanted = std::max(column.wanted, m_view->sizeHintForColumn(column.index));
    fit();
}

// What the other columns leave.
int FittedColumns::room() const
{
    const QHeaderView *header = headerOf(m_view);
    int room = m_view->viewport()->width() - header->length();
    for (const Column &column : m_columns)
        room += header->sectionSize(column.index);
    const auto *stretched = header->findChild<StretchColumn *>();
    if (stretched && !header->isSectionHidden(stretched->column()))
        return room + header->sectionSize(stretched->column()) - stretched->leastWidth();
    const int last = shownColumns(header).back(); // it has the rest then
    return header->stretchLastSection() ? room + header->sectionSize(last) - header->sectionSizeHint(last) : room;
}

void FittedColumns::fit()
{
    QHeaderView *header = headerOf(m_view);
    int left = room();
    for (const Column &column : m_columns)
        left -= m_own.contains(column.index) ? header->sectionSize(column.index) : column.least;
    m_isFitting = true;
    for (const Column &column : m_columns) {
        if (m_own.contains(column.index) || header->isSectionHidden(column.index))
            continue;
        const int more = std::clamp(column.wanted - column.least, 0, std::max(0, left));
        left -= more;
        header->resizeSection(column.index, column.least + more);
    }
    m_isFitting = false;
}
