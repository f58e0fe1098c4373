#include "checkbox.h"

#include "look.h"
#include "metrics.h"

#include <QPainter>

void CheckBoxLook::paint(QPainter *painter, const QRectF &field, const Look &look) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(field.center());
    painter->scale(field.width() / 16, field.height() / 16);

    const bool isFilled = mark == Mark::On && isEnabled;
    QColor border = mark == Mark::Mixed || isFilled ? look.accent : look.control;
    QColor ink = isFilled ? look.onAccent : look.accent;
    if (!isEnabled)
        border = ink = look.disabledIcon;
    painter->setPen(QPen(border, 1.2));
    painter->setBrush(isFilled ? look.accent : isEnabled ? look.base : look.chrome);
    painter->drawRoundedRect(QRectF(-6.4, -6.4, 12.8, 12.8), radius::box, radius::box);

    painter->setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Off:
        break;
    case Mark::On:
        painter->setPen(QPen(ink, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF({{-3.2, 0.3}, {-1, 2.5}, {3.3, -2.5}}));
        break;
    case Mark::Mixed:
        painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(-2.6, 0), QPointF(2.6, 0));
        break;
    case Mark::Inherited:
        painter->setPen(QPen(isEnabled ? look.inherited : ink, 1.6));
        painter->drawEllipse(QPointF(), 2.7, 2.7);
        break;
    }
    painter->restore();
}
