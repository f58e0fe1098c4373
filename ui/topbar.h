#pragma once

#include <QToolBar>

class Actions;

// Open, Save | Undo, Redo | Back, Forward; at the trailing edge the inspector's switch.
class TopBar final : public QToolBar {
    Q_OBJECT

public:
    TopBar(const Actions *actions, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
