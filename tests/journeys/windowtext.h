#pragma once

#include <QStringList>

class MainWindow;

// What can be seen of the window, as text: page, signed-in user, and every view, field and label that is visible, with
// rows, selection and what is unfolded; then what has the focus and what can be undone. The same text, the same window.
QStringList windowText(const MainWindow &window);
// The lines that only one of them has; empty: the same.
QByteArray windowDifference(const QStringList &actual, const QStringList &expected);
