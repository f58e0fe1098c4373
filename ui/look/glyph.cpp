#include "glyph.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>

#include <cmath>
#include <map>
#include <numbers>

using namespace Qt::StringLiterals;

namespace {

// All shapes stand around the middle of a field from -8 to 8.
constexpr qreal outer = 5.2; // radius of rings, half a square
constexpr qreal corner = 2.4;
constexpr qreal thin = 1.4;

void disc(QPainter &painter, qreal radius)
{
    const QPen pen = painter.pen();
    painter.setBrush(pen.color());
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(), radius, radius);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
}

void setWidth(QPainter &painter, qreal width)
{
    QPen pen = painter.pen();
    pen.setWidthF(width);
    painter.setPen(pen);
}

void ring(QPainter &painter, qreal radius, qreal width = thin)
{
    setWidth(painter, width);
    painter.drawEllipse(QPointF(), radius, radius);
}

void line(QPainter &painter, QPointF from, QPointF to, qreal width)
{
    setWidth(painter, width);
    painter.drawLine(from, to);
}

void minus(QPainter &painter)
{
    line(painter, {-2.5, 0}, {2.5, 0}, thin);
}

void plus(QPainter &painter)
{
    minus(painter);
    line(painter, {0, -2.5}, {0, 2.5}, thin);
}

void square(QPainter &painter)
{
    setWidth(painter, thin);
    painter.drawRoundedRect(QRectF(-outer, -outer, 2 * outer, 2 * outer), corner, corner);
}

void filledPlus(QPainter &painter)
{
    painter.setBrush(painter.pen().color());
    square(painter);
    painter.setBrush(Qt::NoBrush);
    // Cut out, so that it is right on every ground.
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
    line(painter, {-3, 0}, {3, 0}, 1.7);
    line(painter, {0, -3}, {0, 3}, 1.7);
}

void diamond(QPainter &painter)
{
    constexpr qreal half = 5.4;
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF({{0, -half}, {half, 0}, {0, half}, {-half, 0}}));
}

void star(QPainter &painter)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const qreal radius = i % 2 == 0 ? 6.2 : 2.7;
        const qreal angle = std::numbers::pi * (i / 5.0 - 0.5);
        points << QPointF(radius * std::cos(angle), 0.4 + radius * std::sin(angle));
    }
    painter.setBrush(painter.pen().color());
    setWidth(painter, 0.6);
    painter.drawPolygon(points);
}

void dashedRing(QPainter &painter)
{
    constexpr qreal dash = 2 * std::numbers::pi * outer / 8 / thin / 2; // eight dashes, in pen widths
    QPen pen = painter.pen();
    pen.setWidthF(thin);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({dash * 1.15, dash * 0.85});
    painter.setPen(pen);
    painter.drawEllipse(QPointF(), outer, outer);
}

void pause(QPainter &painter)
{
    line(painter, {-2, -3.4}, {-2, 3.4}, 1.7);
    line(painter, {2, -3.4}, {2, 3.4}, 1.7);
}

void triangle(QPainter &painter)
{
    setWidth(painter, thin);
    painter.drawPolygon(QPolygonF({{0, -5.3}, {6, 5}, {-6, 5}}));
    line(painter, {0, -1.6}, {0, 1.4}, thin);
    line(painter, {0, 3.1}, {0, 3.11}, 1.6);
}

void smallRing(QPainter &painter)
{
    ring(painter, 3.9, 1.7);
}

void outlinedMinus(QPainter &painter)
{
    square(painter);
    minus(painter);
}

void ringedDisc(QPainter &painter)
{
    ring(painter, outer);
    disc(painter, 2.6);
}

void ringedPlus(QPainter &painter)
{
    ring(painter, outer);
    plus(painter);
}

void ringedMinus(QPainter &painter)
{
    ring(painter, outer);
    minus(painter);
}

void dashedBox(QPainter &painter)
{
    square(painter);
    line(painter, {-2.2, 0}, {2.2, 0}, 2);
}

void tick(QPainter &painter)
{
    setWidth(painter, 1.9);
    painter.drawPolyline(QPolygonF({{-4.8, 0.6}, {-1.6, 3.8}, {4.8, -3.6}}));
}

void slashedRing(QPainter &painter)
{
    ring(painter, outer);
    line(painter, {-3.6, 3.6}, {3.6, -3.6}, thin);
}

const std::map<Meaning, void (*)(QPainter &)> shapes{
    {Meaning::Own, [](QPainter &painter) { disc(painter, 4.4); }},
    {Meaning::Inherited, smallRing},
    {Meaning::OwnAndInherited, ringedDisc},
    {Meaning::Direct, diamond},
    {Meaning::Added, filledPlus},
    {Meaning::Removed, outlinedMinus},
    {Meaning::InheritedAdded, ringedPlus},
    {Meaning::InheritedRemoved, ringedMinus},
    {Meaning::Mixed, dashedBox},
    {Meaning::Allowed, tick},
    {Meaning::Forbidden, slashedRing},
    {Meaning::NotSignedIn, dashedRing},
    {Meaning::Superuser, star},
    {Meaning::Inactive, pause},
    {Meaning::Warning, triangle},
};

QPixmap drawn(Meaning meaning, const QSize &pixels, const QColor &color)
{
    const QString key =
        u"glyph %1 %2 %3x%4"_s.arg(int(meaning)).arg(color.rgba()).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(pixels.width() / 2.0, pixels.height() / 2.0);
        painter.scale(pixels.width() / 16.0, pixels.height() / 16.0);
        painter.setPen(QPen(color, thin, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        shapes.at(meaning)(painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintGlyph(QPainter *painter, const QRectF &field, Meaning meaning, const QColor &color)
{
    if (!hasGlyph(meaning))
        return;
    const qreal ratio = pixelRatio(*painter);
    QPixmap pixmap = drawn(meaning, (field.size() * ratio).toSize(), color);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(field.topLeft(), pixmap);
}

qreal pixelRatio(const QPainter &painter)
{
    constexpr qreal inDrawings = 4;
    return painter.paintEngine()->type() == QPaintEngine::SVG ? inDrawings : painter.device()->devicePixelRatioF();
}

bool hasGlyph(Meaning meaning)
{
    return shapes.contains(meaning);
}
