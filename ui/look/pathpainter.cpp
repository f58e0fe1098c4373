#include "pathpainter.h"

#include "glyph.h"
#include "look.h"
#include "metrics.h"
#include "pathview.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace {

constexpr qreal lineWidth = 1.5;
constexpr int iconLeft = 10;
constexpr int arrowHeight = 6;

struct Ink {
    QColor color; // frame and icon
    QColor ground;
    Meaning glyph = Meaning::None; // at the trailing edge
    Qt::PenStyle pen = Qt::SolidLine;
};

Ink inkOf(PathNode::State state, const Look &look)
{
    switch (state) {
    case PathNode::State::Lit:
        return {look.accent, look.accentBg};
    case PathNode::State::Reached:
        return {look.added, look.addedTint, Meaning::Allowed};
    case PathNode::State::Broken:
        return {look.forbidden, look.forbiddenTint, Meaning::Forbidden, Qt::DashLine};
    }
    return {};
}

// What leads to a node: lit, not there, or only so after Save.
struct EdgeInk {
    QColor color; // arrow
    QColor words;
    Meaning glyph = Meaning::None; // on the line
    bool isDashed = false;
};

EdgeInk edgeInkOf(const PathNode &next, const Look &look)
{
    const bool isBroken = next.state == PathNode::State::Broken;
    if (next.pending != Meaning::None) {
        const QColor color = look.colorOf(next.pending);
        return {color, color, next.pending, isBroken};
    }
    return isBroken ? EdgeInk{look.forbidden, look.forbidden, Meaning::Forbidden, true}
                    : EdgeInk{look.accent, look.text2};
}

QPen penOf(const Ink &ink)
{
    QPen pen(ink.color, lineWidth, ink.pen, Qt::FlatCap);
    if (ink.pen == Qt::DashLine)
        pen.setDashPattern({3.4, 2});
    return pen;
}

int leading(const QWidget *widget)
{
    return int(QStyle::visualAlignment(widget->layoutDirection(), Qt::AlignLeft) | Qt::TextSingleLine);
}

void drawLine(
    QPainter *painter, const QRect &place, const QString &text, const QFont &font, const QColor &color, int flags)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(place, flags, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

// Title over subtitle, together in the middle.
void drawWords(QPainter *painter, const QRect &place, const PathNode &node, const QWidget *widget)
{
    const Look &look = lookFor(widget->palette());
    const QFont strong = strongFont(widget);
    const QFont caption = captionFont(widget);
    const int titleHeight = QFontMetrics(strong).height();
    const int subtitleHeight = node.subtitle.isEmpty() ? 0 : QFontMetrics(caption).height();
    const int top = place.top() + (place.height() - titleHeight - subtitleHeight) / 2;
    const int flags = leading(widget) | Qt::AlignVCenter;
    drawLine(painter, {place.left(), top, place.width(), titleHeight}, node.title, strong, look.text, flags);
    drawLine(painter, {place.left(), top + titleHeight, place.width(), subtitleHeight}, node.subtitle, caption,
        look.text2, flags);
}

} // namespace

void paintPathNode(QPainter *painter, const QRect &rect, const PathNode &node, bool hasFocus, const QWidget *widget)
{
    const Look &look = lookFor(widget->palette());
    const Ink ink = inkOf(node.state, look);
    const auto placed = [&](const QRect &place) { return QStyle::visualRect(widget->layoutDirection(), rect, place); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(penOf(ink));
    painter->setBrush(ink.ground);
    const qreal half = lineWidth / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius::node, radius::node);
    if (hasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look.accent, 2));
        painter->drawRoundedRect(QRectF(rect).adjusted(3.5, 3.5, -3.5, -3.5), radius::focus, radius::focus);
    }

    const int side = iconSize(widget);
    const int top = rect.top() + (rect.height() - side) / 2;
    paintIcon(painter, placed(QRect(rect.left() + iconLeft, top, side, side)), node.icon, ink.color);
    const int left = rect.left() + iconLeft + side + space::small;
    int trailing = rect.right() + 1 - iconLeft;
    if (ink.glyph != Meaning::None) {
        const QRect field(trailing - side + space::narrow, rect.top() + space::text, side, side);
        paintGlyph(painter, placed(field), ink.glyph, ink.color);
        trailing -= side;
    }
    drawWords(painter, placed(QRect(left, rect.top(), trailing - left, rect.height())), node, widget);
    painter->restore();
}

void paintPathEdge(QPainter *painter, const QRect &gap, const PathNode &next, const QWidget *widget)
{
    const Look &look = lookFor(widget->palette());
    const EdgeInk ink = edgeInkOf(next, look);
    const auto placed = [&](const QRect &place) { return QStyle::visualRect(widget->layoutDirection(), gap, place); };
    const int side = iconSize(widget);
    const QRect column = placed(QRect(gap.left() + iconLeft, gap.top(), side, gap.height()));
    const qreal x = column.left() + side / 2.0;
    const qreal top = gap.top() + space::tiny;
    const qreal bottom = gap.bottom() + 1 - space::tiny;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(ink.color, lineWidth, Qt::SolidLine, Qt::FlatCap);
    if (ink.isDashed)
        pen.setDashPattern({2, 1.4});
    painter->setPen(pen);
    painter->drawLine(QPointF(x, top), QPointF(x, bottom - arrowHeight));
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink.color);
    painter->drawPolygon(
        QPolygonF({{x - 4, bottom - arrowHeight - 1}, {x + 4, bottom - arrowHeight - 1}, {x, bottom}}));
    if (ink.glyph != Meaning::None) {
        // The line ends at the glyph that says so.
        const QRect field(column.left(), gap.top() + (gap.height() - arrowHeight - side) / 2, side, side);
        painter->setBrush(widget->palette().color(widget->backgroundRole()));
        painter->drawEllipse(QRectF(field).adjusted(1, 1, -1, -1));
        paintGlyph(painter, field, ink.glyph, ink.color);
    }
    const int left = gap.left() + iconLeft + side + space::small + space::tiny;
    drawLine(painter, placed(QRect(left, gap.top(), gap.right() - left, gap.height())), next.edgeText(),
        captionFont(widget), ink.words, leading(widget) | Qt::AlignVCenter);
    painter->restore();
}

int pathNodeHeight(const QWidget *widget)
{
    return 2 * lineHeight(widget) + 10;
}

int pathEdgeHeight(const QWidget *widget)
{
    return 2 * lineHeight(widget);
}
