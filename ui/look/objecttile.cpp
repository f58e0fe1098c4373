#include "objecttile.h"

#include "look.h"
#include "metrics.h"

#include <QPainter>

ObjectTile::ObjectTile(Icon icon, QWidget *parent) : QWidget(parent), m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ObjectTile::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

QSize ObjectTile::sizeHint() const
{
    const int side = 2 * lineHeight(this) + space::tiny;
    return {side, side};
}

void ObjectTile::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accentBg);
    painter.drawRoundedRect(rect(), radius::node, radius::node);
    const int side = iconSize(this);
    QRect place(0, 0, side, side);
    place.moveCenter(rect().center());
    paintIcon(&painter, place, m_icon, look.accent);
}
