#pragma once

#include <QStringList>

#include <vector>

// Rows of a table as RFC 4180 writes them, and as spreadsheets do: separated by commas, semicolons or tabs, with any
// line ends.
struct CsvRow {
    qint64 line = 0; // where it begins, from 1
    QStringList fields = {};
    QString error = {}; // what is wrong with how it is written; the fields are then what could be read

    bool operator==(const CsvRow &) const = default;
};

// The separator is the one that the first line has most of. Rows without any text are left out. The apostrophe that
// keeps a spreadsheet from running a formula is taken off.
std::vector<CsvRow> readCsv(const QString &text);
