#pragma once

#include "ids.h"

#include <QMetaType>
#include <QString>

// Meaning below, looks above: models say what a cell means, ui/look says how that looks (look.md, "States").
enum class Meaning {
    None,
    Own,
    Inherited,
    OwnAndInherited,
    Direct,
    Added, // pending addition
    Removed, // pending removal
    InheritedAdded, // becomes inherited by a pending change
    InheritedRemoved,
    Mixed, // several selected differ
    Allowed,
    Forbidden,
    NotSignedIn,
    Superuser,
    Inactive,
    Active,
    Warning,
};
Q_DECLARE_METATYPE(Meaning)

// The word that goes with the shape and the colour: "own and inherited", "added", …
QString meaningWord(Meaning meaning);
// Added, Removed, InheritedAdded or InheritedRemoved.
bool isPending(Meaning meaning);

// What a whole row is: an object icon in front of the name.
enum class RowIcon { None, User, Users, Role, Permission, Post };
Q_DECLARE_METATYPE(RowIcon)

// A trailing remark of a cell, right-aligned: glyph and words ("1 added").
struct CellNote {
    Meaning meaning = Meaning::None;
    QString text;
};
Q_DECLARE_METATYPE(CellNote)

namespace items {

// Roles beside Qt's own. DisplayRole is for people, AccessibleTextRole always says the whole cell in words.
enum Role {
    SortRole = Qt::UserRole + 1, // a value that compares as the column sorts
    MeaningRole, // Meaning of the cell: glyph and colour
    RowMeaningRole, // Meaning::Added or Removed: tint and bar of the row; InheritedAdded or InheritedRemoved: tint
                    // alone
    SecondaryTextRole, // QString after the text, quiet ("inherited role")
    NotesRole, // QList<CellNote>, at the trailing edge
    IconRole, // RowIcon
    StrongRole, // bool: weight 600
    StruckRole, // bool: struck through
    ObjectRole, // ObjectRef of the row, if it is one
    GroupRole, // bool: a group header ("Posts  6 of 6")
};

} // namespace items

Q_DECLARE_METATYPE(ObjectRef)
