#include "statebadge.h"

#include "badge.h"
#include "glyph.h"
#include "look.h"
#include "metrics.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

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
    const int height = badgeHeight(this);
    if (m_ground == Ground::Tint)
        return {Badge{m_meaning, m_text, badgeFont(this), iconSize(this)}.width(), height};
    const int glyph = hasGlyph(m_meaning) ? iconSize(this) + space::narrow : 0;
    return {glyph + QFontMetrics(mediumFont(this)).horizontalAdvance(m_text), height};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    const int side = iconSize(this);
    if (m_ground == Ground::Tint) {
        Badge{m_meaning, m_text, badgeFont(this), side}.paint(&painter, rect(), look, layoutDirection());
        return;
    }
    QRect words = rect();
    if (hasGlyph(m_meaning)) {
        const QRect field(0, (height() - side) / 2, side, side);
        paintGlyph(&painter, QStyle::visualRect(layoutDirection(), rect(), field), m_meaning, look.colorOf(m_meaning));
        words.setLeft(field.right() + 1 + space::narrow);
    }
    painter.setFont(mediumFont(this));
    painter.setPen(look.colorOf(m_meaning));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), m_text);
}

void StateBadge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}
