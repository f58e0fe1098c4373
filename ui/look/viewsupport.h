#pragma once

#include <QByteArray>

#include <vector>

class QAbstractItemView;
class QEvent;
class QHeaderView;
class QMenu;
class QMimeData;

// Of a table or tree; nullptr for other views.
QHeaderView *headerOf(const QAbstractItemView *view);
// The columns that are not hidden, as they stand.
std::vector<int> shownColumns(const QHeaderView *header);

// Widths, order, hidden columns and sorting of a table or tree, to keep until the next start.
QByteArray viewLayout(const QAbstractItemView *view);
// False, and nothing changed, when empty, damaged or of other columns.
bool restoreViewLayout(QAbstractItemView *view, const QByteArray &layout);

bool hasSelectedRows(const QAbstractItemView *view);
// The selected rows as text, a line each under a line of headers, columns apart by tabs; the shown columns in their
// order.
QMimeData *rowsAsMimeData(const QAbstractItemView *view);
// The same to the clipboard. Nothing selected: nothing happens.
void copyRows(const QAbstractItemView *view);

// First widths, in logical pixels at an ordinary font (they grow with it); 0 takes what is left.
void setColumnWidths(QHeaderView *header, const std::vector<int> &widths);

// These get what their cells need, see FittedColumns; after setColumnWidths().
void fitColumns(QAbstractItemView *view, const std::vector<int> &columns);

// What tables and trees of the program have in common: rows as one thing, smooth scrolling, no editing by chance, the
// menu on the header.
void setUpView(QAbstractItemView *view, QMenu *columnMenu);
// Hides the columns that a model does not show at first.
void showFirstColumns(QHeaderView *header);
// A header asks row by row whether a whole column is selected, at every paint: seconds for a million. Ours shows
// nothing of it.
void ignoreSelection(QHeaderView *header);
// Undoes moving and hiding.
void showInOrder(QHeaderView *header);
// Ctrl+C is the focused view's, not a menu's. True: the event was that question and is answered.
bool takesCopyKey(QEvent *event);
