#pragma once

#include <QRect>

class QPainter;
class QWidget;
struct Look;
struct PathNode;

// One node of a path or a map: icon, title over subtitle, and by its state a lit, reached or broken frame.
// A focused node has a second outline.
void paintPathNode(QPainter *painter, const QRect &rect, const PathNode &node, bool hasFocus, const QWidget *widget);
// The arrow from one node down to the next, with the words of the edge beside it.
void paintPathEdge(QPainter *painter, const QRect &gap, const PathNode &next, const QWidget *widget);

int pathNodeHeight(const QWidget *widget);
int pathEdgeHeight(const QWidget *widget);
