#pragma once

#include <QModelIndex>
#include <QString>

#include <vector>

class QAbstractItemModel;

// A model drawn as text, a line for each row, two blanks further in for each level, cells joined by " | ":
//
//   + Editor | added                  the row is marked as added (+), removed (-), inherited added (i+) or inherited
//   removed (i-) ~Author~ (inherited role)         struck through; text that stands beside it
//     Edit Post | *inherited          the cell's meaning is what it says
//     View | <warning>circle          the cell's meaning, which it says in another word
//   [x] Admin {+ added to 3} {2 of 3} a box, ticked [x], partly [-], not [ ], with a ring [o], disabled #; notes
//   == Posts ==                       a group
//
// Empty cells at the end of a line are left out. Without columns: all.
QString modelText(
    const QAbstractItemModel &model, const std::vector<int> &columns = {}, const QModelIndex &parent = {});
// The same with the rows of each parent in order of their text: equal for models that differ in the places of rows
// alone.
QString sortedText(const QAbstractItemModel &model, const QModelIndex &parent = {});
// One top-level row of it, with its line end.
QString rowText(const QAbstractItemModel &model, int row);
// One cell of it.
QString cellText(const QModelIndex &index);
// The first cell of each row as said to a screen reader, a line each; of a tree with all below.
QString spokenText(const QAbstractItemModel &model, int column = 0, const QModelIndex &parent = {});

// Compares such texts; `expected` may begin with a line end. A failed test shows both whole.
QByteArray textDifference(const QString &actual, const QString &expected);
#define COMPARE_TEXT(actual, expected)                                                                                 \
    do {                                                                                                               \
        const QByteArray difference = textDifference(actual, expected);                                                \
        QVERIFY2(difference.isEmpty(), difference.constData());                                                        \
    } while (false)
