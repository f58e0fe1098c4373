#pragma once

#include <QSize>

class QPainter;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

// Push buttons and tool buttons of LookStyle.

void paintButtonPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void paintButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget);

void paintToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
