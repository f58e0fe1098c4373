#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

// Headers, tabs, and what views draw around their cells, of LookStyle.

void paintHeaderGround(const QStyleOption &option, QPainter *painter);
void paintHeaderSection(const QStyleOptionHeader &option, QPainter *painter);
// The label and, behind it, the arrow of the sorted column.
void paintHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *header);
QSize headerSize(const QStyleOptionHeader &option, const QWidget *header);

void paintTab(const QStyleOptionTab &option, QPainter *painter);
void paintTabLabel(const QStyleOptionTab &option, QPainter *painter);
QSize tabSize(const QStyleOptionTab &option);

// The arrow that opens a row of a tree.
void paintBranch(const QStyleOption &option, QPainter *painter);
void paintDropIndicator(const QStyleOption &option, QPainter *painter);
// The ground of an item in a list without the cell delegate (the list of a combo box).
void paintPlainItem(const QStyleOptionViewItem &option, QPainter *painter);
