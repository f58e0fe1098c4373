#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

// Menu bar, menus, tooltips of LookStyle.

void paintMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter);
QSize menuBarItemSize(const QStyleOptionMenuItem &option);

// The sheet behind a menu, and a tooltip's.
void paintPopup(const QStyleOption &option, QPainter *painter, bool isRounded);
void paintMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *menu);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QWidget *menu);
