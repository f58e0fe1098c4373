#pragma once

#include "meaning.h"

#include <QColor>

class QPainter;
class QRectF;

// The shape of a state: 12 px in a field of 16, growing with the field. Drawn once per shape, size, colour and device
// pixel ratio.
void paintGlyph(QPainter *painter, const QRectF &field, Meaning meaning, const QColor &color);
// False for states that are only a word ("active").
bool hasGlyph(Meaning meaning);
// Pixels a unit that a small picture wants: those of the device, more in a drawing that will be looked at larger.
qreal pixelRatio(const QPainter &painter);
