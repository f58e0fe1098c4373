#pragma once

#include <QPixmap>
#include <QString>

#include <functional>

class MainWindow;
class WalkthroughRun;
struct Startup;

// Plays a walkthrough by "do it for me" and shows every step when it is done. Questions are answered as somebody new to
// them would: allowed.
class WalkthroughScenes {
public:
    explicit WalkthroughScenes(MainWindow *window) : m_window(window) { }

    using Keep = std::function<void(int step, const QPixmap &picture)>; // from 1
    void play(const Startup &startup, const Keep &keep);
    // Why it did not come to the end; names the step.
    QString error() const { return m_error; }

private:
    bool playStep(WalkthroughRun *run);

    MainWindow *m_window;
    QString m_error;
};
