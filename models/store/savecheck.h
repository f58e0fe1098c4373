#pragma once

#include "databaseopener.h"

namespace store {

// The changes of a request as the shortest list that does the same, in an order in which they can be written: what goes
// before what comes. Error (Refused): one of them cannot be made in this database at all.
Result<engine::ChangeList> changesToSave(const OpenedDatabase &database, const SaveRequest &request);

} // namespace store
