#pragma once

#include "databaseopener.h"

namespace store {

// One save: everything in one transaction, or nothing.
Result<SaveOutcome> save(const OpenedDatabase &database, const SaveRequest &request);

} // namespace store
