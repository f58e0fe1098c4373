#include "stepview.h"

#include "goallist.h"
#include "metrics.h"
#include "plainlabel.h"
#include "questionview.h"
#include "walkthroughrun.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StepView::StepView(QWidget *parent)
    : QWidget(parent)
    , m_title(wrappingLabel({}, this))
    , m_text(wrappingLabel({}, this))
    , m_goals(new GoalList(this))
    , m_question(new QuestionView(this))
    , m_task(new QStackedLayout)
    , m_nothing(new QWidget(this))
{
    m_title->setObjectName(u"walkthroughStepTitle"_s);
    m_title->setFont(strongFont(this));
    m_text->setObjectName(u"walkthroughText"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tiny);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch();

    auto *goals = new QWidget(this);
    auto *goalsLayout = new QVBoxLayout(goals);
    goalsLayout->setContentsMargins(0, 0, 0, 0);
    goalsLayout->addWidget(m_goals);
    goalsLayout->addStretch();
    m_task->addWidget(goals);
    m_task->addWidget(m_question);
    m_task->addWidget(m_nothing);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::huge);
    layout->addLayout(words, 5);
    layout->addLayout(m_task, 4);
    connect(m_question, &QuestionView::predicted, this, &StepView::predicted);
}

void StepView::showText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void StepView::show(const walkthrough::Step &step)
{
    showText(step.title, step.text);
    std::vector<GoalList::Goal> goals;
    for (const walkthrough::Goal &goal : step.goals)
        goals.push_back({walkthrough::goalText(goal)});
    m_goals->setGoals(goals);
    m_question->ask(step.question ? step.question->text : QString());
    m_task->setCurrentIndex(step.question ? 1 : 0);
}

void StepView::show(const WalkthroughRun &run)
{
    if (run.isFinished()) {
        showEnd(run);
        return;
    }
    const walkthrough::Step &step = run.step();
    showText(step.title, step.text);
    if (!step.question) {
        showGoals(run);
        return;
    }
    if (const auto answer = run.answer())
        m_question->tell(run.prediction().value_or(*answer), *answer, run.answerReason());
    else
        m_question->ask(step.question->text);
    m_task->setCurrentWidget(m_question);
}

void StepView::showGoals(const WalkthroughRun &run)
{
    std::vector<GoalList::Goal> goals;
    bool areAllBefore = true;
    for (const walkthrough::Goal &goal : run.step().goals) {
        // A decision comes of the goals before it: until they hold it is somebody else's.
        const bool isReached = run.isGoalReached(int(goals.size()));
        const bool isDone = isReached && (areAllBefore || !std::holds_alternative<walkthrough::Decided>(goal));
        goals.push_back({walkthrough::goalText(goal), isDone});
        areAllBefore = areAllBefore && isReached;
    }
    m_goals->setGoals(goals, run.isStepDone() ? QString() : run.whyStuck());
    m_task->setCurrentIndex(0);
}

void StepView::showEnd(const WalkthroughRun &run)
{
    const QString score = scoreText(run);
    showText(tr("The end"),
        score.isEmpty() ? tr("That was “%1”.").arg(run.walkthrough().title)
                        : tr("That was “%1”. You had %2.").arg(run.walkthrough().title, score));
    m_task->setCurrentWidget(m_nothing);
}

QString scoreText(const WalkthroughRun &run)
{
    return run.questionCount() == 0
        ? QString()
        : StepView::tr("%1 of %2 predicted right").arg(run.rightCount()).arg(run.questionCount());
}
