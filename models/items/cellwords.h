#pragma once

#include "meaning.h"

#include <QString>
#include <QVariant>

#include <functional>

// A whole cell in words, for a screen reader, put together from what the cell says in its other roles.
namespace items {

// Answers for one cell by role.
using CellAnswers = std::function<QVariant(int role)>;

// What names the row, usually its first cell: "ada, was adda, removed".
QString rowInWords(const CellAnswers &cell);
// Any other cell: "ada, Roles: Admin, 1 added".
QString cellInWords(const QString &row, const QString &columnTitle, const CellAnswers &cell);

// "View Post: inherited, through Author › Reader", "Delete: direct".
QString heldInWords(const QString &name, Meaning meaning, const QString &through);

} // namespace items
