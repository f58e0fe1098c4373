#include "statebadge.h"

#include "look.h"
#include "metrics.h"

#include <QFontMetrics>
#include <QPainter>

StateBadge::StateBadge(Ground ground, QWidget *parent) : QWidget(parent), m_ground(ground)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(Meaning meaning, const QString &text)
{
    m_meaning = meaning;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    return {
        QFontMetrics(badgeFont(this)).horizontalAdvance(m_text) + iconSize(this) + space::medium, badgeHeight(this)};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    painter.setFont(badgeFont(this));
    painter.setPen(look.colorOf(m_meaning));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

void StateBadge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
}
