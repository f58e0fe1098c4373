#pragma once

#include "meaning.h"

#include <QFont>
#include <QList>
#include <QRect>

struct Cell;

// Where a cell may draw and with what.
struct CellSpace {
    QRect rect;
    int leading = 0; // free at the leading edge
    int trailing = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QFont font;
    QFont captionFont;
    int iconSide = 16;
};

// Where the parts of a cell stand: box, icon, glyph, text, secondary text from the leading edge, notes from the
// trailing one. The text keeps at least two fifths; what does not fit is elided.
struct CellLayout {
    struct Note {
        Meaning meaning = Meaning::None;
        QRect glyph;
        QRect text;
        QString shown;
    };

    CellLayout(const Cell &cell, const CellSpace &space);

    QRect check;
    QRect icon;
    QRect glyph;
    QRect text;
    QString shownText;
    QRect secondary;
    QString shownSecondary;
    QList<Note> notes;
    bool isElided = false;

    // The width that shows everything.
    static int fullWidth(const Cell &cell, const CellSpace &space);

private:
    void placeNotes(const Cell &cell, const CellSpace &space, int leading, int &trailing);
    void placeTexts(const Cell &cell, const CellSpace &space, int leading, int trailing);
    void mirror(const CellSpace &space);
};
