#include "stretchcolumn.h"

#include "metrics.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace {

constexpr int leastLines = 6; // as wide as so many line heights

// The view's own: QTableView makes its header narrower only some time after a scroll bar has come.
QWidget *viewportOf(const QHeaderView *header)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(header->parentWidget());
    return view ? view->viewport() : header->viewport();
}

} // namespace

StretchColumn::StretchColumn(QHeaderView *header, int column)
    : QObject(header), m_header(header), m_viewport(viewportOf(header)), m_column(column)
{
    m_viewport->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &StretchColumn::fit);
    connect(header, &QHeaderView::sectionCountChanged, this, &StretchColumn::fit);
    fit();
}

bool StretchColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

int StretchColumn::leastWidth() const
{
    return leastLines * lineHeight(m_header);
}

void StretchColumn::fit()
{
    if (m_isFitting || m_column >= m_header->count())
        return;
    const bool isHidden = m_header->isSectionHidden(m_column);
    m_isFitting = true;
    m_header->setStretchLastSection(isHidden);
    m_isFitting = false;
    if (isHidden)
        return;
    const int others = m_header->length() - m_header->sectionSize(m_column);
    m_isFitting = true;
    m_header->resizeSection(m_column, std::max(m_viewport->width() - others, leastWidth()));
    m_isFitting = false;
}
