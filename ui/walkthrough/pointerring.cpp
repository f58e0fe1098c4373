#include "pointerring.h"

#include "look.h"
#include "mainwindow.h"
#include "metrics.h"
#include "pointertarget.h"
#include "walkthroughrun.h"
#include "walkthroughstage.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int lineWidth = 2;
constexpr int distance = 2; // between the thing and the ring

} // namespace

PointerRing::PointerRing(MainWindow *window, const WalkthroughStage *stage)
    : QWidget(window), m_window(window), m_stage(stage)
{
    setObjectName(u"walkthroughPointer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(stage, &WalkthroughStage::runChanged, this, &PointerRing::follow);
    connect(stage, &WalkthroughStage::progressed, this, &PointerRing::follow);
    window->installEventFilter(this);
}

bool PointerRing::eventFilter(QObject *watched, QEvent *event)
{
    // Whatever moves, shows or hides a thing makes the window paint.
    if (event->type() == QEvent::UpdateRequest)
        follow();
    return QWidget::eventFilter(watched, event);
}

void PointerRing::follow()
{
    const WalkthroughRun *run = m_stage ? m_stage->run() : nullptr;
    const bool isPointing = run && !run->isFinished();
    QRect target = isPointing ? pointerTarget(*m_window, run->step().pointAt) : QRect();
    if (target.isEmpty()) {
        hide();
        return;
    }
    const int reach = lineWidth + distance;
    target = target.adjusted(-reach, -reach, reach, reach).intersected(m_window->rect());
    if (geometry() != target)
        setGeometry(target);
    if (!isVisible()) {
        show();
        raise();
    }
}

void PointerRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lookFor(palette()).accent, lineWidth));
    const qreal inset = lineWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius::node, radius::node);
}
