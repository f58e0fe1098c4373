#pragma once

#include "meaning.h"

#include <QColor>

class QPalette;

// The colours of one theme. Made from a palette: its lightness decides; a high-contrast palette of the system stays as
// it is.
struct Look {
    bool isDark = false;

    QColor chrome; // menu, bars, page list, footers
    QColor base; // pages, tables, inspector, fields
    QColor raised; // buttons, menus, tooltips
    QColor header; // table headers, group rows
    QColor line; // between areas
    QColor rowLine; // between rows
    QColor crossing; // row and column of a cell
    QColor hover; // under the pointer
    QColor thumb; // of a scroll bar
    QColor disabledIcon;
    QColor lineStrong; // edge of start buttons, nodes, popups
    QColor control; // border of fields, buttons, boxes
    QColor text;
    QColor text2; // counts, captions, normal states, disabled
    QColor accent; // focus ring, primary button, ticked box, lit path, links
    QColor onAccent;
    QColor accentBg; // lit node, object tile
    QColor selected;
    QColor selectedIdle; // in a view without focus

    QColor own;
    QColor inherited;
    QColor added;
    QColor addedTint;
    QColor removed;
    QColor removedTint;
    QColor forbidden;
    QColor forbiddenTint;
    QColor superuser;
    QColor superuserTint;
    QColor inactive;
    QColor inactiveTint;

    QColor colorOf(Meaning meaning) const;
    // Behind a badge or a row; invalid where the meaning has none.
    QColor tintOf(Meaning meaning) const;
};

// Normal is quiet: such a state's word is in text2 beside its glyph; a loud one's word has the state's colour.
bool isLoud(Meaning meaning);

const Look &lightLook();
const Look &darkLook();
// Stays valid until the next palette.
const Look &lookFor(const QPalette &palette);

bool isDark(const QPalette &palette);
bool isHighContrast(const QPalette &palette);
// As WCAG 2 computes it: 1 to 21.
double contrast(const QColor &one, const QColor &other);

// Every colour that Qt's own widgets ask for.
QPalette paletteOf(const Look &look);
