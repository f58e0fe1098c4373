#pragma once

#include "keptrules.h"
#include "sqliteconnection.h"

namespace store {

// What is kept with the database at `location` now. Errors: the table or the file cannot be read.
Result<KeptRules> readRules(SqliteConnection &connection, const QString &location);

// Replaces all rules of the table, which is made when it is missing; within the caller's transaction.
Result<void> writeRuleTable(SqliteConnection &connection, const engine::RuleList &rules);
// Replaces the file; removes it when there are no rules. Error: Refused.
Result<void> writeRuleFile(const QString &path, const engine::RuleList &rules);

} // namespace store
