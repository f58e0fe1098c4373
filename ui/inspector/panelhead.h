#pragma once

#include "icons.h"

#include <QWidget>

class ObjectTile;
class QLabel;

// The top of every panel of the inspector: a tile, the title, and a quiet line below it. Long names give way.
class PanelHead final : public QWidget {
    Q_OBJECT

public:
    // titleName: object name of the title.
    PanelHead(const QString &titleName, Icon icon, QWidget *parent);

    void setIcon(Icon icon);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setStruck(bool struck); // of what is about to go

private:
    ObjectTile *m_tile;
    QLabel *m_title;
    QLabel *m_subtitle;
};
