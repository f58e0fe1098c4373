#pragma once

#include "meaning.h"

#include <Qt>

class QAbstractItemView;
class QPainter;
class QRect;
struct Look;

// What stands behind and across a whole row; a tree paints it once a row, a table bit by bit in its cells.

struct RowState {
    Meaning meaning = Meaning::None; // of the row: tint and bar
    bool isSelected = false;
    bool isGroup = false;
    bool isCurrent = false; // and the view has the focus
    bool viewHasFocus = false; // the view or an editor in it
    bool hasLine = true; // below it
};
RowState rowStateOf(const QAbstractItemView *view, const QModelIndex &index);

// Fill and bottom line.
void paintRowGround(QPainter *painter, const QRect &rect, const RowState &row, const Look &look);
// At the leading edge: solid for added, dashed for removed.
void paintRowBar(QPainter *painter, const QRect &row, Meaning meaning, const Look &look, Qt::LayoutDirection direction);
// Around the whole row; whoever paints only a part of it clips.
void paintFocusRing(QPainter *painter, const QRect &rect, const Look &look);

// Rows without lines between them, as in the inspector.
void setRowLines(QAbstractItemView *view, bool lines);
