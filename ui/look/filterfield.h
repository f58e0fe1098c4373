#pragma once

#include <QLineEdit>

// The field above a list: Esc clears it, Down and Enter go into the list.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};
