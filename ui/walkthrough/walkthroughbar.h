#pragma once

#include <QList>
#include <QWidget>

class Actions;
class ProgressDots;
class QAbstractButton;
class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class StepView;
class WalkthroughRun;
class WalkthroughStage;
class Workspace;

// At the foot of the window while a walkthrough is played: where one is, what to do, and the way on. As high as its
// longest step, so that nothing jumps from one step to the next; it pushes the page up and covers nothing.
class WalkthroughBar final : public QWidget {
    Q_OBJECT

public:
    WalkthroughBar(WalkthroughStage *stage, Workspace *workspace, Actions *actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeStory();
    QLayout *makeTop(Actions *actions);
    QLayout *makeWay(Actions *actions);
    QPushButton *addButton(QBoxLayout *row, const QString &name, QAction *action, const QString &text);
    void showRun();
    void refresh();
    void refreshPrimary();
    void fitHeight();
    void announceStep(const WalkthroughRun &run);
    void say(const QString &name, const QString &description); // to a screen reader

    WalkthroughStage *m_stage;
    Workspace *m_workspace;
    QBoxLayout *m_layout; // the story and, beside or below it, the way on
    ProgressDots *m_progress;
    QLabel *m_title; // of the walkthrough
    QScrollArea *m_scroll;
    StepView *m_step;
    StepView *m_ruler; // never shown: measures the steps
    QList<QPushButton *> m_underway; // make sense until the end
    QPushButton *m_next = nullptr;
    QPushButton *m_finish = nullptr;
    bool m_isDone = false; // the step, when it was looked at last
};
