#pragma once

#include "readquery.h"
#include "tablecatalogue.h"

#include <QSet>

#include <tl/expected.hpp>

namespace store {

// Where the columns of a query are in its rows; -1: not given. In the order of ReadQueryShape.
struct ColumnPlaces {
    std::array<int, 2> columns = {-1, -1};
    std::array<int, 3> options = {-1, -1, -1};
};

// A profile laid over the tables of one database: every statement names the tables that are really there and was
// prepared once.
struct FittedProfile {
    Profile profile = {};
    QStringList evidence = {}; // the tables that speak for it: "role (id, name)"
    QMap<ReadQuery, QByteArray> reads = {}; // only those that can be asked
    QMap<QString, QList<QByteArray>> writes = {}; // by verb, only those that can be done
    QMap<QString, QString> refusedVerbs = {}; // the other verbs and why not
    QList<QByteArray> userTable = {}; // statements that make the missing table of users
    QMap<ReadQuery, QStringList> columns = {}; // what the queries give
    QSet<QString> placeholderValues = {}; // "user.active": a value stands for it, there is no such column

    bool canRead(ReadQuery query) const { return reads.contains(query); }
    ColumnPlaces placesOf(ReadQuery query) const;
    // "SELECT <what> FROM (<the query>) AS r".
    QByteArray select(const QByteArray &what, ReadQuery query) const;
    // From the tables, not a value that the profile puts in for a pick of the same name.
    bool gives(ReadQuery query, QLatin1StringView column) const;
};

// Or what is missing: "no table user_roles", "users has no column active".
tl::expected<FittedProfile, QStringList> fitted(
    const Profile &profile, const TableCatalogue &catalogue, SqliteConnection &connection);

} // namespace store
