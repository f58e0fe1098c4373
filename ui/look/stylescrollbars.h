#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionSlider;

// Scroll bars of LookStyle: a thumb without arrows.

constexpr int scrollBarWidth = 12;

void paintScrollBar(const QStyleOptionSlider &option, QPainter *painter);
QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);
