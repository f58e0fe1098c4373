#pragma once

#include "semantics.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace store {

// The queries of a profile's [read].
enum class ReadQuery { Users, Roles, Permissions, Assignments, Grants, DirectGrants, Inheritance };

// How one application keeps its users, roles and permissions in tables: one *.toml file, with what it extends merged
// in. The language is described in resources/profiles/LANGUAGE.md.
struct Profile {
    // A table that must be there under this name, with these columns.
    struct Table {
        QString name;
        QStringList columns;
    };
    // A column whose name varies: the first wish that holds. "=sql" stands for a value when there is no such column.
    struct Pick {
        QString name;
        QStringList wishes;
    };
    // A table whose name varies: {{name}} and {{name.pick}} stand for it in the statements.
    struct Discovery {
        QString name;
        QStringList tables; // one of these names
        QStringList columns; // all of these
        std::vector<Pick> picks;
        bool isOptional = false; // without it, statements that speak of it are left out
    };

    QString name;
    QString title;
    QString source;
    QString file; // where it was read from
    QString extends;
    QStringList notes;
    bool isGeneric = false; // looked at only when no named one fits
    bool isByHand = false; // never recognised, only chosen
    QString readOnlyReason; // not empty: no change is offered
    std::vector<Table> tables;
    std::vector<Discovery> discoveries;
    engine::Semantics semantics;
    bool namesLiveInRows = false; // [check] catalogue = "rows": a permission comes and goes with the rows that name it
    int rolesPerUser = 0; // 0: any number
    QMap<ReadQuery, QString> reads;
    QMap<QString, QStringList> writes; // by the verb of the change file
    QStringList userTable; // statements that make the missing table of users
};

} // namespace store
