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
    // A goal that can no longer be reached from here, in words ("the role User is gone"); empty: all can.
    QString whyStuck() const;

    bool canGoBack() const;
    void back(); // to the text of the step before; what was done stays
    void next(); // only when the step is done
    void skip(); // does what the step asks for (when it can), then goes on
    // Reaches what is missing by the same verbs as the window; a save answers later. Error: what cannot be done, why.
    Result<void> doIt();

    void setPage(const QString &page); // object name

    // Of the question of the current step.
    std::optional<engine::Decision::Status> prediction() const;
    std::optional<engine::Decision::Status> answer() const; // once it was predicted
    QString answerReason() const;
    void predict(engine::Decision::Status status);
    int rightCount() const;
    int questionCount() const; // that were answered so far

Q_SIGNALS:
    void stepChanged(); // another step
    void progressed(); // goals, answers
    void pageAsked(const QString &page); // doIt() of a goal that a page is shown
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
