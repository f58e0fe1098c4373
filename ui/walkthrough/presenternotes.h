#pragma once

#include <QBasicTimer>
#include <QWidget>

class Actions;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class Settings;
class WalkthroughStage;

// For the presenter's own screen: what to say at this step, what comes next, how long it has taken; the same commands
// as in the bar. A window of its own that goes with the walkthrough.
class PresenterNotes final : public QWidget {
    Q_OBJECT

public:
    PresenterNotes(WalkthroughStage *stage, Actions *actions, Settings *settings, QWidget *window);

    void open();

protected:
    void closeEvent(QCloseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QLayout *makeTop();
    QLayout *makeButtons(Actions *actions);
    void followRun();
    void refresh();
    void showTime();

    WalkthroughStage *m_stage;
    Settings *m_settings;
    QLabel *m_place; // "3 of 8"
    QLabel *m_time;
    QLabel *m_title;
    QPlainTextEdit *m_notes;
    QLabel *m_next;
    QBasicTimer m_second; // while it can be seen
};
