#pragma once

#include <QByteArray>

#include <vector>

class QAbstractItemView;
class QHeaderView;
class QMimeData;

// Widths, order, hidden columns and sorting of a table or tree, to keep until the next start.
QByteArray viewLayout(const QAbstractItemView *view);
// False, and nothing changed, when empty, damaged or of other columns.
bool restoreViewLayout(QAbstractItemView *view, const QByteArray &layout);

// The selected rows as text, a line each under a line of headers, columns apart by tabs; the shown columns in their
// order.
QMimeData *rowsAsMimeData(const QAbstractItemView *view);
// The same to the clipboard. Nothing selected: nothing happens.
void copyRows(const QAbstractItemView *view);

// First widths, in logical pixels at an ordinary font (they grow with it); 0 takes what is left.
void setColumnWidths(QHeaderView *header, const std::vector<int> &widths);
