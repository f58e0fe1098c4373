#pragma once

#include "csvreader.h"

#include <optional>

// A row of a table of users and their roles: user,role,display_name,active. Empty: not said.
struct AssignmentRow {
    qint64 line = 0;
    QString text = {}; // the row as a person reads it: "ana, Editor"
    QString user = {};
    QString role = {};
    QString displayName = {};
    std::optional<bool> active = {};
    QString error = {}; // why it says nothing

    bool operator==(const AssignmentRow &) const = default;
};

// By the first row when that names columns, in any order: "user" first, or "user" and another. Else in the order above.
// A first row that names a column that there is not, or one twice, is a row with an error, and that column is passed
// over.
std::vector<AssignmentRow> assignmentRows(const std::vector<CsvRow> &rows);
