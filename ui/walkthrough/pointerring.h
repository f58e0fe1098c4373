#pragma once

#include <QPointer>
#include <QWidget>

class MainWindow;
class WalkthroughStage;

// A ring around what the step speaks of. The mouse goes through it; it follows wherever that thing goes.
class PointerRing final : public QWidget {
    Q_OBJECT

public:
    PointerRing(MainWindow *window, const WalkthroughStage *stage);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    MainWindow *m_window;
    QPointer<const WalkthroughStage> m_stage; // goes before the window does
};
