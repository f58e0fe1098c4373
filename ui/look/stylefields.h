#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QWidget;

// Fields to type and choose in, and boxes to tick, of LookStyle.

void paintField(const QStyleOption &option, QPainter *painter);
void paintFramedArea(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void paintCheckBox(const QStyleOption &option, QPainter *painter);
void paintRadioButton(const QStyleOption &option, QPainter *painter);
// Around a box and its words.
void paintFocusFrame(const QStyleOption &option, QPainter *painter);

void paintComboBox(const QStyleOptionComboBox &option, QPainter *painter);
void paintComboBoxLabel(const QStyleOptionComboBox &option, QPainter *painter);
QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part);
QSize comboBoxSize(const QStyleOptionComboBox &option, const QSize &contents);
