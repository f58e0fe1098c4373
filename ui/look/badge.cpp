#include "badge.h"

#include "glyph.h"
#include "look.h"
#include "metrics.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace {
constexpr int before = 3; // the glyph's field has air of its own
constexpr int between = 3;
constexpr int after = 7;
} // namespace

int Badge::width() const
{
    const int glyph = hasGlyph(meaning) ? before + iconSide + between : after;
    return glyph + QFontMetrics(font).horizontalAdvance(text) + after;
}

void Badge::paint(QPainter *painter, const QRect &place, const Look &look, Qt::LayoutDirection direction) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor tint = look.tintOf(meaning);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tint.isValid() ? tint : look.inactiveTint);
    painter->drawRoundedRect(place, radius::focus, radius::focus);

    int x = place.left() + after;
    if (hasGlyph(meaning)) {
        const QRect field(place.left() + before, place.top() + (place.height() - iconSide) / 2, iconSide, iconSide);
        paintGlyph(painter, QStyle::visualRect(direction, place, field), meaning, look.colorOf(meaning));
        x = field.right() + 1 + between;
    }
    const QRect words(x, place.top(), std::max(0, place.right() + 1 - after - x), place.height());
    painter->setFont(font);
    painter->setPen(look.colorOf(meaning));
    painter->drawText(QStyle::visualRect(direction, place, words),
        int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter),
        QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width() + 1));
    painter->restore();
}
