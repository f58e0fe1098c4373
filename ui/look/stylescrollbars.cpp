#include "stylescrollbars.h"

#include "look.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace {

constexpr int shortestThumb = 32;
constexpr int thumbWidth = 6;
constexpr int ends = 2; // free at both ends

struct Thumb {
    int start = 0;
    int length = 0;
};

Thumb thumbOf(const QStyleOptionSlider &option, int length)
{
    const int room = std::max(0, length - 2 * ends);
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return {ends, room};
    const qint64 pages = range + std::max(1, option.pageStep);
    const int thumb = std::clamp(int(room * qint64(option.pageStep) / pages), std::min(shortestThumb, room), room);
    return {ends
            + QStyle::sliderPositionFromValue(
                option.minimum, option.maximum, option.sliderPosition, room - thumb, option.upsideDown),
        thumb};
}

} // namespace

void paintScrollBar(const QStyleOptionSlider &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    painter->fillRect(option.rect, look.base);
    if (option.maximum <= option.minimum)
        return;
    const bool isHeld = option.activeSubControls & QStyle::SC_ScrollBarSlider
        && option.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    QRectF thumb = scrollBarRect(option, QStyle::SC_ScrollBarSlider);
    const qreal margin = (scrollBarWidth - thumbWidth) / 2.0;
    if (option.orientation == Qt::Vertical)
        thumb.adjust(margin, 0, -margin, 0);
    else
        thumb.adjust(0, margin, 0, -margin);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isHeld ? look.control : look.thumb);
    painter->drawRoundedRect(thumb, thumbWidth / 2.0, thumbWidth / 2.0);
    painter->restore();
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isVertical = option.orientation == Qt::Vertical;
    const int length = isVertical ? option.rect.height() : option.rect.width();
    const Thumb thumb = thumbOf(option, length);
    const auto stretch = [&](int start, int end) {
        const QRect along = isVertical
            ? QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), end - start)
            : QRect(option.rect.left() + start, option.rect.top(), end - start, option.rect.height());
        return QStyle::visualRect(isVertical ? Qt::LeftToRight : option.direction, option.rect, along);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return stretch(thumb.start, thumb.start + thumb.length);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, thumb.start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(thumb.start + thumb.length, length);
    case QStyle::SC_ScrollBarGroove:
        return stretch(0, length);
    default:
        return {};
    }
}
