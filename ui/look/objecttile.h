#pragma once

#include "icons.h"

#include <QWidget>

// The tile with an object's icon in front of the inspector's title.
class ObjectTile : public QWidget {
    Q_OBJECT

public:
    explicit ObjectTile(Icon icon, QWidget *parent = nullptr);

    void setIcon(Icon icon);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
};
