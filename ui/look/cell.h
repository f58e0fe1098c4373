#pragma once

#include "icons.h"
#include "meaning.h"

#include <QList>
#include <QString>

#include <optional>

class QModelIndex;

// What one cell says, read once from the roles of its model.
struct Cell {
    QString text;
    QString secondary; // after the text, quiet
    QList<CellNote> notes; // at the trailing edge
    Meaning meaning = Meaning::None;
    std::optional<Icon> icon;
    std::optional<Qt::CheckState> check;
    bool isStrong = false;
    bool isStruck = false;
    bool isTrailing = false; // numbers
    bool isEnabled = true;

    static Cell at(const QModelIndex &index);

    // A box says what it means itself; a badge carries its glyph.
    bool hasOwnGlyph() const;
    // The text is the word of the meaning ("inherited"), not a name.
    bool isStateWord() const;
};
