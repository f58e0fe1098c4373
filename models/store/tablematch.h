#pragma once

#include "profile.h"
#include "tablecatalogue.h"

#include <QMap>
#include <QSet>

namespace store {

// How [detect] and [discover] of a profile lie on the tables of a database.
struct TableMatch {
    QStringList missing = {}; // why it does not fit; empty: it fits
    QStringList evidence = {}; // "role (id, name)"
    QMap<QString, QString> placeholders = {}; // "user.name" → quoted column, or a value in its place
    QSet<QString> values = {}; // placeholders for which there is no column
    QSet<QString> absentTables = {}; // optional tables that are not there

    // The statement can be asked: speaks of no absent table.
    bool isAbout(const QString &sql) const;
    // The statement would write into a column that is not there.
    bool writesValue(const QString &sql) const;
};

TableMatch matchTables(const Profile &profile, const TableCatalogue &catalogue);

} // namespace store
