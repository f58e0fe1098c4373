#include "pagelistdelegate.h"

#include "icons.h"
#include "look.h"
#include "metrics.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace {

constexpr int barWidth = 3;

QRect placed(const QStyleOptionViewItem &option, const QRect &place)
{
    return QStyle::visualRect(option.direction, option.rect, place);
}

} // namespace

QSize PageListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isGroup = index.data(GroupRole).toBool();
    const int above = isGroup && index.row() > 0 ? space::medium : 0;
    return {0, fieldHeight(option.widget) + above};
}

void PageListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(GroupRole).toBool()) {
        paintGroup(painter, option, index);
        return;
    }
    const Look &look = lookFor(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isCurrent = option.state & QStyle::State_Selected;
    painter->save();
    paintGround(painter, option);

    const QRect row = option.rect;
    const int size = iconSize(option.widget);
    const int iconLeft = m_isNarrow ? row.left() + (row.width() - size) / 2 : row.left() + space::inset + space::tiny;
    const QRect iconPlace(iconLeft, row.top() + (row.height() - size) / 2, size, size);
    paintIcon(painter, placed(option, iconPlace), Icon(index.data(IconRole).toInt()),
        !isEnabled      ? look.disabledIcon
            : isCurrent ? look.accent
                        : look.text2);
    if (!m_isNarrow) {
        const QString count = index.data(CountRole).toString();
        const QFont countFont = captionFont(option.widget);
        const int countWidth = count.isEmpty() ? 0 : QFontMetrics(countFont).horizontalAdvance(count);
        const int textLeft = iconPlace.right() + 1 + space::small + space::tiny;
        const QRect countPlace(
            row.right() - space::inset - space::tiny - countWidth, row.top(), countWidth + 1, row.height());
        const QRect textPlace(textLeft, row.top(), countPlace.left() - space::small - textLeft, row.height());
        painter->setFont(isCurrent ? strongFont(option.widget) : option.font);
        painter->setPen(isEnabled ? look.text : look.text2);
        const QString title =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, textPlace.width());
        painter->drawText(placed(option, textPlace), int(Qt::AlignVCenter | Qt::AlignLeading), title);
        painter->setFont(countFont);
        painter->setPen(look.text2);
        painter->drawText(placed(option, countPlace), int(Qt::AlignVCenter | Qt::AlignTrailing), count);
    }
    painter->restore();
}

void PageListDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Look &look = lookFor(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool isUnderPointer = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    const QRectF ground = QRectF(option.rect).adjusted(space::small, 0, -space::small, 0);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (isCurrent || isUnderPointer) {
        painter->setBrush(isCurrent ? look.selected : look.selectedIdle);
        painter->drawRoundedRect(ground, radius::control, radius::control);
    }
    if (isCurrent) {
        const QRect bar(option.rect.left() + space::small, option.rect.top() + space::narrow, barWidth,
            option.rect.height() - 2 * space::narrow);
        painter->setBrush(look.accent);
        painter->drawRoundedRect(QRectF(placed(option, bar)), barWidth / 2.0, barWidth / 2.0);
    }
    if ((option.state & QStyle::State_HasFocus) && isCurrent) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look.accent, 2));
        painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), radius::focus, radius::focus);
    }
}

void PageListDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookFor(option.palette);
    if (m_isNarrow) {
        if (index.row() > 0)
            painter->fillRect(QRect(option.rect.left() + space::inset, option.rect.center().y(),
                                  option.rect.width() - 2 * space::inset, 1),
                look.line);
        return;
    }
    QFont font = captionFont(option.widget);
    font.setWeight(QFont::DemiBold);
    painter->save();
    painter->setFont(font);
    painter->setPen(look.text2);
    const QRect text(option.rect.left() + space::inset, option.rect.bottom() + 1 - fieldHeight(option.widget),
        option.rect.width() - 2 * space::inset, fieldHeight(option.widget));
    painter->drawText(placed(option, text), int(Qt::AlignVCenter | Qt::AlignLeading), index.data().toString());
    painter->restore();
}
