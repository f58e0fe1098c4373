#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionViewItem;
class QWidget;

// Grounds, edges and lines between areas, of LookStyle.

// Frame and ground of a text area or a list in a dialog.
void paintFramedArea(const QStyleOption &option, QPainter *painter, const QWidget *widget);
// Menu bar and tool bar.
void paintChrome(const QStyleOption &option, QPainter *painter);
// Where two scroll bars meet.
void paintCorner(const QStyleOption &option, QPainter *painter);
// Between the parts of a splitter.
void paintDivider(const QStyleOption &option, QPainter *painter);
// Around a box and its words.
void paintFocusFrame(const QStyleOption &option, QPainter *painter);

// The arrow that opens a row of a tree.
void paintBranch(const QStyleOption &option, QPainter *painter);
void paintDropIndicator(const QStyleOption &option, QPainter *painter);
// The ground of an item in a list without the cell delegate (the list of a combo box).
void paintPlainItem(const QStyleOptionViewItem &option, QPainter *painter);
