#include "progressline.h"

#include "look.h"
#include "metrics.h"

#include <QPainter>
#include <QStyle>

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(space::tiny);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.line);
    if (m_total <= 0)
        return;
    const QRect done(0, 0, int(double(width()) * double(m_done) / double(m_total)), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), done), look.accent);
}
