#pragma once

#include "databaseopener.h"
#include "keptrules.h"

namespace store {

// As Database::keepRules().
Result<void> keepRules(const OpenedDatabase &database, const RuleRequest &request);

} // namespace store
