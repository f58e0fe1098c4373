#pragma once

#include "walkthrough.h"

#include <QObject>

class PostSession;
class Workspace;

// A walkthrough being played: where it is, what is still to do, the score. Watches workspace and session; the window
// tells which page is shown. Steps never go by themselves: a completed step waits for next().
class WalkthroughRun : public QObject {
    Q_OBJECT

public:
    WalkthroughRun(walkthrough::Walkthrough walkthrough, Workspace *workspace, PostSession *session, QObject *parent);
    ~WalkthroughRun() override;

    const walkthrough::Walkthrough &walkthrough() const;
    int index() const; // of the current step; steps.size(): finished
    const walkthrough::Step &step() const; // only while not finished
    bool isFinished() const;

    bool isGoalReached(int goal) const;
    // Every goal of the step is reached, its question is answered, or it has neither.
    bool isStepDone() const;
    // Why the next goal cannot be reached from here, in a sentence ("There is no role User."); empty: it can.
    QString whyStuck() const;

    bool canGoBack() const;
    void back(); // to the text of the step before; what was done stays, and counts as done
    void next(); // only when the step is done
    // Does what the step asks for, as far as it can, then goes on: after a save, when that has answered.
    void skip();
    // Reaches what is missing, goal by goal, by the same verbs as the window. A save answers later: the goals after it
    // follow then. A question is answered without a prediction. Error: what cannot be done, why.
    Result<void> doIt();

    void setPage(const QString &page); // object name

    // Of the question of the current step.
    std::optional<engine::Decision::Status> prediction() const;
    std::optional<engine::Decision::Status> answer() const; // once it was predicted, or done for the person
    QString answerReason() const;
    void predict(engine::Decision::Status status); // the first counts
    int rightCount() const;
    int questionCount() const; // that were predicted so far

Q_SIGNALS:
    void stepChanged(); // another step
    void progressed(); // goals, answers
    void pageAsked(const QString &page); // doIt() of a goal that a page is shown
    void refused(const Error &error); // what doIt() could not do once a save had answered
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
