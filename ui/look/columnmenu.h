#pragma once

#include <functional>

class QAbstractItemView;
class QMenu;
class QWidget;

// Which columns are shown, and back to how they were at first. Opens with a right click on the header; a page may also
// show it among "More", where the keyboard reaches it.
QMenu *makeColumnMenu(QAbstractItemView *view, const std::function<void()> &reset, QWidget *parent);
