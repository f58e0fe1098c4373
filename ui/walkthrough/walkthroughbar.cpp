#include "walkthroughbar.h"

#include "actionbutton.h"
#include "actions.h"
#include "announcement.h"
#include "icons.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"
#include "progressdots.h"
#include "stepview.h"
#include "walkthroughrun.h"
#include "walkthroughstage.h"
#include "workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidthForOneRow = 1180;
constexpr int mostLines = 9; // of a step; a longer one scrolls

} // namespace

WalkthroughBar::WalkthroughBar(WalkthroughStage *stage, Workspace *workspace, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_stage(stage)
    , m_workspace(workspace)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_progress(new ProgressDots(this))
    , m_title(plainLabel({}, this))
    , m_scroll(new QScrollArea(this))
    , m_step(new StepView(m_scroll))
    , m_ruler(new StepView)
{
    setObjectName(u"walkthroughBar"_s);
    setAccessibleName(tr("Walkthrough"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    makeStory();
    m_layout->addWidget(m_scroll, 1);
    m_layout->addLayout(makeWay(actions));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::inset, space::small + 1, space::medium, space::medium);
    layout->setSpacing(space::narrow);
    layout->addLayout(makeTop(actions));
    layout->addLayout(m_layout);
    connect(m_step, &StepView::predicted, this, [this](engine::Decision::Status status) {
        if (WalkthroughRun *run = m_stage->run())
            run->predict(status);
        m_next->setFocus(); // the way on; the answers are gone
    });
    connect(stage, &WalkthroughStage::runChanged, this, &WalkthroughBar::showRun);
    connect(workspace, &Workspace::pendingChanged, this, &WalkthroughBar::refreshPrimary);
    showRun();
}

void WalkthroughBar::makeStory()
{
    m_scroll->setObjectName(u"walkthroughScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("What the step says"));
    m_scroll->setWidget(m_step);
    for (QWidget *ground : {static_cast<QWidget *>(m_step), m_scroll->viewport()})
        ground->setAutoFillBackground(false);
    m_ruler->setParent(this);
    m_ruler->hide();
}

QLayout *WalkthroughBar::makeTop(Actions *actions)
{
    m_progress->setObjectName(u"walkthroughProgress"_s);
    m_title->setObjectName(u"walkthroughTitle"_s);
    m_title->setFont(captionFont(this));
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *close = new QToolButton(this);
    close->setObjectName(u"walkthroughCloseButton"_s);
    close->setAutoRaise(true);
    close->setIcon(icon(Icon::Close));
    close->setFocusPolicy(Qt::TabFocus);
    close->setAccessibleName(tr("Close the walkthrough"));
    followAction(close, actions->at(ActionId::WalkthroughClose));

    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(m_progress);
    top->addSpacing(space::narrow);
    top->addWidget(m_title, 1);
    addButton(top, u"walkthroughNotesButton"_s, actions->at(ActionId::WalkthroughNotes), tr("Notes…"))
        ->setProperty("quiet", true);
    addButton(top, u"walkthroughResetButton"_s, actions->at(ActionId::WalkthroughReset), tr("Reset"))
        ->setProperty("quiet", true);
    top->addWidget(close);
    return top;
}

QLayout *WalkthroughBar::makeWay(Actions *actions)
{
    auto *way = new QHBoxLayout;
    way->setSpacing(space::small);
    way->addStretch();
    addButton(way, u"walkthroughBackButton"_s, actions->at(ActionId::WalkthroughBack), tr("Back"));
    m_underway << addButton(way, u"walkthroughSkipButton"_s, actions->at(ActionId::WalkthroughSkip), tr("Skip"))
               << addButton(
                      way, u"walkthroughDoItButton"_s, actions->at(ActionId::WalkthroughDoIt), tr("Do it for me"));
    m_next = addButton(way, u"walkthroughNextButton"_s, actions->at(ActionId::WalkthroughNext), tr("Next"));
    m_underway << m_next;
    m_finish = addButton(way, u"walkthroughFinishButton"_s, actions->at(ActionId::WalkthroughClose), tr("Finish"));
    auto *foot = new QVBoxLayout;
    foot->addStretch();
    foot->addLayout(way);
    return foot;
}

QPushButton *WalkthroughBar::addButton(QBoxLayout *row, const QString &name, QAction *action, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the page, where the story is
    followAction(button, action);
    row->addWidget(button);
    return button;
}

void WalkthroughBar::showRun()
{
    WalkthroughRun *run = m_stage->run();
    setVisible(run);
    if (!run)
        return;
    m_title->setText(run->walkthrough().title);
    connect(run, &WalkthroughRun::stepChanged, this, &WalkthroughBar::refresh);
    connect(run, &WalkthroughRun::progressed, this, &WalkthroughBar::refresh);
    connect(run, &WalkthroughRun::finished, this, &WalkthroughBar::refresh);
    connect(run, &WalkthroughRun::stepChanged, this, [this, run] { announceStep(*run); });
    fitHeight();
    refresh();
    announceStep(*run);
}

void WalkthroughBar::refresh()
{
    const WalkthroughRun *run = m_stage->run();
    if (!run)
        return;
    m_progress->setProgress(run->index(), int(run->walkthrough().steps.size()));
    m_step->show(*run);
    for (QPushButton *button : m_underway)
        button->setVisible(!run->isFinished());
    m_finish->setVisible(run->isFinished());
    refreshPrimary();
    const bool isDone = !run->isFinished() && run->isStepDone();
    if (isDone && !m_isDone && !run->step().goals.empty())
        say(tr("Walkthrough. Step %1 is done").arg(run->index() + 1), {});
    m_isDone = isDone;
}

void WalkthroughBar::refreshPrimary()
{
    // One primary button a window: while something is pending it is Save.
    const bool isPrimary = !m_workspace->hasPendingChanges();
    for (QPushButton *button : {m_next, m_finish}) {
        if (button->property("primary").toBool() == isPrimary)
            continue;
        button->setProperty("primary", isPrimary);
        button->updateGeometry();
        button->update();
    }
}

void WalkthroughBar::announceStep(const WalkthroughRun &run)
{
    const QString step = run.isFinished()
        ? tr("The end. %1").arg(scoreText(run))
        : tr("Step %1 of %2: %3").arg(run.index() + 1).arg(run.walkthrough().steps.size()).arg(run.step().title);
    say(tr("Walkthrough. %1").arg(step), run.isFinished() ? QString() : run.step().text);
}

void WalkthroughBar::say(const QString &name, const QString &description)
{
    setAccessibleName(name);
    setAccessibleDescription(description);
    announce(this, description.isEmpty() ? name : tr("%1. %2").arg(name, description));
}

void WalkthroughBar::fitHeight()
{
    const WalkthroughRun *run = m_stage->run();
    if (!run)
        return;
    const bool isOneRow = width() >= grown(this, leastWidthForOneRow);
    m_layout->setDirection(isOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(isOneRow ? space::huge : space::small);
    layout()->activate();
    const int width = m_scroll->viewport()->width();
    int highest = 0;
    for (const walkthrough::Step &step : run->walkthrough().steps) {
        m_ruler->show(step);
        highest = std::max(highest, m_ruler->heightForWidth(width));
    }
    for (QObject *part : m_ruler->findChildren<QObject *>())
        part->setObjectName({}); // the names are those of the step that is shown
    const int most = mostLines * lineHeight(this);
    m_scroll->setFixedHeight(std::min(highest, most));
    m_scroll->setFocusPolicy(highest > most ? Qt::TabFocus : Qt::NoFocus); // else there is nothing to scroll
}

void WalkthroughBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        fitHeight();
}

void WalkthroughBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void WalkthroughBar::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.header);
    painter.fillRect(QRect(0, 0, width(), 1), look.line);
}
