#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionComboBox;
class QStyleOptionFrame;
struct Look;

// Fields to type and choose in, and boxes to tick, of LookStyle.

// Ground, border and focus ring, for whatever takes text or a choice.
void paintFieldFrame(QPainter *painter, const QRect &rect, QStyle::State state, const Look &look);
void paintField(const QStyleOptionFrame &option, QPainter *painter);
void paintCheckBox(const QStyleOption &option, QPainter *painter);
void paintRadioButton(const QStyleOption &option, QPainter *painter);

void paintComboBox(const QStyleOptionComboBox &option, QPainter *painter);
void paintComboBoxLabel(const QStyleOptionComboBox &option, QPainter *painter);
QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part);
QSize comboBoxSize(const QStyleOptionComboBox &option, const QSize &contents);
