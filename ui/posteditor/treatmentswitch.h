#pragma once

#include <QWidget>

class Actions;

// Hide, Disable or Refuse what is forbidden: one of three buttons side by side is down.
class TreatmentSwitch final : public QWidget {
    Q_OBJECT

public:
    explicit TreatmentSwitch(Actions *actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};
