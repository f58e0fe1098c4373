#pragma once

#include "walkthrough.h"

#include <QWidget>

class GoalList;
class QLabel;
class QStackedLayout;
class QuestionView;
class WalkthroughRun;

// One step: its title and text, and beside them what it asks for: goals or a question; at the end the score.
class StepView final : public QWidget {
    Q_OBJECT

public:
    explicit StepView(QWidget *parent = nullptr);

    void show(const WalkthroughRun &run);
    using QWidget::show;
    // As it is before anything was done.
    void show(const walkthrough::Step &step);

Q_SIGNALS:
    void predicted(engine::Decision::Status status);

private:
    void showText(const QString &title, const QString &text);
    void showGoals(const WalkthroughRun &run);
    void showEnd(const WalkthroughRun &run);

    QLabel *m_title;
    QLabel *m_text;
    GoalList *m_goals;
    QuestionView *m_question;
    QStackedLayout *m_task;
    QWidget *m_nothing; // in place of goals and question
};

// "4 of 5 predicted right"; empty when nothing was asked.
QString scoreText(const WalkthroughRun &run);
