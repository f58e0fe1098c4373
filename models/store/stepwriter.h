#pragma once

#include "fittedprofile.h"
#include "saveplan.h"
#include "statement.h"
#include "statereader.h"

namespace store {

// Runs the statements of a plan and looks at how many rows each of them changed.
class StepWriter {
public:
    StepWriter(SqliteConnection &connection, const FittedProfile &profile, StateReader &reader);

    // Error (Refused): a statement changed too much, or nothing; or the tables forbid it. Words name the change.
    Result<void> run(const SaveStep &step, const QString &change);
    // Puts the keys of what was made in the place of the planned ones.
    // Error (Refused): a link that pointed nowhere would now point to the new object.
    Result<void> enterNewKeys(AccessState &expected) const;

private:
    struct Made {
        ObjectKind kind = {};
        KeyText key;
        SqlValue value;
    };
    Result<std::vector<Statement> *> statementsOf(const QString &verb);
    Binds bindsOf(const SaveStep &step) const;
    Result<void> findMade(const SaveStep &step, const QString &change);

    SqliteConnection &m_connection;
    const FittedProfile &m_profile;
    StateReader &m_reader;
    Binds m_always; // one instant for the whole save
    std::map<QString, std::vector<Statement>> m_statements;
    std::map<KeyText, Made> m_made; // by planned key
};

} // namespace store
