#include "revertdelegate.h"

#include "icons.h"
#include "metrics.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

RevertDelegate::RevertDelegate(QAbstractItemView *view) : CellDelegate(view), m_view(view)
{
    view->setMouseTracking(true);
    setTrailingRoom(buttonWidth() + space::small);
}

int RevertDelegate::buttonWidth() const
{
    return QFontMetrics(m_view->font()).horizontalAdvance(tr("Revert")) + iconSize(m_view) + 3 * space::small;
}

QRect RevertDelegate::buttonRect(const QStyleOptionViewItem &option) const
{
    const QRect place(option.rect.right() - buttonWidth() - space::small, option.rect.top() + 1, buttonWidth(),
        option.rect.height() - 2);
    return QStyle::visualRect(option.direction, option.rect, place);
}

void RevertDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);

    QStyleOptionButton button;
    button.initFrom(m_view);
    button.rect = buttonRect(option);
    button.text = tr("Revert");
    button.icon = icon(Icon::Revert);
    button.iconSize = QSize(iconSize(m_view), iconSize(m_view));
    button.features = QStyleOptionButton::Flat;
    button.state = QStyle::State_Enabled | QStyle::State_Raised;
    if (option.state & QStyle::State_MouseOver)
        button.state |= QStyle::State_MouseOver;
    if (m_pressed == index)
        button.state |= QStyle::State_Sunken;
    m_view->style()->drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
}

bool RevertDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return CellDelegate::editorEvent(event, model, option, index);
    const bool isInside = buttonRect(option).contains(static_cast<QMouseEvent *>(event)->position().toPoint());
    const bool wasPressed = m_pressed == index;
    m_pressed = isPress && isInside ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (!isPress && isInside && wasPressed)
        Q_EMIT revertAsked(index);
    return isInside;
}
