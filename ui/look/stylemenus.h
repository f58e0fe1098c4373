#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

// Menu bar, menus, tooltips of LookStyle.

void paintMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter);
QSize menuBarItemSize(const QStyleOptionMenuItem &option);

// Rounded corners need a compositor; X11 may be without one, and a cut-out window would show black there.
bool canRoundPopups();
void paintMenuSheet(const QStyleOption &option, QPainter *painter);
void paintTipSheet(const QStyleOption &option, QPainter *painter);
void paintMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *menu);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QWidget *menu);
