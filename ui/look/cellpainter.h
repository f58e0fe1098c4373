#pragma once

class QPainter;
struct Cell;
struct CellLayout;
struct CellSpace;
struct Look;

// Everything in a cell but its ground. isQuiet: its column only accompanies, in text2.
void paintCell(QPainter *painter, const Cell &cell, const CellLayout &layout, const CellSpace &space, bool isQuiet,
    const Look &look);
