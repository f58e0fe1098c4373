#pragma once

#include <functional>

class QAbstractItemView;
class QMenu;
class QWidget;

// Which columns are shown, and back to how they were at first. Opens with a right click on the header; a page may also
// show it under the three dots, where the keyboard reaches it.
QMenu *makeColumnMenu(QAbstractItemView *view, const std::function<void()> &reset, QWidget *parent);
// The same into a menu that is about to show, in place of what it held.
void fillColumnMenu(QMenu *menu, QAbstractItemView *view, const std::function<void()> &reset);
