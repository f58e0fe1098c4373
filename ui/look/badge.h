#pragma once

#include "meaning.h"

#include <QFont>
#include <QSize>

class QPainter;
class QRect;
struct Look;

// Glyph and word on the meaning's tint, in cells and as a widget.
struct Badge {
    Meaning meaning = Meaning::None;
    QString text;
    QFont font;
    int iconSide = 16;

    int width() const;
    // Elides when the place is too narrow.
    void paint(QPainter *painter, const QRect &place, const Look &look, Qt::LayoutDirection direction) const;
};
