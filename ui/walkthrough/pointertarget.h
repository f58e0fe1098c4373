#pragma once

#include <QRect>
#include <QStringList>

class MainWindow;

// Where in the window the thing with this object name is now, in the window's coordinates: a widget, a page's row in
// the list of pages, or what triggers an action. When it is on another page or in a closed inspector: the way there.
// Empty: nowhere.
QRect pointerTarget(const MainWindow &window, const QString &name);
// The names of all such things, shown or not. Complete once the window is.
QStringList pointerTargets(const MainWindow &window);
