#pragma once

#include "accessstate.h"
#include "fittedprofile.h"
#include "statement.h"
#include "statescope.h"

#include <functional>

namespace store {

// Reads the state through the queries of the profile, inside the transaction of a save.
class StateReader {
public:
    StateReader(SqliteConnection &connection, const FittedProfile &profile);

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
    using LinkFilter = std::function<bool(const StateLink &link)>;
    void addLinkIf(AccessState &state, const Statement &row, ReadQuery query, const LinkFilter &isWanted);
    // Objects that were met as ends of links only.
    Result<void> readEnds(AccessState &state);
    // By key, unless it is there.
    Result<void> readObject(AccessState &state, ObjectKind kind, const KeyText &key, const SqlValue &value);
    // A key as it is bound back and as it is compared.
    struct RowKey {
        SqlValue value;
        KeyText text;
    };
    static RowKey keyIn(const Statement &row, int column);
    void addObject(AccessState &state, const Statement &row, ReadQuery query, const RowKey &key) const;

    // The rows of a query, or those with this value in one of its two columns; visit(statement).
    enum class Column { Any, First, Second };
    template <typename Visit>
    Result<void> forEachRow(ReadQuery query, Column column, const SqlValue &value, Visit visit);
    Result<Statement *> statement(ReadQuery query, Column column);
    const ColumnPlaces &places(ReadQuery query) const { return m_places[std::size_t(query)]; }
    StateObject objectIn(const Statement &row, ReadQuery query, const SqlValue &key) const;
    StateLink linkIn(const Statement &row, ReadQuery query) const;

    SqliteConnection &m_connection;
    const FittedProfile &m_profile;
    std::array<ColumnPlaces, 7> m_places; // by ReadQuery
    std::map<std::pair<ReadQuery, Column>, Statement> m_statements; // prepared once
    std::array<StateScope::Keys, 3> m_ends; // met in links
};

} // namespace store
