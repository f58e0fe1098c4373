#pragma once

#include <QMenu>

// A menu of boxes to tick: it stays open when one is ticked, by mouse, Space or Enter.
class TickMenu final : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool tick(QAction *action);
};
