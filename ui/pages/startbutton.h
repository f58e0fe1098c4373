#pragma once

#include "icons.h"

#include <QAbstractButton>

// A row of the start page: icon, title, a second line, and a remark at the trailing edge (keys, a date).
class StartButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Shape { Tile, Row };
    struct Words {
        QString title;
        QString detail;
        QString remark;
    };
    StartButton(Shape shape, Icon icon, const Words &words, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintGround(QPainter *painter) const;

    Shape m_shape;
    Icon m_icon;
    Words m_words;
};
