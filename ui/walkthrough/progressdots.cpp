#include "progressdots.h"

#include "look.h"
#include "metrics.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int dotSide = 8;
constexpr int dotStep = 12;
constexpr int mostDots = 20; // of more steps the words alone tell

} // namespace

ProgressDots::ProgressDots(QWidget *parent) : QWidget(parent)
{
    setFont(captionFont(this));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ProgressDots::setProgress(int current, int count)
{
    m_current = current;
    m_count = count;
    setAccessibleName(words());
    updateGeometry();
    update();
}

QString ProgressDots::words() const
{
    return m_current < m_count ? tr("%1 of %2").arg(m_current + 1).arg(m_count) : tr("All %1 steps").arg(m_count);
}

int ProgressDots::dotsWidth() const
{
    return m_count > mostDots ? 0 : m_count * grown(this, dotStep) + space::narrow;
}

QSize ProgressDots::sizeHint() const
{
    return {dotsWidth() + fontMetrics().horizontalAdvance(words()) + 1,
        std::max(grown(this, dotSide), fontMetrics().height())};
}

void ProgressDots::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    painter.setPen(look.text2);
    const QRect text(dotsWidth(), 0, width() - dotsWidth(), height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignVCenter, words());
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = grown(this, dotSide);
    for (int i = 0; i < m_count && m_count <= mostDots; ++i) {
        const QRect field(i * grown(this, dotStep), (height() - side) / 2, side, side);
        const QRectF dot(QStyle::visualRect(layoutDirection(), rect(), field));
        // Behind: small and full; here: large and full; to come: a ring.
        painter.setPen(i > m_current ? QPen(look.control, 1) : QPen(Qt::NoPen));
        painter.setBrush(i > m_current ? QBrush(Qt::NoBrush) : QBrush(look.accent));
        const qreal inset = i == m_current ? 0 : side * 0.2;
        painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset));
    }
}
