#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionTab;
class QWidget;

// Headers and tabs of LookStyle.

void paintHeaderGround(const QStyleOption &option, QPainter *painter);
void paintHeaderSection(const QStyleOptionHeader &option, QPainter *painter);
// The label and, behind it, the arrow of the sorted column.
void paintHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *header);
QSize headerSize(const QStyleOptionHeader &option, const QWidget *header);

void paintTabBase(const QStyleOption &option, QPainter *painter);
void paintTab(const QStyleOptionTab &option, QPainter *painter);
void paintTabLabel(const QStyleOptionTab &option, QPainter *painter);
QSize tabSize(const QStyleOptionTab &option);
