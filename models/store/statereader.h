#pragma once

#include "accessstate.h"
#include "fittedprofile.h"
#include "statement.h"
#include "statescope.h"

namespace store {

// Reads the state through the queries of the profile, inside the transaction of a save.
class StateReader {
public:
    StateReader(SqliteConnection &connection, const FittedProfile &profile)
        : m_connection(connection), m_profile(profile)
    {
    }

    // Rows that each query gives.
    Result<std::map<ReadQuery, qint64>> rowCounts();
    // Notes the keys that it finds in the scope.
    Result<AccessState> read(StateScope &scope);
    // The keys of the objects of a name.
    Result<StateScope::Keys> keysNamed(ObjectKind kind, const std::string &name);

private:
    Result<void> readWhole(AccessState &state);
    Result<void> readScope(AccessState &state, StateScope &scope);
    Result<void> readObjects(AccessState &state, StateScope &scope, ObjectKind kind);
    Result<void> readLinks(AccessState &state, const StateScope &scope, ReadQuery query);
    // Objects that were met as ends of links only.
    Result<void> readEnds(AccessState &state);
    Result<void> readObject(AccessState &state, ObjectKind kind, const KeyText &key, const SqlValue &value);

    // The rows of a query, or those with this value in the column; visit(statement).
    template <typename Visit>
    Result<void> forEachRow(ReadQuery query, QLatin1StringView column, const SqlValue &value, Visit visit);
    Result<Statement *> statement(ReadQuery query, QLatin1StringView column);
    int place(ReadQuery query, QLatin1StringView column) const;
    StateObject objectIn(const Statement &row, ReadQuery query) const;
    StateLink linkIn(const Statement &row, ReadQuery query) const;

    SqliteConnection &m_connection;
    const FittedProfile &m_profile;
    std::map<std::pair<ReadQuery, QString>, Statement> m_statements; // prepared once, by column
    std::array<StateScope::Keys, 3> m_ends; // met in links
};

} // namespace store
