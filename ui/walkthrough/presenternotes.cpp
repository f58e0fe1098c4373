#include "presenternotes.h"

#include "actionbutton.h"
#include "actions.h"
#include "metrics.h"
#include "plainlabel.h"
#include "settings.h"
#include "stepview.h"
#include "walkthroughrun.h"
#include "walkthroughstage.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(520, 400);
constexpr int secondMs = 1000;

QString geometryKey()
{
    return u"layout/presenterNotes"_s;
}

} // namespace

PresenterNotes::PresenterNotes(WalkthroughStage *stage, Actions *actions, Settings *settings, QWidget *window)
    : QWidget(window, Qt::Window)
    , m_stage(stage)
    , m_settings(settings)
    , m_place(plainLabel({}, this))
    , m_time(plainLabel({}, this))
    , m_title(wrappingLabel({}, this))
    , m_notes(new QPlainTextEdit(this))
    , m_next(wrappingLabel({}, this))
{
    setObjectName(u"presenterNotes"_s);
    setWindowTitle(tr("Presenter notes"));
    resize(firstSize);
    m_title->setObjectName(u"notesTitle"_s);
    m_title->setFont(titleFont(this));
    m_notes->setObjectName(u"notesText"_s);
    m_notes->setAccessibleName(tr("Notes of this step"));
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    QFont large = inspectorTitleFont(this); // read from where one stands
    large.setWeight(QFont::Normal);
    m_notes->setFont(large);
    m_next->setObjectName(u"notesNext"_s);
    m_next->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::dialog, space::dialog, space::dialog, space::dialog);
    layout->setSpacing(space::medium);
    layout->addLayout(makeTop());
    layout->addWidget(m_title);
    layout->addWidget(m_notes, 1);
    layout->addWidget(m_next);
    layout->addLayout(makeButtons(actions));

    connect(stage, &WalkthroughStage::runChanged, this, &PresenterNotes::followRun);
    connect(stage, &WalkthroughStage::progressed, this, &PresenterNotes::refresh);
    connect(stage, &WalkthroughStage::notesAsked, this, &PresenterNotes::open);
}

QLayout *PresenterNotes::makeTop()
{
    m_place->setObjectName(u"notesPlace"_s);
    m_time->setObjectName(u"notesTime"_s);
    for (QLabel *label : {m_place, m_time})
        label->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QHBoxLayout;
    top->addWidget(m_place);
    top->addStretch();
    top->addWidget(m_time);
    return top;
}

QLayout *PresenterNotes::makeButtons(Actions *actions)
{
    struct Row {
        ActionId action;
        QString name;
        QString text;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    for (const Row &each : {Row{ActionId::WalkthroughReset, u"notesResetButton"_s, tr("Reset")},
             Row{ActionId::WalkthroughBack, u"notesBackButton"_s, tr("Back")},
             Row{ActionId::WalkthroughSkip, u"notesSkipButton"_s, tr("Skip")},
             Row{ActionId::WalkthroughDoIt, u"notesDoItButton"_s, tr("Do it for me")},
             Row{ActionId::WalkthroughNext, u"notesNextButton"_s, tr("Next")}}) {
        auto *button = new QPushButton(each.text, this);
        button->setObjectName(each.name);
        button->setProperty("primary", each.action == ActionId::WalkthroughNext);
        followAction(button, actions->at(each.action));
        addAction(actions->at(each.action)); // its key works here too
        row->addWidget(button);
        if (each.action == ActionId::WalkthroughReset)
            row->addStretch();
    }
    addAction(actions->at(ActionId::WalkthroughClose));
    return row;
}

void PresenterNotes::open()
{
    if (!isVisible())
        restoreGeometry(m_settings->value(geometryKey()).toByteArray());
    refresh();
    m_second.start(secondMs, this);
    show();
    raise();
    activateWindow();
}

void PresenterNotes::followRun()
{
    if (m_stage->run())
        refresh();
    else
        close();
}

void PresenterNotes::refresh()
{
    const WalkthroughRun *run = m_stage->run();
    if (!run)
        return;
    const auto &steps = run->walkthrough().steps;
    showTime();
    if (run->isFinished()) {
        m_place->setText(run->walkthrough().title);
        m_title->setText(tr("The end"));
        const QString score = scoreText(*run);
        m_notes->setPlainText(score.isEmpty() ? tr("That is the end.") : score);
        m_next->clear();
        return;
    }
    m_place->setText(tr("%1 of %2 · %3").arg(run->index() + 1).arg(steps.size()).arg(run->walkthrough().title));
    m_title->setText(run->step().title);
    const QString notes = run->step().notes.isEmpty() ? tr("No notes for this step.") : run->step().notes;
    if (m_notes->toPlainText() != notes)
        m_notes->setPlainText(notes);
    const std::size_t next = std::size_t(run->index()) + 1;
    m_next->setText(next < steps.size() ? tr("Next: %1").arg(steps[next].title) : tr("Next: the end"));
}

void PresenterNotes::showTime()
{
    const qint64 seconds = m_stage->elapsedMs() / secondMs;
    m_time->setText(tr("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')));
    m_time->setAccessibleName(tr("Time since the start: %1").arg(m_time->text()));
}

void PresenterNotes::timerEvent(QTimerEvent *)
{
    showTime();
}

void PresenterNotes::closeEvent(QCloseEvent *event)
{
    m_second.stop();
    m_settings->setValue(geometryKey(), saveGeometry());
    event->accept();
}
